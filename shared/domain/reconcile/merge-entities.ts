import { mergeKind } from './merge-records.ts';
import {
  baseOf,
  followMerges,
  isEdited,
  isMergedApart,
  type Merging,
  sideOf,
  tellRecord,
  WHOLE_RECORD,
} from './merging.ts';
import { draftOf, type Fields, otherSide, recordsOf, type Side } from './records.ts';

const endsOf = ({ from, to }: Fields): readonly string[] => [String(from), String(to)];

/** Entities that a side linked, or told more of a link of, since the common ancestor. */
const linkedBy = (merging: Merging, side: Side): ReadonlySet<string> => {
  const linked = new Set<string>();
  for (const [id, fields] of recordsOf(merging[side], 'relation'))
    if (isEdited(merging, side, 'relation', id)) for (const end of endsOf(fields)) linked.add(end);
  const territory = recordsOf(merging[side], 'project').get('project')?.territoryId;
  if (typeof territory === 'string' && isEdited(merging, side, 'project', 'project')) linked.add(territory);
  return linked;
};

/** Entities: one that was taken away here and linked there is a conflict, unless it was made one with another. */
export const mergeEntityRecords = (merging: Merging): void => {
  const linked = { ours: linkedBy(merging, 'ours'), theirs: linkedBy(merging, 'theirs') };
  mergeKind(merging, 'entity', {
    isNeeded: (id, keeper) => {
      const remover = otherSide(keeper);
      const isThere = (one: string) => sideOf(merging, remover, 'entity', one) !== null;
      return linked[keeper].has(id) && followMerges(merging, id, isThere) === null;
    },
  });
};

/** The last that a side made an entity one with. */
const keptBy = (merging: Merging, side: Side, id: string): string | null =>
  followMerges(merging, id, (one) => sideOf(merging, side, 'entity', one) !== null, side);

/** An entity as the side has it that conflicts keep; where it is not there, it stays away. */
const putBack = (merging: Merging, id: string): void => {
  const fields = sideOf(merging, tellRecord(merging, 'entity', id), 'entity', id);
  if (fields) draftOf(merging.result, 'entity').set(id, fields);
};

/**
 * A duplicate is not gone on one side, and the one kept in its place on the other: told, and the kept side has its way.
 * It may be the same two, made one the other way round.
 */
export const settleVanished = (merging: Merging): void => {
  const entities = draftOf(merging.result, 'entity');
  const isThere = (id: string) => entities.has(id);
  const dropped = new Set([...merging.merges.ours.keys(), ...merging.merges.theirs.keys()]);
  const isVanished = (id: string) =>
    baseOf(merging, 'entity', id) !== null &&
    (['ours', 'theirs'] as const).every((side) => followMerges(merging, id, isThere, side) === null);
  for (const id of [...dropped].sort()) {
    if (!isVanished(id)) continue;
    const kept = (['ours', 'theirs'] as const).map((side) => keptBy(merging, side, id));
    for (const one of new Set(kept)) if (one !== null && one !== id) putBack(merging, one);
    if (isVanished(id)) putBack(merging, id);
  }
};

/** Entities that stay against their removal, by the side that kept them: their links stay with them. */
const keptAgainst = (merging: Merging): ReadonlyMap<string, Side> =>
  new Map(
    [...merging.conflicts.values()].flatMap(({ record, id, field, ours }): [string, Side][] =>
      record === 'entity' && field === WHOLE_RECORD && merging.result.get('entity')?.has(id)
        ? [[id, ours ? 'ours' : 'theirs']]
        : [],
    ),
  );

/** A link of a dropped duplicate is a link of the one kept, on every side that still has it. */
const redirect = (records: Merging['ours'], targetOf: (id: string) => string): Merging['ours'] => {
  const moved = [...recordsOf(records, 'relation')].map(([id, fields]): [string, Fields] => {
    const [from, to] = [targetOf(String(fields.from)), targetOf(String(fields.to))];
    return [id, from === fields.from && to === fields.to ? fields : { ...fields, from, to }];
  });
  return new Map([...records, ['relation', new Map(moved)]]);
};

/** Whether a side took an entity away, and made it one with nobody. */
const isTakenAway = (merging: Merging, side: Side, id: string): boolean =>
  sideOf(merging, side, 'entity', id) === null && !merging.merges[side].has(id);

/**
 * Links, those of duplicates made one told of the one kept: moving there is no edit of the link, unless the other side
 * took the duplicate away, or made it one with another.
 */
export const mergeRelationRecords = (merging: Merging): void => {
  const isThere = (id: string) => merging.result.get('entity')?.has(id) ?? false;
  const targetOf = (id: string) => followMerges(merging, id, isThere) ?? id;
  const isGone = (id: string) =>
    isTakenAway(merging, 'ours', id) ||
    isTakenAway(merging, 'theirs', id) ||
    isMergedApart(merging, id, isThere);
  const kept = keptAgainst(merging);
  const redirected: Merging = {
    ...merging,
    base: merging.base && redirect(merging.base, (id) => (isGone(id) ? id : targetOf(id))),
    ours: redirect(merging.ours, targetOf),
    theirs: redirect(merging.theirs, targetOf),
  };
  mergeKind(redirected, 'relation', {
    isHeld: (_, keeper, fields) => endsOf(fields).some((end) => kept.get(end) === keeper),
  });
};
