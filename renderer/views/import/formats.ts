import type { TextKey } from '../../i18n/i18n.ts';

/** How the values of a column may be written, as a mapping's `format` says it; the first is « recognise ». */
export interface FormatChoice {
  readonly format: string;
  readonly label: TextKey;
}

const DATES: readonly FormatChoice[] = [
  { format: 'dmy', label: 'import.formats.dmy' },
  { format: 'mdy', label: 'import.formats.mdy' },
];
const AMOUNTS: readonly FormatChoice[] = [
  { format: 'fr', label: 'import.formats.fr' },
  { format: 'en', label: 'import.formats.en' },
  { format: 'fr k€', label: 'import.formats.frThousands' },
  { format: 'fr M€', label: 'import.formats.frMillions' },
];
const DATE_FIELDS = /\.(startsOn|endsOn|date|period|dueOn)$/;
const AMOUNT_FIELDS = /\.(amount|budget|need)$/;

/** Formats that a field has; none for most. */
export const formatsOf = (field: string): readonly FormatChoice[] => {
  if (DATE_FIELDS.test(field)) return DATES;
  return AMOUNT_FIELDS.test(field) ? AMOUNTS : [];
};

const LIST_FIELDS =
  /\.(aliases|roles|anchored|acts|themes|sdgs|axes|needs|offers|missions|levels|priorities)$|^link\./;

/** Fields of which a cell may hold several values. */
export const mayBeSplit = (field: string): boolean => LIST_FIELDS.test(field);
