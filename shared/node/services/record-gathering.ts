import type { Change } from '../../domain/change.ts';
import type { StoredRelation } from '../../domain/relation.ts';
import type { SetValues } from '../../domain/set-value.ts';
import type { ReadableDb } from '../store/database.ts';
import { findEnds } from '../store/entities.ts';
import { findRelations, listLinks, relationsAmong } from '../store/relations.ts';
import { RULED_FIELDS } from './entity-changes.ts';
import type { Batch } from './record-rules.ts';

const LINKING = new Set(['anchored', 'acts']);

/** Relations of the entities whose territories are set: of the others they do not matter here. */
export const gatherLinked = (db: ReadableDb, sets: ReadonlyMap<string, SetValues>): StoredRelation[] => {
  const ids = [...sets].filter(([, set]) => Object.keys(set).some((field) => LINKING.has(field)));
  return relationsAmong(
    db,
    ids.map(([id]) => id),
  );
};

export const relationsByEntity = (
  relations: readonly StoredRelation[],
): ReadonlyMap<string, readonly StoredRelation[]> => {
  const byEntity = new Map<string, StoredRelation[]>();
  for (const relation of relations) {
    for (const id of new Set([relation.from, relation.to])) {
      const own = byEntity.get(id);
      if (own) own.push(relation);
      else byEntity.set(id, [relation]);
    }
  }
  return byEntity;
};

const isRuled = ({ record, after, before }: Change): boolean => {
  if (before === null || after === null) return false;
  if (record === 'relation') return 'type' in after;
  return record === 'entity' && RULED_FIELDS.some((field) => field in after);
};

/** What the rules between records need to know of these changes. */
export const gatherBatch = (db: ReadableDb, changes: readonly Change[]): Batch => {
  const ruled = changes.filter(isRuled);
  const idsOf = (record: Change['record']) =>
    ruled.filter((one) => one.record === record).map(({ id }) => id);
  const found = [...relationsAmong(db, idsOf('entity')), ...findRelations(db, idsOf('relation'))];
  const relations = [...new Map(found.map((one) => [one.id, one])).values()];
  const ends = findEnds(db, [...new Set(relations.flatMap(({ from, to }) => [from, to]))]);
  return { ends, relations, links: () => listLinks(db), changes };
};
