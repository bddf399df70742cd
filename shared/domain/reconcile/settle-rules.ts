import { type Endpoint, isRelationAllowed } from '../relation.ts';
import type { RelationType } from '../vocabulary.ts';
import { type Merging, sideOf, tellConflict, tellRecord, WHOLE_RECORD } from './merging.ts';
import { draftOf, type Fields, isSameValue, recordsOf, type Side } from './records.ts';

const endpointOf = (fields: Fields | undefined): Endpoint | null => (fields as unknown as Endpoint) ?? null;

const isAllowedIn = (fields: Fields, entities: ReadonlyMap<string, Fields>): boolean => {
  const [from, to] = [fields.from, fields.to].map((id) => endpointOf(entities.get(String(id))));
  return !from || !to || isRelationAllowed(fields.type as RelationType, from, to);
};
const isAllowedOn = (merging: Merging, side: Side, id: string): boolean => {
  const fields = sideOf(merging, side, 'relation', id);
  return fields !== null && isAllowedIn(fields, recordsOf(merging[side], 'entity'));
};

const LINKING = ['type', 'from', 'to'] as const;
const linkOf = (fields: Fields | null) => fields && LINKING.map((field) => fields[field]);

/** What an entity is, as the side has it that conflicts keep. */
const revertNature = (merging: Merging, id: string, winner: Side): boolean => {
  const entities = draftOf(merging.result, 'entity');
  const [now, wanted] = [entities.get(id), sideOf(merging, winner, 'entity', id)];
  if (!now || !wanted) return false;
  const roles = [...new Set([...(wanted.roles as string[]), ...(now.roles as string[])])];
  const reverted = { ...now, kind: wanted.kind, type: wanted.type, roles };
  if (isSameValue(now, reverted)) return false;
  entities.set(id, reverted);
  const pick = (side: Side) => {
    const { kind, type } = sideOf(merging, side, 'entity', id) ?? {};
    return { kind, type };
  };
  tellConflict(merging, { record: 'entity', id, field: 'kind', ours: pick('ours'), theirs: pick('theirs') });
  return true;
};

/**
 * One link that neither side could have made as both now are: where the side that conflicts keep has the link, its ends
 * are what they are there; otherwise the link is not taken.
 */
const settleForbidden = (merging: Merging, id: string, fields: Fields): void => {
  const winner = merging.takeOf({ record: 'relation', id, field: WHOLE_RECORD });
  const own = sideOf(merging, winner, 'relation', id);
  const isOwn = own !== null && isSameValue(linkOf(own), linkOf(fields));
  const ends = [String(fields.from), String(fields.to)];
  if (isOwn && ends.map((end) => revertNature(merging, end, winner)).some(Boolean)) return;
  tellRecord(merging, 'relation', id);
  const relations = draftOf(merging.result, 'relation');
  const entities = draftOf(merging.result, 'entity');
  const canStay = own && !isOwn && [own.from, own.to].every((end) => entities.has(String(end)));
  if (canStay && isAllowedIn(own, entities)) relations.set(id, own);
  else relations.delete(id);
};

/** Links that the table of domain.md forbids, and that were allowed where they come from. Each round settles one at least. */
export const settleKinds = (merging: Merging): void => {
  const relations = draftOf(merging.result, 'relation');
  const entities = draftOf(merging.result, 'entity');
  for (;;) {
    const forbidden = [...relations].filter(
      ([id, fields]) =>
        !isAllowedIn(fields, entities) &&
        (isAllowedOn(merging, 'ours', id) || isAllowedOn(merging, 'theirs', id)),
    );
    if (forbidden.length === 0) return;
    for (const [id, fields] of forbidden)
      if (!isAllowedIn(fields, entities)) settleForbidden(merging, id, fields);
  }
};

/** Whether `from` is within `to` already, by the links known so far. */
const isWithin = (parents: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean => {
  const seen = new Set([from]);
  for (const id of seen) {
    if (id === to) return true;
    for (const parent of parents.get(id) ?? []) seen.add(parent);
  }
  return false;
};

/** Nothing is part of itself: of two chains that would close a loop, the one of the side that conflicts keep stays. */
export const settleLoops = (merging: Merging): void => {
  const relations = draftOf(merging.result, 'relation');
  const isWinners = (id: string, fields: Fields): boolean => {
    const winner = merging.takeOf({ record: 'relation', id, field: WHOLE_RECORD });
    return isSameValue(linkOf(sideOf(merging, winner, 'relation', id)), linkOf(fields));
  };
  const nesting = [...relations]
    .filter(([, { type }]) => type === 'part-of')
    .map(([id, fields]) => ({ id, fields, isFirst: isWinners(id, fields) }))
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || (a.id < b.id ? -1 : 1));
  const parents = new Map<string, string[]>();
  for (const { id, fields, isFirst } of nesting) {
    const [from, to] = [String(fields.from), String(fields.to)];
    if (!isFirst && isWithin(parents, to, from)) {
      tellRecord(merging, 'relation', id);
      relations.delete(id);
    } else parents.set(from, [...(parents.get(from) ?? []), to]);
  }
};
