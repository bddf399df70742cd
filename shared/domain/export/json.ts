import { compactDocument } from '../document.ts';
import type { Exporter } from './exporter.ts';
import { notesLines } from './notes.ts';
import { personBanner } from './person-rows.ts';

/** Our own format, read back by parseDocument: nothing is lost. `about` says what the file is; nobody reads it back. */
export const jsonExporter: Exporter = {
  id: 'json',
  mediaType: 'application/json',
  write: ({ document, notes, lang, persons = [] }) => {
    const { format, version, ...rest } = compactDocument(document);
    const about = [...personBanner(persons, lang), ...notesLines(notes, lang)];
    const named = persons.length > 0 ? { persons } : {};
    return [
      { suffix: '', text: `${JSON.stringify({ format, version, about, ...rest, ...named }, null, 2)}\n` },
    ];
  },
};
