import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { applyChanges } from '../../../shared/node/store/apply-changes.ts';
import type { WritableDb } from '../../../shared/node/store/database.ts';
import { loadEcosystem } from '../../../shared/node/store/ecosystem.ts';
import {
  findByFoldedName,
  findByIdentifier,
  findEntity,
  listEntities,
  namesOf,
} from '../../../shared/node/store/entities.ts';
import { createImportLookup } from '../../../shared/node/store/import-lookup.ts';
import { canRedo, canUndo, lastSequence, nextRedo, nextUndo } from '../../../shared/node/store/journal.ts';
import { migrateNew } from '../../../shared/node/store/migrate.ts';
import {
  findPartOfChain,
  findRelation,
  listRelations,
  relationsOf,
} from '../../../shared/node/store/relations.ts';
import { searchEntities } from '../../../shared/node/store/search.ts';
import { insertContent } from '../../../shared/node/store/write-project.ts';
import { readSample } from '../../helpers/samples.ts';

/** The statements that `work` really runs on a filled project, and the plan of each. */
const plansOf = (work: (db: WritableDb) => void): { sql: string; plan: string }[] => {
  const statements = new Set<string>();
  let isRecording = false;
  const db = new Database(':memory:', {
    verbose: (sql) => isRecording && statements.add(String(sql)),
  }) as WritableDb;
  migrateNew(db);
  const { entities, relations, positions } = readSample('rameau');
  const project = { projectId: '01PR0JECT00000000000000001', createdAt: '', name: 'Essai' };
  insertContent(db, {
    project: { ...project, territoryId: null, fictional: false, sample: null },
    entities,
    relations,
    positions,
  });
  isRecording = true;
  work(db);
  isRecording = false;
  const plans = [...statements]
    .filter((sql) => /^\s*(SELECT|WITH|UPDATE|DELETE|INSERT)/.test(sql))
    .map((sql) => ({ sql, plan: planOf(db, sql) }));
  db.close();
  expect(plans.length).toBeGreaterThan(0);
  return plans;
};
const planOf = (db: Database.Database, sql: string): string =>
  (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
    .map(({ detail }) => detail)
    .join('\n');

/** Tables that grow with the project: a scan of one of them is a question that gets slower. */
const BIG =
  /SCAN (entity|relation|alias|identifier|entity_tag|statement|entity_source|search_word|source_key|outline|contact|e|a|i)\b/;
const { entities, relations } = readSample('rameau');
const id = entities[0]?.id ?? '';
const relationId = relations[0]?.id ?? '';

test.each<[string, (db: WritableDb) => void]>([
  ['one entity', (db) => void findEntity(db, id)],
  ['one relation', (db) => void findRelation(db, relationId)],
  ['relations of one entity', (db) => void relationsOf(db, id)],
  ['an identifier', (db) => void findByIdentifier(db, 'siren', '552081317')],
  ['a name', (db) => void findByFoldedName(db, 'le rameau')],
  ['an alias', (db) => void findByFoldedName(db, 'no name but perhaps an alias')],
  ['names by id', (db) => void namesOf(db, [id])],
  ['a search', (db) => void searchEntities(db, 'observatoire partenariats', 20)],
  ['a mistyped search', (db) => void searchEntities(db, 'obsrvatoire', 20)],
  ['a chain of part-of', (db) => void findPartOfChain(db, id, 'nobody')],
  [
    'what an import asks',
    (db) => {
      const lookup = createImportLookup(db, () => null);
      const link = relations[0];
      lookup.identified('siren', '552081317');
      lookup.withEstablishmentOf('552081317');
      lookup.named('le rameau');
      lookup.namedIn('le rameau', id, 200);
      lookup.entity(id);
      lookup.locatedIn(id);
      lookup.parents(id);
      lookup.between(link?.type ?? 'funds', link?.from ?? '', link?.to ?? '');
      lookup.relation(relationId);
      lookup.sourceKey('name|a');
      [...lookup.sourceKeysFrom('name|a')];
      lookup.meaning('kind:asso');
      lookup.outline('commune:50129');
      lookup.contacts(id);
    },
  ],
  [
    'the ends of the journal',
    (db) => void [lastSequence(db), nextUndo(db), nextRedo(db), canUndo(db), canRedo(db)],
  ],
  [
    'one edit',
    (db) =>
      applyChanges(db, [
        {
          record: 'entity',
          id: id as never,
          before: { name: '', aliases: [] },
          after: { name: 'X', aliases: ['Y'] },
        },
      ]),
  ],
])('%s reads no big table from end to end', (_, work) => {
  for (const { sql, plan } of plansOf(work)) expect(BIG.test(plan), `${sql}\n${plan}`).toBe(false);
});

test.each<[string, (db: WritableDb) => void]>([
  ['the graph', (db) => void loadEcosystem(db)],
  ['all entities', (db) => void listEntities(db)],
  ['all relations', (db) => void listRelations(db)],
])('%s is read in the order of keys, without sorting', (_, work) => {
  for (const { sql, plan } of plansOf(work)) expect(plan, sql).not.toMatch(/TEMP B-TREE FOR (LAST|ORDER)/);
});

test('removing an entity looks its rows up in every table that refers to it', () => {
  const db = new Database(':memory:');
  migrateNew(db);
  const referring = db
    .prepare<[], { name: string; column: string }>(
      `SELECT m.name, f."from" AS column FROM sqlite_master m, pragma_foreign_key_list(m.name) f
       WHERE m.type = 'table' AND f."table" IN ('entity', 'relation', 'journal')`,
    )
    .all();
  expect(referring.length).toBeGreaterThan(10);
  for (const { name, column } of referring) {
    expect(planOf(db, `SELECT 1 FROM ${name} WHERE ${column} = 'x'`), name).toContain('SEARCH');
  }
  db.close();
});
