import { AppError } from '../../contract/errors.ts';
import type { EntityFields, EntityId } from '../../domain/entity.ts';
import { isRelationAllowed } from '../../domain/relation.ts';
import type { RelationType } from '../../domain/vocabulary.ts';
import type { ReadableDb } from '../store/database.ts';
import { findPartOfChain } from '../store/relations.ts';

/** An end of a relation, as the schema table reads it. */
export type End = Pick<EntityFields, 'kind' | 'type' | 'roles' | 'name'> & { readonly id: EntityId };

/** Throws E-LOOP with the names around the loop when `from` would be part of itself. */
const refuseLoop = (db: ReadableDb, from: End, to: End): void => {
  const chain = from.id === to.id ? [from] : findPartOfChain(db, to.id, from.id);
  if (chain) throw new AppError('E-LOOP', { names: [from.name, ...chain.map(({ name }) => name)] });
};

/** Throws E-RELATION or E-LOOP unless `from —type→ to` may be made. */
export const checkRelation = (db: ReadableDb, type: RelationType, from: End, to: End): void => {
  if (type === 'part-of') refuseLoop(db, from, to);
  if (from.id === to.id || !isRelationAllowed(type, from, to)) {
    throw new AppError('E-RELATION', { field: 'type', type, from: from.name, to: to.name });
  }
};
