import type { DocumentComparison } from '../../comparison/compare-documents.ts';
import { formatDate } from '../../format.ts';
import type { PartialDate } from '../../partial-date.ts';
import type { Lang, Words } from '../../words/words.ts';
import type { DrawnFile } from '../draw-picture.ts';
import type { FrozenView } from '../frozen-view.ts';
import type { ReadableState } from '../readable-state.ts';
import type { DossierSection } from '../sections.ts';

/** What two states of the project have between them, and what the earlier one is called. */
export interface EvolutionInput {
  readonly name: string;
  readonly comparison: DocumentComparison;
}
/** What every section is written from. */
export interface SectionInput {
  readonly state: ReadableState;
  readonly evolution: EvolutionInput | null;
  /** Whose diagnosis is told. */
  readonly subjectId: string | null;
  readonly view: FrozenView;
  readonly lang: Lang;
  readonly words: Words;
  readonly size: 'a4' | 'a3';
  readonly isGrey: boolean;
  readonly sections: readonly DossierSection[];
}
/** A section and the files that it shows. */
export interface Written<Part> {
  readonly part: Part;
  readonly files: readonly DrawnFile[];
}
export const alone = <Part>(part: Part): Written<Part> => ({ part, files: [] });

export const dateIn = (date: PartialDate, lang: Lang): string => formatDate(date, lang);
