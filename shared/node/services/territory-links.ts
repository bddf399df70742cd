import type { Change } from '../../domain/change.ts';
import type { EntityId } from '../../domain/entity.ts';
import { emptyRelation, RelationId, type StoredRelation } from '../../domain/relation.ts';
import type { ReadableDb } from '../store/database.ts';
import { findEntity } from '../store/entities.ts';
import type { ServiceContext } from './context.ts';
import { resolveEntity } from './entity-reference.ts';
import { checkRelation, type End } from './relation-rules.ts';

/** Territories asked by `anchored=` and `acts=`: null leaves them as they are. */
export interface WantedTerritories {
  readonly anchored: readonly string[] | null;
  readonly acts: readonly string[] | null;
}
const LINKS = [
  ['anchored', 'located-in'],
  ['acts', 'acts-in'],
] as const;

const removal = ({ id, ...before }: StoredRelation): Change => ({
  record: 'relation',
  id,
  before,
  after: null,
});

const resolveTerritory = (
  db: ReadableDb,
  type: 'located-in' | 'acts-in',
  from: End,
  ref: string,
): EntityId => {
  const to = findEntity(db, resolveEntity(db, ref));
  if (to) checkRelation(db, type, from, to);
  return to?.id as EntityId;
};

/** Relations to make and unmake so that the entity is anchored and acts where asked; those that are right stay. */
export const territoryChanges = (
  { session, newId, clock }: Pick<ServiceContext, 'session' | 'newId' | 'clock'>,
  from: End,
  wanted: WantedTerritories,
  present: readonly StoredRelation[],
): Change[] =>
  LINKS.flatMap(([field, type]) => {
    const refs = wanted[field];
    if (refs === null) return [];
    const ids = new Set(refs.map((ref) => resolveTerritory(session.reader(), type, from, ref)));
    const own = present.filter((relation) => relation.from === from.id && relation.type === type);
    const kept = new Set(own.map(({ to }) => to));
    const made = [...ids]
      .filter((id) => !kept.has(id))
      .map((to): Change => {
        const after = emptyRelation(type, from.id, to, clock().toISOString());
        return { record: 'relation', id: RelationId.parse(newId()), before: null, after };
      });
    return [...own.filter(({ to }) => !ids.has(to)).map(removal), ...made];
  });
