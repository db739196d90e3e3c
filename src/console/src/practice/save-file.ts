import type { ExportFormat, PracticeExport } from '../client/practice-frames';

const types: Record<ExportFormat, string> = {
  json: 'application/json', csv: 'text/csv', html: 'text/html', xapi: 'application/json',
};

// Gives the browser a text to keep, under the name that the server proposes.
export function save_file({ name, text, format }: PracticeExport): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${types[format] ?? 'text/plain'};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then, and the text need not be kept any longer.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
