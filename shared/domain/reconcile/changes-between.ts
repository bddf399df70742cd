import type { Change } from '../change.ts';
import { type Fields, isSameValue, type RecordKind, type Records, recordsOf } from './records.ts';

const KINDS: readonly RecordKind[] = [
  'entity',
  'relation',
  'position',
  'project',
  'outline',
  'contact',
  'meaning',
  'source-key',
  'distinct',
  'view',
  'decision',
  'check-override',
  'method',
  'snapshot',
];

const toChange = (record: RecordKind, id: string, before: Fields | null, after: Fields | null): Change =>
  ({ record, id, before, after }) as unknown as Change;

const updateOf = (record: RecordKind, id: string, before: Fields, after: Fields): Change[] => {
  if (before === after) return [];
  const fields = Object.keys(after).filter(
    (field) => !isSameValue(before[field] ?? null, after[field] ?? null),
  );
  const pick = (from: Fields) => Object.fromEntries(fields.map((field) => [field, from[field]]));
  return fields.length === 0 ? [] : [toChange(record, id, pick(before), pick(after))];
};

/** What was taken away goes first, the newest kinds of it before the entities that it names. */
const removals = (before: Records, after: Records): Change[] =>
  [...KINDS]
    .reverse()
    .flatMap((kind) =>
      [...recordsOf(before, kind)]
        .filter(([id]) => !recordsOf(after, kind).has(id))
        .map(([id, fields]) => toChange(kind, id, fields, null)),
    );

/** From one state to the other, in an order in which each change finds what it names. */
export const changesBetween = (before: Records, after: Records): Change[] => [
  ...removals(before, after),
  ...KINDS.flatMap((kind) =>
    [...recordsOf(after, kind)].flatMap(([id, fields]) => {
      const known = recordsOf(before, kind).get(id);
      return known ? updateOf(kind, id, known, fields) : [toChange(kind, id, null, fields)];
    }),
  ),
];
