import { AppError } from '../../contract/errors.ts';
import type { Change } from '../../domain/change.ts';
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

/** An entity by reference; throws what `resolveEntity` does. */
export type FindEnd = (ref: string) => End;
export const endFinder =
  (db: ReadableDb): FindEnd =>
  (ref) => {
    const end = findEntity(db, resolveEntity(db, ref));
    if (!end) throw new AppError('E-NOT-FOUND', { value: ref });
    return end;
  };

export interface LinkNeeds extends Pick<ServiceContext, 'session' | 'newId' | 'clock'> {
  /** For work on many entities that name the same territories. */
  readonly findEnd?: FindEnd;
}

/** Relations to make and unmake so that the entity is anchored and acts where asked; those that are right stay. */
export const territoryChanges = (
  { session, newId, clock, findEnd = endFinder(session.reader()) }: LinkNeeds,
  from: End,
  wanted: WantedTerritories,
  present: readonly StoredRelation[],
): Change[] =>
  LINKS.flatMap(([field, type]) => {
    const refs = wanted[field];
    if (refs === null) return [];
    const territories = refs.map((ref) => findEnd(ref));
    for (const to of territories) checkRelation(session.reader(), type, from, to);
    const ids = new Set(territories.map(({ id }) => id));
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
