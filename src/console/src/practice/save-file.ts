import type { ExportFormat, PracticeExport } from '../client/practice-frames';
import { save_text } from '../parts/save-file';

const types: Record<ExportFormat, string> = {
  json: 'application/json', csv: 'text/csv', html: 'text/html', xapi: 'application/json',
};

export const save_file = ({ name, text, format }: PracticeExport): void => save_text(name, text, types[format] ?? 'text/plain');
