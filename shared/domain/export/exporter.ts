import type { ProjectDocument } from '../document.ts';
import type { Lang } from '../words/words.ts';
import type { ExportNotes } from './notes.ts';

export interface ExportInput {
  readonly document: ProjectDocument;
  readonly lang: Lang;
  readonly csv: 'fr' | 'international';
  readonly notes: ExportNotes;
}
export interface ExportedText {
  /** Put before the extension: `` or `-relations`. */
  readonly suffix: string;
  readonly text: string;
}
/** A format of records: a project as text. */
export interface Exporter {
  readonly id: string;
  readonly mediaType: string;
  readonly write: (input: ExportInput) => readonly ExportedText[];
}
