import type { FileToken } from '../../../../shared/contract/project-operations.ts';
import { contentOf } from '../../../../shared/domain/duplicates/merge-relations.ts';
import type { EntityId } from '../../../../shared/domain/entity.ts';
import { type Pair, suggestionId, toPair } from '../../../../shared/domain/partnerships/suggestion.ts';
import { isChanged } from '../../../../shared/domain/reconcile/merge-fields.ts';
import {
  type Fields,
  keyOfValue,
  type RecordKind,
  type Records,
  recordsOf,
} from '../../../../shared/domain/reconcile/records.ts';
import type { StoredRelation } from '../../../../shared/domain/relation.ts';
import { mergesSince, readOurs } from '../../../../shared/node/services/share/read-side.ts';
import { lastSequence } from '../../../../shared/node/store/journal.ts';
import { openProject } from '../../../../shared/node/store/open.ts';
import { readRecords } from '../../../../shared/node/store/whole-records.ts';
import type { TestApplication } from '../../../helpers/application.ts';
import { dataTables } from '../../../helpers/tables.ts';

const reading = <Output>(path: string, read: (project: ReturnType<typeof openProject>) => Output): Output => {
  const project = openProject(path, { readOnly: true, now: new Date(), backUp: () => undefined });
  try {
    return read(project);
  } finally {
    project.close();
  }
};
export const recordsIn = (path: string): Records => reading(path, ({ db }) => readRecords(db));
export const tablesIn = (path: string) => reading(path, ({ db }) => dataTables(db));

export const shareAs = async (
  { call, application, path }: TestApplication,
  name: string,
  options: { withJournal?: boolean; withPersons?: boolean } = {},
): Promise<FileToken> => {
  const file = application.files.register(path(name));
  await call('share.create', { file, ...options });
  return file;
};

export const reconcileWith = (
  { call, application, path }: TestApplication,
  name: string,
  options: { take?: 'ours' | 'theirs'; dryRun?: boolean } = {},
) => call('share.reconcile', { job: 'essai', file: application.files.register(path(name)), ...options });

interface Told {
  readonly record: string;
  readonly id: string;
  readonly field: string;
}

/** An edit of one side as the result has to have it, or a conflict has to tell it. */
export interface LostEdit {
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
  readonly wanted: unknown;
  readonly found: unknown;
}

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  kind: ['type'],
  lon: ['lat'],
  state: ['on', 'at', 'author', 'reason', 'until', 'relationId', 'steps', 'aName', 'bName'],
  suggestion: ['a', 'b', 'relation', 'aName', 'bName'],
};
/** When a record was edited, and the name that a view is given where two have the same. */
const APART: Readonly<Record<string, readonly string[]>> = {
  entity: ['updatedAt'],
  relation: ['updatedAt'],
  view: ['updatedAt', 'name'],
};

const isTold = (conflicts: readonly Told[], kind: RecordKind, id: string, field: string): boolean =>
  conflicts.some((one) => {
    if (one.record !== kind) return false;
    // One line for all places.
    if (kind === 'position') return true;
    const isField = one.field === 'record' || one.field === field || GROUPS[one.field]?.includes(field);
    return one.id === id && (field === 'record' || isField);
  });

/** Duplicates made one by a side, from one state to what followed. */
export const mergesOf = (path: string, since: number): ReadonlyMap<string, string> =>
  reading(path, ({ db }) => mergesSince(readOurs(db), since));
export const lastSequenceIn = (path: string): number => reading(path, ({ db }) => lastSequence(db));

/** Duplicates made one: by the side looked at, and by the other one. */
export type MergesOfSides = readonly [own: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>];

/** Whom an entity was made one with, where it is gone: as the first said, or else as the second. */
const follow = (id: string, result: Records, [first, second]: MergesOfSides, seen = [id]): string => {
  const next = first.get(id) ?? second.get(id);
  if (recordsOf(result, 'entity').has(id) || next === undefined || seen.includes(next)) return id;
  return follow(next, result, [first, second], [...seen, next]);
};
/** What a side has was dropped by the other one, or it would not be there. */
const followOf =
  (result: Records, [own, other]: MergesOfSides) =>
  (id: unknown) =>
    follow(String(id), result, [other, own]);
/** What both made one, each with another, is not said to be either. */
const followBefore =
  (result: Records, [own, other]: MergesOfSides) =>
  (id: unknown) => {
    const [a, b] = [follow(String(id), result, [own, other]), follow(String(id), result, [other, own])];
    if (own.has(String(id)) && other.has(String(id))) return a === b ? a : String(id);
    return own.has(String(id)) ? a : b;
  };
type Follow = ReturnType<typeof followOf>;

/** A link of a dropped duplicate is one of the one kept. */
const moved = (link: Fields, follow: Follow): Fields => ({
  ...link,
  from: follow(link.from),
  to: follow(link.to),
});

/** The decision about other ends; their names go with them. */
const withEnds = (decision: Fields, from: unknown, to: unknown): Fields => {
  if (from === decision.a && to === decision.b) return decision;
  const pair = toPair(from as EntityId, to as EntityId, decision.relation as Pair['relation']);
  const names = [decision.aName, decision.bName];
  const [aName, bName] = pair.a === from ? names : names.reverse();
  return { ...decision, suggestion: suggestionId(pair), a: pair.a, b: pair.b, aName, bName };
};

/**
 * A decision about a dropped duplicate is about the one kept, as far as that is a pair, and one that no other decision
 * is about.
 */
const movedPair = (id: string, decision: Fields, result: Records, follow: Follow): Fields => {
  const [a, b] = [follow(decision.a), follow(decision.b)];
  const whole = withEnds(decision, a, b);
  const decisions = recordsOf(result, 'decision');
  const isAnswered = [...decisions].some(
    ([other, { suggestion }]) => other !== id && suggestion === whole.suggestion,
  );
  if (a !== b && !isAnswered) return whole;
  // It stays on the way there.
  const found = decisions.get(id);
  const end = found && withEnds(found, follow(found.a), follow(found.b));
  if (!found || end?.suggestion !== whole.suggestion) return decision;
  const { suggestion, a: first, b: second, aName, bName } = found;
  return { ...decision, suggestion, a: first, b: second, aName, bName };
};

const contentKey = (fields: Fields): string => contentOf({ ...fields, id: '' } as unknown as StoredRelation);

/** It may have that link already, or be its other end. */
const isJoined = (link: Fields, result: Records): boolean =>
  link.from === link.to ||
  [...recordsOf(result, 'relation').values()].some((other) => contentKey(other) === contentKey(link));

const itemsOf = (value: unknown): readonly string[] | null => {
  if (Array.isArray(value)) return value.map(keyOfValue);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      (Array.isArray(inner) ? inner : [inner]).map((item) => `${key} ${keyOfValue(item)}`),
    );
  return null;
};

/** Lists: what was added is there, what was taken away is not. */
const isKept = (before: unknown, after: unknown, found: unknown): boolean => {
  if (keyOfValue(after) === keyOfValue(found)) return true;
  const [was, is, has] = [before, after, found].map((value) => itemsOf(value ?? []));
  if (!was || !is || !has) return false;
  return is.filter((item) => !was.includes(item)).every((item) => has.includes(item));
};

/** Edits of a side that are neither in the result nor told. */
export const lostEdits = (
  base: Records,
  side: Records,
  result: Records,
  conflicts: readonly Told[],
  merges: MergesOfSides,
): LostEdit[] => {
  const lost: LostEdit[] = [];
  const following = followOf(result, merges);
  for (const [kind, records] of side) {
    for (const [id, stated] of records) {
      const fields =
        kind === 'relation'
          ? moved(stated, following)
          : kind === 'decision'
            ? movedPair(id, stated, result, following)
            : stated;
      const before: Fields | undefined = recordsOf(base, kind).get(id);
      const found = recordsOf(result, kind).get(id);
      const was = before && kind === 'relation' ? moved(before, followBefore(result, merges)) : before;
      if (was && !isChanged(kind, was, fields)) continue;
      // A place goes with its entity; a link with one that is told to be taken away on one side.
      if (!found && kind === 'position' && !recordsOf(result, 'entity').has(id)) continue;
      const ends = kind === 'relation' ? [fields.from, fields.to, stated.from, stated.to].map(String) : [];
      if (!found && ends.some((end) => isTold(conflicts, 'entity', end, 'record'))) continue;
      const isJoin = kind === 'relation' && !found && isJoined(fields, result);
      if (!found && !isJoin && !isTold(conflicts, kind, id, 'record'))
        lost.push({ kind, id, field: 'record', wanted: fields, found: null });
      if (!found) continue;
      // Names go where their ends go.
      const named = before && kind === 'decision' ? movedPair(id, before, result, following) : before;
      for (const [field, wanted] of Object.entries(fields)) {
        if (APART[kind]?.includes(field)) continue;
        const prior = kind === 'decision' && field.endsWith('Name') ? named : before;
        if (prior && keyOfValue(prior[field] ?? null) === keyOfValue(wanted ?? null)) continue;
        if (isKept(before?.[field], wanted, found[field]) || isTold(conflicts, kind, id, field)) continue;
        lost.push({ kind, id, field, wanted, found: found[field] });
      }
    }
    for (const id of recordsOf(base, kind).keys()) {
      const isRemoved = !records.has(id) && recordsOf(result, kind).has(id);
      if (!isRemoved || kind === 'position' || kind === 'contact') continue;
      const relation = recordsOf(result, kind).get(id);
      const ends = kind === 'relation' ? [String(relation?.from), String(relation?.to)] : [];
      if (
        isTold(conflicts, kind, id, 'record') ||
        ends.some((end) => isTold(conflicts, 'entity', end, 'record'))
      )
        continue;
      lost.push({ kind, id, field: 'removal', wanted: null, found: relation });
    }
  }
  return lost;
};

const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(keyOfValue).sort() : value);

/** A state whatever the order of lists, and when its records were edited. */
export const comparable = (records: Records) =>
  Object.fromEntries(
    [...records].map(([kind, byId]) => [
      kind,
      Object.fromEntries(
        [...byId]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([id, fields]) => [
            id,
            Object.fromEntries(
              Object.entries(fields)
                .filter(([field]) => field !== 'updatedAt')
                .map(([field, value]) => [field, keyOfValue(sorted(value))]),
            ),
          ]),
      ),
    ]),
  );
