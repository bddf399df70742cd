import { foldText } from '../../text.ts';
import type { MappedColumn } from '../mapping.ts';
import type { DraftContext } from '../preset.ts';
import type { ProblemCode } from '../problem.ts';
import type { AmountFormat } from '../values/amounts.ts';
import type { DateOrder } from '../values/dates.ts';

/** Says a problem of the cell being read and gives what was decided of such problems; `skip` also keeps the row out. */
export type Report = (
  code: ProblemCode,
  value: string,
  details?: Readonly<Record<string, string | number | null>>,
) => string;

/** A column of a mapping, with how its values are written. */
export interface Column {
  readonly header: string;
  readonly mapped: MappedColumn;
  /** Null: `03/04/2026` is asked. */
  readonly dates: DateOrder | null;
  readonly amounts: AmountFormat;
  readonly meanings: DraftContext['meanings'];
  readonly withPersons: boolean;
}

/** What is written of a column into what is being made of the row. */
export type Writer<Made> = (made: Made, text: string, report: Report) => void;

/** The meaning that a person gave to a word of a field; null where none was asked. */
export const answerOf = (meanings: Column['meanings'], field: string, text: string): string | null => {
  const words = Object.hasOwn(meanings, field) ? meanings[field] : undefined;
  const folded = foldText(text);
  return words && Object.hasOwn(words, folded) ? (words[folded] ?? null) : null;
};

const WORDS_REMEMBERED = 10_000;

/** The same reading, each word read once: a column has few of them. */
export const remembered = <Meaning>(read: (text: string) => Meaning): ((text: string) => Meaning) => {
  const known = new Map<string, Meaning>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const meaning = read(text);
    if (known.size < WORDS_REMEMBERED) known.set(text, meaning);
    return meaning;
  };
};
