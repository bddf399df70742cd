import { compactDocument } from '../document.ts';
import type { Exporter } from './exporter.ts';

/** Our own format, read back by parseDocument: nothing is lost. */
export const jsonExporter: Exporter = {
  id: 'json',
  mediaType: 'application/json',
  write: ({ document }) => [{ suffix: '', text: `${JSON.stringify(compactDocument(document), null, 2)}\n` }],
};
