// Storage may be forbidden (private windows, policies); the console then works without a memory.
export function session_storage(): Storage | undefined {
  try { return window.sessionStorage; } catch { return undefined; }
}

export function local_storage(): Storage | undefined {
  try { return window.localStorage; } catch { return undefined; }
}

// A token comes in the fragment, which browsers do not send to any server, and leaves the address bar at once.
export function take_token(): string | undefined {
  const storage = session_storage();
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    storage?.setItem('evenkeel.token', given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return given ?? storage?.getItem('evenkeel.token') ?? undefined;
}
