import type { ProjectDocument } from '../document.ts';
import type { Lang } from '../words/words.ts';
import type { ExportNotes } from './notes.ts';

/** A contact person, where they were asked for. */
export interface ExportedPerson {
  readonly organisation: string;
  readonly name: string;
  readonly function: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}
export interface ExportInput {
  readonly document: ProjectDocument;
  readonly lang: Lang;
  readonly csv: 'fr' | 'international';
  readonly notes: ExportNotes;
  /** None unless they were asked for. */
  readonly persons?: readonly ExportedPerson[];
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
