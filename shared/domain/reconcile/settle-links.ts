import { contentOf } from '../duplicates/merge-relations.ts';
import type { StoredRelation } from '../relation.ts';
import { mergeLists } from './merge-lists.ts';
import { followMerges, isEdited, type Merging, sideOf, tellConflict, tellRecord } from './merging.ts';
import { draftOf, type Fields, isSameValue, otherSide, type Side } from './records.ts';

const contentKey = (id: string, fields: Fields): string =>
  contentOf({ ...fields, id } as unknown as StoredRelation);

type IsThere = (id: unknown) => boolean;
const isWhole = (fields: Fields | null, isThere: IsThere): fields is Fields =>
  fields !== null && isThere(fields.from) && isThere(fields.to) && fields.from !== fields.to;

/** The link as a side has it, where both its ends are still there; the side that conflicts keep comes first. */
const wholeVersion = (merging: Merging, id: string, isThere: IsThere): Fields | null => {
  const isTold = (['ours', 'theirs'] as const).some((side) => isEdited(merging, side, 'relation', id));
  const first = isTold ? tellRecord(merging, 'relation', id) : 'ours';
  for (const side of [first, otherSide(first)]) {
    const version = sideOf(merging, side, 'relation', id);
    if (isWhole(version, isThere)) return version;
  }
  return null;
};

/** A link to a duplicate that was made one with another goes there, unless the same link is there already. */
const redirected = (merging: Merging, id: string, fields: Fields, isThere: IsThere): Fields | null => {
  const follow = (end: unknown) => followMerges(merging, String(end), isThere);
  const [from, to] = [follow(fields.from), follow(fields.to)];
  return from === null || to === null ? wholeVersion(merging, id, isThere) : { ...fields, from, to };
};

/** The link that is there already, with what the other says of where it comes from. */
const withSources = (stays: Fields, gone: Fields): Fields => {
  const sources = mergeLists([], stays.sources as readonly unknown[], gone.sources as readonly unknown[]);
  return isSameValue(sources, stays.sources) ? stays : { ...stays, sources };
};

/** Whether a link joins what no side joined by it: it came to a duplicate that was kept. */
const isMoved = (merging: Merging, id: string, { from, to }: Fields): boolean =>
  (['ours', 'theirs'] as const).every((side) => {
    const own = sideOf(merging, side, 'relation', id);
    return own === null || own.from !== from || own.to !== to;
  });

/** Links of the result whose end is gone: moved, put back as one side has them, or taken away and told. Gives those moved. */
export const settleEnds = (merging: Merging): readonly string[] => {
  const entities = draftOf(merging.result, 'entity');
  const relations = draftOf(merging.result, 'relation');
  const isThere: IsThere = (id) => entities.has(String(id));
  const moved: string[] = [];
  for (const [id, fields] of [...relations]) {
    if (isWhole(fields, isThere) && !isMoved(merging, id, fields)) continue;
    const settled = isWhole(fields, isThere) ? fields : redirected(merging, id, fields, isThere);
    if (!isWhole(settled, isThere)) relations.delete(id);
    else {
      relations.set(id, settled);
      moved.push(id);
    }
  }
  return moved;
};

/** Of links that came to a duplicate that was kept, one that is there already gives it its sources: no link is there twice. */
export const joinRepeated = (merging: Merging, moved: readonly string[]): void => {
  const relations = draftOf(merging.result, 'relation');
  const isMoved = new Set(moved);
  if (isMoved.size === 0) return;
  const known = new Map(
    [...relations].filter(([id]) => !isMoved.has(id)).map(([id, fields]) => [contentKey(id, fields), id]),
  );
  for (const id of moved) {
    const fields = relations.get(id);
    if (!fields || fields.amountCents !== null) continue;
    const key = contentKey(id, fields);
    const same = known.get(key);
    const stays = same === undefined ? undefined : relations.get(same);
    if (same === undefined || !stays) known.set(key, id);
    else {
      relations.set(same, withSources(stays, fields));
      relations.delete(id);
    }
  }
};

/** What the project is about may be gone: it is then about what a side has that is still there, and that is told. */
export const settleTerritory = (merging: Merging): void => {
  const projects = draftOf(merging.result, 'project');
  const entities = draftOf(merging.result, 'entity');
  const project = projects.get('project');
  if (!project || project.territoryId === null || entities.has(String(project.territoryId))) return;
  const of = (side: Side) => sideOf(merging, side, 'project', 'project')?.territoryId ?? null;
  const pick = (side: Side) => ({ territoryId: of(side) });
  const conflict = { record: 'project', id: 'project', field: 'territoryId' } as const;
  const winner = tellConflict(merging, { ...conflict, ours: pick('ours'), theirs: pick('theirs') });
  const territoryId = [winner, otherSide(winner)].map(of).find((id) => entities.has(String(id))) ?? null;
  projects.set('project', { ...project, territoryId });
};
