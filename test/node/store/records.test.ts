import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, differenceOf, invertChanges } from '../../../shared/domain/change.ts';
import { summariseEntity, summariseRelation } from '../../../shared/domain/ecosystem.ts';
import type { EntityFields, EntityId } from '../../../shared/domain/entity.ts';
import type { RelationId } from '../../../shared/domain/relation.ts';
import { applyChanges } from '../../../shared/node/store/apply-changes.ts';
import { checkContent } from '../../../shared/node/store/check-project.ts';
import type { WritableDb } from '../../../shared/node/store/database.ts';
import { loadEcosystem } from '../../../shared/node/store/ecosystem.ts';
import { findEntity, listEntities } from '../../../shared/node/store/entities.ts';
import { migrateNew } from '../../../shared/node/store/migrate.ts';
import { openProject } from '../../../shared/node/store/open.ts';
import { findRelation, listRelations } from '../../../shared/node/store/relations.ts';
import { aFolder } from '../../helpers/application.ts';
import { entityFields, relationFields } from '../../helpers/arbitrary-records.ts';
import { aProjectFile } from '../../helpers/project-file.ts';
import { readSample } from '../../helpers/samples.ts';
import { dataTables } from '../../helpers/tables.ts';

const A = '0000000000000000000000000A' as EntityId;
const B = '0000000000000000000000000B' as EntityId;
const R = '0000000000000000000000000R' as RelationId;

const aDatabase = (): WritableDb => {
  const db = new Database(':memory:') as WritableDb;
  migrateNew(db);
  return db;
};
const added = (id: EntityId, after: EntityFields): Change => ({ record: 'entity', id, before: null, after });

test('any entity is read as it was written; changed into any other and back, no table keeps a trace', () => {
  fc.assert(
    fc.property(entityFields, entityFields, (first, second) => {
      const db = aDatabase();
      applyChanges(db, [added(A, first)]);
      expect(findEntity(db, A)).toEqual({ id: A, ...first });
      expect(loadEcosystem(db).entities).toEqual([summariseEntity({ id: A, ...first })]);
      const tables = dataTables(db);

      const difference = differenceOf(first, second);
      const changes: Change[] = difference ? [{ record: 'entity', id: A, ...difference }] : [];
      applyChanges(db, changes);
      expect(findEntity(db, A)).toEqual({ id: A, ...second });
      expect(checkContent(db)).toEqual([]);

      applyChanges(db, invertChanges(changes));
      expect(dataTables(db)).toEqual(tables);
      applyChanges(db, invertChanges([added(A, first)]));
      expect(Object.values(dataTables(db)).flat()).toEqual([]);
      db.close();
    }),
    { numRuns: 100 },
  );
});

test('any relation is read as it was written; changed into any other and back, no table keeps a trace', () => {
  fc.assert(
    fc.property(entityFields, relationFields(A, B), relationFields(A, B), (entity, first, second) => {
      const db = aDatabase();
      applyChanges(db, [
        added(A, entity),
        added(B, entity),
        { record: 'relation', id: R, before: null, after: first },
      ]);
      expect(findRelation(db, R)).toEqual({ id: R, ...first });
      expect(loadEcosystem(db).relations).toEqual([summariseRelation({ id: R, ...first })]);
      const tables = dataTables(db);
      const difference = differenceOf(first, second);
      const changes: Change[] = difference ? [{ record: 'relation', id: R, ...difference }] : [];
      applyChanges(db, changes);
      expect(findRelation(db, R)).toEqual({ id: R, ...second });
      applyChanges(db, invertChanges(changes));
      expect(dataTables(db)).toEqual(tables);
      db.close();
    }),
    { numRuns: 60 },
  );
});

test.each(['rameau', 'trois-rivieres'] as const)(
  'every record of the sample %s is read as it was written',
  (name) => {
    const path = join(aFolder(), 'projet.alliage');
    const { entities, relations } = readSample(name);
    aProjectFile(path, entities, relations);
    const { db, close } = openProject(path, { readOnly: true, now: new Date(), backUp: () => undefined });
    const byId = <Item extends { id: string }>(items: readonly Item[]) =>
      items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(listEntities(db))).toEqual(byId(entities));
    expect(listRelations(db)).toEqual(byId(relations));

    // The lean reading says the same as the full one.
    const lean = loadEcosystem(db);
    expect(lean.entities).toEqual(listEntities(db).map(summariseEntity));
    expect(lean.relations).toEqual(listRelations(db).map(summariseRelation));
    close();
  },
);

test('an entity that something still refers to cannot go', () => {
  const db = aDatabase();
  fc.assert(
    fc.property(entityFields, relationFields(A, B), (entity, relation) => {
      const make: Change[] = [
        added(A, entity),
        added(B, entity),
        { record: 'relation', id: R, before: null, after: relation },
      ];
      applyChanges(db, make);
      const remove = db.transaction(() => applyChanges(db, invertChanges([added(A, entity)])));
      expect(remove).toThrow(/FOREIGN KEY/);
      applyChanges(db, invertChanges(make));
    }),
    { numRuns: 5 },
  );
  db.close();
});
