// Where in a JSON text something stands, as the keys that lead there: ["intents", "long_wait", "examples", "angry", "3"].
export type JsonPath = string[];

// The innermost value or key at a line and column (from 1). The text need not be whole: what stands before the place counts.
export function path_at(text: string, line: number, column: number): JsonPath {
  const target = offset_of(text, line, column);
  // Of every open bracket: whether it is a list, and how far in it we are.
  const open: { is_list: boolean; index: number; key: string }[] = [];
  let at = 0;
  while (at <= target && at < text.length) {
    const letter = text[at];
    if (letter === '{' || letter === '[') open.push({ is_list: letter === '[', index: 0, key: '' });
    else if (letter === '}' || letter === ']') { if (at === target) break; open.pop(); }
    else if (letter === ',') {
      const here = open.at(-1);
      if (here?.is_list) here.index += 1;
      else if (here) here.key = '';
    } else if (letter === '"') {
      const end = string_end(text, at);
      const here = open.at(-1);
      if (here && !here.is_list && /^\s*:/.test(text.slice(end, end + 20))) here.key = unquoted(text.slice(at, end));
      if (end > target) break;
      at = end;
      continue;
    }
    at += 1;
  }
  return open.map(({ is_list, index, key }) => (is_list ? String(index) : key)).filter((step) => step !== '');
}

export function offset_of(text: string, line: number, column: number): number {
  let at = 0;
  for (let left = Math.max(1, line) - 1; left > 0; --left) {
    const next = text.indexOf('\n', at);
    if (next === -1) return text.length;
    at = next + 1;
  }
  return Math.min(text.length, at + Math.max(1, column) - 1);
}

// Behind the closing quote.
function string_end(text: string, from: number): number {
  for (let at = from + 1; at < text.length; ++at) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function unquoted(quoted: string): string {
  try { return String(JSON.parse(quoted)); } catch { return quoted; }
}
