import { contentOf } from '../../../../shared/domain/duplicates/merge-relations.ts';
import { isChanged } from '../../../../shared/domain/reconcile/merge-fields.ts';
import {
  type Fields,
  keyOfValue,
  type RecordKind,
  type Records,
  recordsOf,
} from '../../../../shared/domain/reconcile/records.ts';
import type { StoredRelation } from '../../../../shared/domain/relation.ts';
import { arrowOf } from '../../../../shared/domain/words/sentence-words.ts';

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

/** Duplicates made one: by the side looked at, and by the other one. */
export type MergesOfSides = readonly [own: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>];

/** Whom an entity was made one with, where it is gone: as the first said, or else as the second; itself: nobody. */
const follow = (id: string, result: Records, merges: MergesOfSides): string => {
  const entities = recordsOf(result, 'entity');
  const found = (at: string, seen: readonly string[]): string | null => {
    if (entities.has(at)) return at;
    for (const next of merges.map((side) => side.get(at))) {
      const end = next === undefined || seen.includes(next) ? null : found(next, [...seen, next]);
      if (end !== null) return end;
    }
    return null;
  };
  return found(id, [id]) ?? id;
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

/**
 * Ends that a side gave a decision, and that are not those of the result, nor became them; that one goes with a duplicate
 * to the one kept is no edit.
 */
const lostEnds = (
  [before, stated, found]: readonly [Fields | undefined, Fields, Fields],
  follow: Follow,
  followBefore: Follow,
): unknown[] => {
  const ends = [found.a, found.b];
  const known = before ? [before.a, before.b].flatMap((end) => [end, followBefore(end)]) : [];
  return [stated.a, stated.b].filter(
    (end) => !known.includes(end) && ![end, follow(end)].some((one) => ends.includes(one)),
  );
};
const PAIR: ReadonlySet<string> = new Set(['suggestion', 'a', 'b', 'aName', 'bName']);

/** Both may have answered one suggestion: it is one decision, under the id of the other one then. */
const decisionIn = (result: Records, id: string, { a, b, relation }: Fields, follow: Follow): string => {
  const decisions = recordsOf(result, 'decision');
  if (decisions.has(id)) return id;
  const ends = [a, b].map(follow).sort().join();
  const same = [...decisions].find(
    ([, one]) => one.relation === relation && [one.a, one.b].map(follow).sort().join() === ends,
  );
  return same?.[0] ?? id;
};

const isSameCorrection = (a: Fields, b: Fields | undefined): boolean =>
  (['check', 'state', 'reason', 'author', 'at'] as const).every((field) => a[field] === b?.[field]);

/** A correction is one of what its subject became, where that has none of its own: there, as it was, or told. */
const lostCorrections = (
  base: Records,
  side: Records,
  result: Records,
  conflicts: readonly Told[],
  follow: Follow,
) => {
  const kind = 'check-override';
  const [before, own, kept] = [base, side, result].map((records) => recordsOf(records, kind));
  const isThere = (fields: Fields) =>
    [...(kept?.values() ?? [])].some((one) => isSameCorrection(fields, one));
  const isSaid = (id: string, { subject, check }: Fields) =>
    [id, `${follow(subject)} ${check}`].some((one) =>
      conflicts.some((told) => told.record === kind && told.id === one),
    );
  const edited = [...(own ?? [])].filter(([id, fields]) => !isSameCorrection(fields, before?.get(id)));
  const removed = [...(before ?? [])].filter(([id]) => !own?.has(id) && kept?.has(id));
  return [
    ...edited
      .filter(([id, fields]) => !isThere(fields) && !isSaid(id, fields))
      .map(([id, wanted]): LostEdit => ({ kind, id, field: 'record', wanted, found: null })),
    ...removed
      .filter(([id, fields]) => isSameCorrection(fields, kept?.get(id)) && !isSaid(id, fields))
      .map(([id, found]): LostEdit => ({ kind, id, field: 'removal', wanted: null, found })),
  ];
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

/** What a side says with every entity called what it is in the result. */
const inTermsOf = (follow: Follow, kind: RecordKind, stated: Fields): Fields => {
  if (kind === 'relation') return moved(stated, follow);
  if (kind === 'project' && stated.territoryId !== null)
    return { ...stated, territoryId: follow(stated.territoryId) };
  if (kind === 'contact') return { ...stated, organisationId: follow(stated.organisationId) };
  return stated;
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
  const followingBefore = followBefore(result, merges);
  for (const [kind, records] of side) {
    if (kind === 'check-override') {
      lost.push(...lostCorrections(base, side, result, conflicts, following));
      continue;
    }
    for (const [said, stated] of records) {
      const isGone = isTold(conflicts, kind, said, 'record');
      const id = kind === 'decision' && !isGone ? decisionIn(result, said, stated, following) : said;
      const fields = inTermsOf(following, kind, stated);
      const before: Fields | undefined = recordsOf(base, kind).get(said);
      const found = recordsOf(result, kind).get(id);
      const was = before && kind === 'relation' ? moved(before, followingBefore) : before;
      // Neither what it says itself, nor what that comes to with duplicates made one, is an edit of this side.
      if (was && !isChanged(kind, was, fields)) continue;
      if (before && !isChanged(kind, before, stated)) continue;
      // A place goes with its entity; a link with one that is told to be taken away on one side.
      if (!found && kind === 'position' && !recordsOf(result, 'entity').has(id)) continue;
      const linked = kind === 'relation' ? [fields.from, fields.to, stated.from, stated.to].map(String) : [];
      if (!found && linked.some((end) => isTold(conflicts, 'entity', end, 'record'))) continue;
      const isJoin = kind === 'relation' && !found && isJoined(fields, result);
      if (!found && !isJoin && !isTold(conflicts, kind, id, 'record'))
        lost.push({ kind, id, field: 'record', wanted: fields, found: null });
      if (!found) continue;
      const ends = kind === 'decision' ? lostEnds([before, stated, found], following, followingBefore) : [];
      if (ends.length > 0 && !isTold(conflicts, kind, id, 'suggestion'))
        lost.push({ kind, id, field: 'suggestion', wanted: ends, found: [found.a, found.b] });
      for (const [field, wanted] of Object.entries(fields)) {
        if (APART[kind]?.includes(field) || (kind === 'decision' && PAIR.has(field))) continue;
        if (before && keyOfValue(before[field] ?? null) === keyOfValue(stated[field] ?? null)) continue;
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

interface ToldPair extends Told {
  readonly ours: string;
  readonly theirs: string;
  readonly kept: 'ours' | 'theirs';
}
/** Decisions whose conflict does not name what they are about in the end. */
export const unnamedPairs = (result: Records, sides: readonly Records[], conflicts: readonly ToldPair[]) =>
  conflicts.flatMap((told) => {
    const decision = recordsOf(result, 'decision').get(told.id);
    if (told.record !== 'decision' || told.field !== 'suggestion' || !decision) return [];
    const nameOf = (id: unknown, called: unknown) =>
      sides.map((side) => recordsOf(side, 'entity').get(String(id))?.name).find(Boolean) ?? called;
    const names = [nameOf(decision.a, decision.aName), nameOf(decision.b, decision.bName)];
    const pair = names.join(` ${arrowOf(String(decision.relation))} `);
    // A long name is told shortened.
    return pair.startsWith(told[told.kept].replace(/…$/u, '')) ? [] : [{ told, pair }];
  });
