import { AppError } from '../../contract/errors.ts';
import { type Change, differenceOf, type Position } from '../../domain/change.ts';
import type { EntityFields, EntityId, StoredEntity } from '../../domain/entity.ts';
import { isRelationAllowed, type StoredRelation } from '../../domain/relation.ts';
import type { ReadableDb } from '../store/database.ts';
import { findEntities } from '../store/entities.ts';
import { listPositions } from '../store/positions.ts';
import { readProject } from '../store/project.ts';
import { relationsAmong } from '../store/relations.ts';
import type { WantedTerritories } from './territory-links.ts';

/** A change of kind, type or roles may not leave a relation that the schema table forbids. */
const refuseForbiddenRelations = (
  db: ReadableDb,
  before: StoredEntity,
  after: StoredEntity,
  relations: readonly StoredRelation[],
): void => {
  const others = new Map(
    findEntities(
      db,
      relations.flatMap(({ from, to }) => [from, to]),
    ).map((e) => [e.id, e]),
  );
  for (const { type, from, to } of relations) {
    const isAllowed = (entity: StoredEntity) => {
      const at = (id: EntityId) => (id === entity.id ? entity : others.get(id));
      const [start, end] = [at(from), at(to)];
      return start !== undefined && end !== undefined && isRelationAllowed(type, start, end);
    };
    if (isAllowed(before) && !isAllowed(after)) {
      const name = (id: EntityId) => others.get(id)?.name ?? '';
      throw new AppError('E-RELATION', { field: 'kind', type, from: name(from), to: name(to) });
    }
  }
};

/** Fields that the relations of an entity depend on. */
export const RULED_FIELDS = ['kind', 'type', 'roles'] as const;

/** What the fields change of the entity; throws E-RELATION where one of its relations forbids it. */
export const entityChanges = (
  db: ReadableDb,
  current: StoredEntity,
  fields: Partial<EntityFields>,
  relations: readonly StoredRelation[],
): Change[] => {
  const { id, ...before } = current;
  const difference = differenceOf(before as EntityFields, fields);
  if (!difference) return [];
  if (RULED_FIELDS.some((field) => field in difference.after)) {
    refuseForbiddenRelations(db, current, { ...current, ...fields }, relations);
  }
  return [{ record: 'entity', id, ...difference }];
};

/** The same changes, with the time of the edit. */
export const touch = (current: StoredEntity, changes: readonly Change[], now: string): Change[] => {
  const stamp = { before: { updatedAt: current.updatedAt }, after: { updatedAt: now } };
  const own = changes.find((change) => change.record === 'entity');
  const stamped: Change = {
    record: 'entity',
    id: current.id,
    before: { ...own?.before, ...stamp.before } as Partial<EntityFields>,
    after: { ...own?.after, ...stamp.after } as Partial<EntityFields>,
  };
  return [stamped, ...changes.filter((change) => change !== own)];
};

/** What the history line of an edit names: fields changed, territories included. */
export const changedFields = (changes: readonly Change[], wanted: WantedTerritories): string[] => {
  const own = changes.find((change) => change.record === 'entity');
  const territories = (['anchored', 'acts'] as const).filter((field) => {
    const type = field === 'anchored' ? 'located-in' : 'acts-in';
    return (
      wanted[field] !== null &&
      changes.some(
        (change) => change.record === 'relation' && (change.before?.type ?? change.after?.type) === type,
      )
    );
  });
  return [...Object.keys(own?.after ?? {}), ...territories];
};

const relationRemoval = ({ id, ...before }: StoredRelation): Change => ({
  record: 'relation',
  id,
  before,
  after: null,
});

/** Everything that goes with entities: their relations, their places, and the project's mention of one; and other relations. */
export const removalsOf = (
  db: ReadableDb,
  entities: readonly StoredEntity[],
  relations: readonly StoredRelation[] = [],
): Change[] => {
  const ids = new Set(entities.map(({ id }) => id));
  const own = relationsAmong(db, [...ids]);
  const all = new Map([...relations, ...own].map((relation) => [relation.id, relation]));
  const positions = entities.length === 0 ? new Map<EntityId, Position>() : listPositions(db);
  const placed = entities.flatMap(({ id }): Change[] => {
    const before = positions.get(id);
    return before ? [{ record: 'position', id, before, after: null }] : [];
  });
  const { territoryId } = readProject(db);
  const mention: Change[] =
    territoryId !== null && ids.has(territoryId)
      ? [{ record: 'project', id: 'project', before: { territoryId }, after: { territoryId: null } }]
      : [];
  const removed = entities.map(
    ({ id, ...before }): Change => ({ record: 'entity', id, before, after: null }),
  );
  return [...[...all.values()].map(relationRemoval), ...placed, ...mention, ...removed];
};
