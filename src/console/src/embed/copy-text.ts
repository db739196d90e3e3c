// A frame may write to the clipboard only where the page around lets it; selecting and copying is older, and mostly still allowed.
export async function copy_text(text: string, field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.focus();
    field.setSelectionRange(0, field.value.length);
    return document.execCommand('copy');
  }
}
