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
  'register',
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

/**
 * Decisions that changed: no two are ever about one suggestion, so one comes after that whose suggestion it takes over;
 * of a circle, one is taken away and put back.
 */
const decisionUpdates = (before: Records, after: Records): Change[] => {
  const known = recordsOf(before, 'decision');
  const held = new Map([...known].map(([id, { suggestion }]) => [suggestion, id]));
  for (const [id, { suggestion }] of known)
    if (!recordsOf(after, 'decision').has(id)) held.delete(suggestion);
  const waiting = new Map(
    [...recordsOf(after, 'decision')].filter(([id, fields]) => known.has(id) && known.get(id) !== fields),
  );
  const changes: Change[] = [];
  const last: Change[] = [];
  while (waiting.size > 0) {
    const next = [...waiting].find(([id, { suggestion }]) => (held.get(suggestion) ?? id) === id);
    const [id, fields] = next ?? ([...waiting][0] as [string, Fields]);
    const old = known.get(id) ?? fields;
    waiting.delete(id);
    held.delete(old.suggestion);
    if (next) {
      changes.push(...updateOf('decision', id, old, fields));
      held.set(fields.suggestion, id);
    } else {
      changes.push(toChange('decision', id, old, null));
      last.push(toChange('decision', id, null, fields));
    }
  }
  return [...changes, ...last];
};

/** From one state to the other, in an order in which each change finds what it names. */
export const changesBetween = (before: Records, after: Records): Change[] => [
  ...removals(before, after),
  ...KINDS.flatMap((kind) => [
    ...(kind === 'decision' ? decisionUpdates(before, after) : []),
    ...[...recordsOf(after, kind)].flatMap(([id, fields]) => {
      const known = recordsOf(before, kind).get(id);
      if (!known) return [toChange(kind, id, null, fields)];
      return kind === 'decision' ? [] : updateOf(kind, id, known, fields);
    }),
  ]),
];
