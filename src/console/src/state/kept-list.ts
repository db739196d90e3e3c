// What a page keeps for after it is loaded again.

// Storage full or forbidden: what is kept there then lives in this page alone.
export function keep(storage: Storage | undefined, name: string, value: unknown): void {
  try { storage?.setItem(name, JSON.stringify(value)); } catch { /* Nothing is lost but that. */ }
}

export function ids_in(text: string | null | undefined): string[] {
  try {
    const ids: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
