// Gives the browser a text to keep, under the name that the server proposes.
export function save_text(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then, and the text need not be kept any longer.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
