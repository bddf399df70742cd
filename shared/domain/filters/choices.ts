import type { EntitySummary, RelationSummary } from '../ecosystem.ts';
import { FIELDS } from '../filter-fields.ts';
import type { CriterionField } from '../view.ts';
import { type Known, NONE } from './reader.ts';

type Read<Value> = (item: EntitySummary | RelationSummary, known: Known) => Value;

const itemsOf = (field: CriterionField, { facts }: Known): readonly (EntitySummary | RelationSummary)[] =>
  FIELDS[field].of === 'entity' ? facts.ecosystem.entities : facts.ecosystem.relations;

/** How many entities (links, for a field of links) have each value, `none` included: the checklist of a chip. */
export const countChoices = (field: CriterionField, known: Known): ReadonlyMap<string, number> => {
  const reader = FIELDS[field];
  const counts = new Map<string, number>();
  if (reader.is !== 'values') return counts;
  const count = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  const read = reader.values as Read<readonly string[]>;
  for (const item of itemsOf(field, known)) {
    const values = read(item, known);
    if (values.length === 0) count(NONE);
    else if (values.length === 1) count(values[0] ?? NONE);
    else for (const value of new Set(values)) count(value);
  }
  return counts;
};

/** What a range has to go through: its ends, as stored or as partial dates, and how many say nothing. */
export interface Extent<Value> {
  readonly least: Value | null;
  readonly most: Value | null;
  readonly unknown: number;
}

const extentOf = <Value extends number | string>(
  values: Iterable<readonly [least: Value, most: Value] | null>,
): Extent<Value> => {
  let least: Value | null = null;
  let most: Value | null = null;
  let unknown = 0;
  for (const value of values) {
    if (value === null) {
      unknown += 1;
      continue;
    }
    if (least === null || value[0] < least) least = value[0];
    if (most === null || value[1] > most) most = value[1];
  }
  return { least, most, unknown };
};

export const numbersOf = (field: CriterionField, known: Known): Extent<number> => {
  const reader = FIELDS[field];
  if (reader.is !== 'number') return { least: null, most: null, unknown: 0 };
  const read = reader.number as Read<number | null>;
  return extentOf(
    itemsOf(field, known).map((item) => {
      const value = read(item, known);
      return value === null ? null : ([value, value] as const);
    }),
  );
};

/** Open ends say nothing of when. */
export const datesOf = (field: CriterionField, known: Known): Extent<string> => {
  const reader = FIELDS[field];
  if (reader.is !== 'dates') return { least: null, most: null, unknown: 0 };
  const read = reader.dates as Read<{ readonly from: string; readonly to: string } | null>;
  return extentOf(
    itemsOf(field, known).map((item) => {
      const period = read(item, known);
      if (period === null) return null;
      const from = period.from === '0000' ? period.to : period.from;
      return [from, period.to === '9999' ? from : period.to] as const;
    }),
  );
};
