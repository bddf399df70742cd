import type { EntitySummary, RelationSummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { FIELDS, isReadable } from '../filter-fields.ts';
import { membersOf } from '../territory-members.ts';
import { foldText } from '../text.ts';
import type { Criterion } from '../view.ts';
import { overlaps, readBounds } from './period.ts';
import { type EntityReader, type FieldReader, type Known, NONE, type RelationReader } from './reader.ts';

type Test<Item> = (item: Item) => boolean;
export type EntityTest = Test<EntitySummary>;
export type RelationTest = Test<RelationSummary>;

/** A chip ready to be asked of thousands of records. `chooses`: entities without such a link go. */
export type CompiledChip =
  | { readonly of: 'entity'; readonly test: EntityTest }
  | { readonly of: 'relation'; readonly test: RelationTest; readonly chooses: boolean };

const matchValues = ({
  op,
  values,
}: Pick<Criterion, 'op' | 'values'>): ((found: readonly string[]) => boolean) => {
  const wanted = new Set(values);
  if (op === 'all')
    return (found) => values.every((value) => (value === NONE ? found.length === 0 : found.includes(value)));
  return (found) => (found.length === 0 ? wanted.has(NONE) : found.some((value) => wanted.has(value)));
};

/** Bounds of a range: a number, or null where it is open. */
const readNumbers = ([from = '', to = '']: readonly string[]) => {
  const toNumber = (text: string) => (text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text));
  return { from: toNumber(from), to: toNumber(to) };
};

/**
 * Within the bounds, both included; without bounds, « renseigné ». « Non renseigné » passes when asked, and alone when
 * no bound is given.
 */
const matchRange = <Value>(
  values: readonly string[],
  isInside: (value: Value) => boolean,
): ((value: Value | null) => boolean) => {
  const [from = '', to = '', ...more] = values;
  const withUnknown = more.includes(NONE);
  const onlyUnknown = withUnknown && from === '' && to === '';
  return (value) => (value === null ? withUnknown : !onlyUnknown && isInside(value));
};

const CENTS = 100;
const matchNumber = (values: readonly string[], isEuros: boolean) => {
  const bounds = readNumbers(values);
  const scale = isEuros ? CENTS : 1;
  const from = bounds.from === null ? Number.NEGATIVE_INFINITY : bounds.from * scale;
  const to = bounds.to === null ? Number.POSITIVE_INFINITY : bounds.to * scale;
  return matchRange<number>(values, (value) => value >= from && value <= to);
};

/** Holds the words as they are written, accents, case and punctuation apart. */
const matchText = (values: readonly string[]): ((texts: readonly string[]) => boolean) => {
  const wanted = values.map(foldText).filter((text) => text !== '');
  return (texts) => wanted.some((words) => texts.some((text) => text.includes(words)));
};

const isNegated = ({ op }: Criterion): boolean => op === 'not-in';
const negateIf = <Item>(isNegative: boolean, test: Test<Item>): Test<Item> =>
  isNegative ? (item) => !test(item) : test;

type Readers<Reader extends FieldReader> = Exclude<Reader, { readonly is: 'place' }>;

/** A test of values that are read of a record; the two kinds of record are read alike. */
const testOf = <Item>(
  criterion: Criterion,
  reader: Readers<EntityReader> | Readers<RelationReader>,
  known: Known,
): Test<Item> => {
  // The reader's own kind of record is the one that it is asked of: FIELDS pairs them.
  const of =
    <Value>(read: unknown) =>
    (item: Item) =>
      (read as (item: Item, known: Known) => Value)(item, known);
  switch (reader.is) {
    case 'values': {
      const [read, match] = [of<readonly string[]>(reader.values), matchValues(criterion)];
      return (item) => match(read(item));
    }
    case 'number': {
      const [read, match] = [
        of<number | null>(reader.number),
        matchNumber(criterion.values, reader.unit === 'euros'),
      ];
      return (item) => match(read(item));
    }
    case 'dates': {
      const bounds = readBounds(criterion.values);
      const read = of<ReturnType<typeof reader.dates>>(reader.dates);
      if (reader.undatedPass)
        return (item) => {
          const period = read(item);
          return period === null || overlaps(period, bounds);
        };
      const match = matchRange<NonNullable<ReturnType<typeof reader.dates>>>(criterion.values, (period) =>
        overlaps(period, bounds),
      );
      return (item) => match(read(item));
    }
    case 'text': {
      const [read, match] = [of<readonly string[]>(reader.texts), matchText(criterion.values)];
      return (item) => match(read(item));
    }
  }
};

/** Who is of the territories, and with « non renseigné » who is of none. */
const testPlace = ({ values }: Criterion, { facts }: Known): EntityTest => {
  const members = membersOf(facts.territories(), values as readonly string[] as readonly EntityId[]);
  if (!values.includes(NONE)) return ({ id }) => members.has(id);
  const everywhere = membersOf(facts.territories(), [...facts.territories().present.keys()]);
  return ({ id, kind }) => members.has(id) || (kind !== 'territory' && !everywhere.has(id));
};

const compileChip = (criterion: Criterion, known: Known): CompiledChip => {
  const reader = FIELDS[criterion.field];
  const isNegative = isNegated(criterion);
  if (reader.of === 'relation') {
    if (reader.is === 'place') throw new Error('a link has no place');
    const test = testOf<RelationSummary>(criterion, reader, known);
    const chooses = !isNegative && !(reader.is === 'dates' && reader.undatedPass === true);
    return { of: 'relation', test: negateIf(isNegative, test), chooses };
  }
  const test =
    reader.is === 'place' ? testPlace(criterion, known) : testOf<EntitySummary>(criterion, reader, known);
  return { of: 'entity', test: negateIf(isNegative, test) };
};

/** Chips that can be asked: one whose measure is not there yet filters nothing. */
export const compileChips = (
  criteria: readonly Criterion[],
  known: Known,
): readonly (CompiledChip | null)[] =>
  criteria.map((criterion) => (isReadable(criterion.field, known) ? compileChip(criterion, known) : null));
