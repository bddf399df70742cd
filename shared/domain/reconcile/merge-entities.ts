import { mergeKind } from './merge-records.ts';
import {
  baseOf,
  followMerges,
  isEdited,
  keptBy,
  type Merging,
  sideOf,
  tellRecord,
  WHOLE_RECORD,
} from './merging.ts';
import { draftOf, type Fields, otherSide, recordsOf, type Side } from './records.ts';

const SIDES = ['ours', 'theirs'] as const;

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
    baseOf(merging, 'entity', id) !== null && followMerges(merging, id, isThere) === null;
  for (const id of [...dropped].sort()) {
    if (!isVanished(id)) continue;
    const kept = SIDES.map((side) => keptBy(merging, side, id));
    // What a side made it one with and then took away is taken away there.
    if (SIDES.some((side, at) => sideOf(merging, side, 'entity', kept[at] ?? id) === null)) continue;
    for (const one of new Set(kept)) if (one !== id) putBack(merging, one);
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

/** Links, in terms of the result: one that goes with a duplicate to the one kept is not edited by that. */
export const mergeRelationRecords = (merging: Merging, meant: Merging): void => {
  const kept = keptAgainst(merging);
  mergeKind(meant, 'relation', {
    isHeld: (_, keeper, fields) => endsOf(fields).some((end) => kept.get(end) === keeper),
  });
};
