import { contentOf } from '../duplicates/merge-relations.ts';
import type { StoredRelation } from '../relation.ts';
import { mergeLists } from './merge-lists.ts';
import { followMerges, isEdited, type Merging, sideOf, tellRecord } from './merging.ts';
import { draftOf, type Fields, isSameValue, otherSide } from './records.ts';

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

/** Links of the result whose end is gone: moved, put back as one side has them, or taken away and told. */
export const settleEnds = (merging: Merging): void => {
  const entities = draftOf(merging.result, 'entity');
  const relations = draftOf(merging.result, 'relation');
  const isThere: IsThere = (id) => entities.has(String(id));
  const isSettled = (id: string, fields: Fields) => isWhole(fields, isThere) && !isMoved(merging, id, fields);
  const whole = [...relations].filter(([id, fields]) => isSettled(id, fields));
  if (whole.length === relations.size) return;
  const known = new Map(whole.map(([id, fields]) => [contentKey(id, fields), id]));
  for (const [id, fields] of [...relations]) {
    if (isSettled(id, fields)) continue;
    const settled = isWhole(fields, isThere) ? fields : redirected(merging, id, fields, isThere);
    relations.delete(id);
    if (!isWhole(settled, isThere)) continue;
    const key = contentKey(id, settled);
    const same = settled.amountCents === null ? known.get(key) : undefined;
    const stays = same === undefined ? undefined : relations.get(same);
    if (same !== undefined && stays) relations.set(same, withSources(stays, settled));
    else {
      relations.set(id, settled);
      known.set(key, id);
    }
  }
};

/** What the project is about may be gone, or made one with another. */
export const settleTerritory = (merging: Merging): void => {
  const projects = draftOf(merging.result, 'project');
  const entities = draftOf(merging.result, 'entity');
  const project = projects.get('project');
  if (!project || project.territoryId === null || entities.has(String(project.territoryId))) return;
  const territoryId = followMerges(merging, String(project.territoryId), (id) => entities.has(id));
  projects.set('project', { ...project, territoryId });
};

/** What names a dropped duplicate elsewhere names the one kept: keys of lists, contacts. */
export const settleNamed = (merging: Merging): void => {
  const entities = draftOf(merging.result, 'entity');
  const isThere = (id: string) => entities.has(id);
  for (const [kind, field] of [
    ['source-key', 'value'],
    ['contact', 'organisationId'],
  ] as const) {
    const records = draftOf(merging.result, kind);
    for (const [id, fields] of [...records]) {
      const named = String(fields[field]);
      const target = isThere(named) ? named : (followMerges(merging, named, isThere) ?? named);
      if (!isSameValue(target, named)) records.set(id, { ...fields, [field]: target });
    }
  }
};
