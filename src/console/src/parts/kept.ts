// Storage may be forbidden (private windows, policies); the console then works without a memory.
export function session_storage(): Storage | undefined {
  try { return window.sessionStorage; } catch { return undefined; }
}

export function local_storage(): Storage | undefined {
  try { return window.localStorage; } catch { return undefined; }
}

const token_key = 'evenkeel.token';
export const keep_token = (token: string): void => session_storage()?.setItem(token_key, token);
export const forget_token = (): void => session_storage()?.removeItem(token_key);

// A token comes in the fragment, which browsers do not send to any server, and leaves the address bar at once.
export function take_token(): string | undefined {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    keep_token(given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return given ?? session_storage()?.getItem(token_key) ?? undefined;
}
