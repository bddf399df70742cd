import { compactDocument } from '../document.ts';
import type { Exporter } from './exporter.ts';
import { notesLines } from './notes.ts';

/** Our own format, read back by parseDocument: nothing is lost. `about` says what the file is; nobody reads it back. */
export const jsonExporter: Exporter = {
  id: 'json',
  mediaType: 'application/json',
  write: ({ document, notes, lang }) => {
    const { format, version, ...rest } = compactDocument(document);
    const about = notesLines(notes, lang);
    return [{ suffix: '', text: `${JSON.stringify({ format, version, about, ...rest }, null, 2)}\n` }];
  },
};
