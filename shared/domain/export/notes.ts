import type { Audience } from '../vocabulary.ts';
import { type Lang, wordsOf } from '../words/words.ts';

/** What an export says of itself, whatever its format. */
export interface ExportNotes {
  readonly title: string;
  readonly project: string;
  readonly isFictional: boolean;
  /** « Vue filtrée : 48 fiches sur 312 », with what filters it; null when nothing does. */
  readonly filtered: string | null;
  readonly audience: Audience;
  readonly withheld: { readonly entities: number; readonly relations: number };
  /** Day of the data, `YYYY-MM-DD`. */
  readonly dataOn: string;
  /** Of which frozen state, where it is one. */
  readonly snapshot: string | null;
  readonly sources: { readonly titles: readonly string[]; readonly others: number };
}

/** The first says what is shown, the others why. */
export const filteredNote = (
  shown: number,
  total: number,
  filters: readonly string[],
  lang: Lang,
): string | null => {
  if (shown >= total && filters.length === 0) return null;
  const { chip, filteredView, shownOf } = wordsOf(lang).sheet;
  return [chip(filteredView, shownOf(shown, total)), ...filters].join(' · ');
};

/** Sentences for who opens the file. */
export const notesLines = (notes: ExportNotes, lang: Lang): string[] => {
  const { sheet, vocabulary, exports: words } = wordsOf(lang);
  const { entities, relations } = notes.withheld;
  return [
    notes.title,
    sheet.chip(words.project, notes.project),
    ...(notes.snapshot === null ? [] : [sheet.chip(words.snapshot, notes.snapshot)]),
    notes.filtered ?? sheet.wholeView,
    sheet.chip(words.audience, vocabulary.audiences[notes.audience]),
    ...(entities + relations > 0 ? [sheet.withheld(entities, relations)] : []),
    sheet.dataOn(sheet.date(notes.dataOn)),
    ...(notes.isFictional ? [sheet.fictional] : []),
    sheet.sources(notes.sources.titles, notes.sources.others),
  ];
};
