import type { FILLED_VALUES } from '../filters/entity-readers.ts';
import type { Unit } from '../filters/reader.ts';
import type { RELATION_FILLED_VALUES } from '../filters/relation-readers.ts';

type Say = (text: string) => string;

/** What chips and the years say beyond the vocabulary. */
export interface FilterWords {
  readonly unit: Readonly<Record<Unit, (value: number) => string>>;
  readonly atLeast: Say;
  readonly atMost: Say;
  readonly from: (least: string, most: string) => string;
  readonly known: string;
  readonly orUnknown: Say;
  readonly allOf: (values: readonly string[]) => string;
  readonly holds: Say;
  /** The words that a name is to hold, when several will do. */
  readonly or: (texts: readonly string[]) => string;
  readonly located: Readonly<Record<'coordinates' | 'territory', string>>;
  readonly filled: Readonly<Record<(typeof FILLED_VALUES)[number], string>>;
  readonly relationFilled: Readonly<Record<(typeof RELATION_FILLED_VALUES)[number], string>>;
  readonly community: (place: number) => string;
  readonly component: (place: number) => string;
  readonly years: string;
  readonly allYears: string;
  readonly undatedHidden: string;
  readonly grouped: Readonly<Record<'collapsed' | 'hulls', Say>>;
  readonly coloured: Say;
  readonly sized: Say;
  readonly uniform: string;
}
