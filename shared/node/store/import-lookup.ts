import type { ContactFields, OutlineFields } from '../../domain/change.ts';
import type { StoredEntity } from '../../domain/entity.ts';
import type { FoundContact, Lookup } from '../../domain/import/reconcile/lookup.ts';
import type { StoredRelation } from '../../domain/relation.ts';
import type { ReadableDb } from './database.ts';
import { listDecisions, listOverrides, listSettings } from './decisions.ts';
import { createEntityReader } from './entity-reader.ts';
import { readHandEdits, readRemovedPlacings } from './hand-edits.ts';
import { createRelationReader } from './relation-reader.ts';
import { listViews } from './saved-views.ts';
import { AFTER_ALL } from './search-spellings.ts';

/** One column of a query that is asked again and again. */
const pluckAll = (db: ReadableDb, sql: string) => {
  const statement = db.prepare<string[], string>(sql).pluck();
  return (...values: string[]): string[] => statement.all(...values) as string[];
};
const pluckOne = (db: ReadableDb, sql: string) => {
  const statement = db.prepare<string[], string>(sql).pluck();
  return (...values: string[]): string | null => (statement.get(...values) as string | undefined) ?? null;
};

/** By the place first: asked where so many have the name that reading them all is no way to find one. */
const prepareNamedIn = (db: ReadableDb) => {
  const statement = db
    .prepare<[string, string, string, string, number], string>(
      `SELECT DISTINCT entity.id FROM relation CROSS JOIN entity ON entity.id = relation.from_id
       WHERE relation.to_id = ? AND relation.type = 'located-in' AND (entity.name_fold = ? OR entity.short_name_fold = ?
         OR EXISTS (SELECT 1 FROM alias WHERE alias.entity_id = entity.id AND alias.value_fold = ?)) LIMIT ?`,
    )
    .pluck();
  return (fold: string, place: string, most: number): string[] =>
    fold === '' ? [] : statement.all(place, fold, fold, fold, most).sort();
};

const prepareEntities = (db: ReadableDb) => {
  const byEstablishment = pluckAll(
    db,
    `SELECT DISTINCT entity_id FROM identifier WHERE scheme = 'siret' AND value >= ? AND value < ? ORDER BY entity_id`,
  );
  const byName = pluckAll(
    db,
    `SELECT id FROM entity WHERE name_fold = ? UNION SELECT id FROM entity WHERE short_name_fold = ?
     UNION SELECT entity_id FROM alias WHERE value_fold = ? ORDER BY 1`,
  );
  return {
    identified: pluckAll(
      db,
      'SELECT DISTINCT entity_id FROM identifier WHERE scheme = ? AND value = ? ORDER BY entity_id',
    ),
    withEstablishmentOf: (siren: string) => byEstablishment(siren, siren + AFTER_ALL),
    named: (fold: string) => (fold === '' ? [] : byName(fold, fold, fold)),
    namedIn: prepareNamedIn(db),
    locatedIn: pluckAll(
      db,
      "SELECT to_id FROM relation WHERE from_id = ? AND type = 'located-in' ORDER BY id",
    ),
    parents: pluckAll(
      db,
      "SELECT DISTINCT to_id FROM relation WHERE from_id = ? AND type = 'part-of' ORDER BY to_id",
    ),
  };
};

const prepareKeys = (db: ReadableDb) => {
  const from = db.prepare<[string, string], { key: string; value: string }>(
    'SELECT id AS key, value FROM source_key WHERE id >= ? AND id < ? ORDER BY id',
  );
  return {
    sourceKey: pluckOne(db, 'SELECT value FROM source_key WHERE id = ?'),
    sourceKeysFrom: (start: string) => from.all(start, start + AFTER_ALL),
    meaning: pluckOne(db, 'SELECT value FROM meaning WHERE id = ?'),
  };
};

interface ContactRow extends Omit<ContactFields, 'restricted'> {
  readonly id: string;
  readonly restricted: number;
}
const prepareExtras = (db: ReadableDb) => {
  const contacts = db.prepare<[string], ContactRow>(
    `SELECT id, organisation_id AS organisationId, name, function, email, phone, source, collected_on AS collectedOn,
       informed_on AS informedOn, confirmed_on AS confirmedOn, basis, expires_on AS expiresOn, restricted
     FROM contact WHERE organisation_id = ? ORDER BY id`,
  );
  const outline = db.prepare<[string], OutlineFields>(
    'SELECT name, geometry, source FROM outline WHERE id = ?',
  );
  return {
    contacts: (organisationId: string): FoundContact[] =>
      contacts.all(organisationId).map((row) => ({ ...row, restricted: row.restricted === 1 })),
    outline: (id: string): OutlineFields | null => outline.get(id) ?? null,
  };
};

/** What reconciling asks of the project, statements prepared once. Territories come from the official list. */
export const createImportLookup = (db: ReadableDb, territory: Lookup['territory']): Lookup => {
  const entity: (id: string) => StoredEntity | null = createEntityReader(db);
  const { between, relation } = createRelationReader(db);
  return {
    ...prepareEntities(db),
    ...prepareKeys(db),
    ...prepareExtras(db),
    entity,
    between: (type, from, to): readonly StoredRelation[] => between(type, from, to),
    relation,
    handEdits: () => readHandEdits(db),
    removedPlacings: () => readRemovedPlacings(db),
    views: () => listViews(db),
    decisions: () => listDecisions(db),
    overrides: () => listOverrides(db),
    settings: () => listSettings(db),
    territory,
  };
};
