import type { Assessed } from '../../domain/completeness.ts';
import type { EntityId } from '../../domain/entity.ts';
import type { RelationType } from '../../domain/vocabulary.ts';
import type { ReadableDb } from './database.ts';
import { groupRows, readRows } from './rows.ts';

/** What says how complete an entity is. */
interface AssessedEntity {
  readonly id: EntityId;
  readonly entity: Assessed;
  readonly links: readonly { readonly type: RelationType }[];
}

const FIRST_SIGN = 'substr(description, 1, 1)';
const ENTITIES = `SELECT id, kind, type, form, ${FIRST_SIGN} AS description, url, starts_on AS startsOn,
  budget_cents AS budgetCents, population FROM entity ORDER BY name_fold, id`;
const LINKS = `SELECT DISTINCT from_id AS id, type FROM relation UNION SELECT DISTINCT to_id, type FROM relation`;

const COUNTED = ['sources', 'sdgs', 'themes', 'needs', 'offers'] as const;
const readCounts = (db: ReadableDb): ReadonlyMap<string, number> =>
  new Map(
    readRows(
      db,
      `SELECT entity_id || ' ' || field AS key, count(*) AS count FROM entity_tag
       WHERE field IN ('sdgs', 'themes', 'needs', 'offers') GROUP BY entity_id, field
       UNION ALL SELECT entity_id || ' sources', count(*) FROM entity_source WHERE slot = 'sources' GROUP BY entity_id`,
    ).map(({ key, count }) => [String(key), Number(count)]),
  );

/** Every entity as far as its completeness goes: no long text is read. */
export const listAssessed = (db: ReadableDb): AssessedEntity[] => {
  const counts = readCounts(db);
  const identifiers = groupRows(
    readRows(db, 'SELECT DISTINCT entity_id, scheme FROM identifier'),
    'entity_id',
    ({ scheme }) => [String(scheme), [String(scheme)]] as const,
  );
  const documented = groupRows(
    readRows(db, 'SELECT entity_id, what FROM documented'),
    'entity_id',
    (row) => ({
      what: row.what,
      on: null,
    }),
  );
  const links = groupRows(readRows(db, LINKS), 'id', (row) => ({ type: row.type as RelationType }));
  return readRows(db, ENTITIES).map((row) => {
    const id = String(row.id) as EntityId;
    const lists = Object.fromEntries(
      COUNTED.map((list) => [list, { length: counts.get(`${id} ${list}`) ?? 0 }]),
    );
    const entity = {
      ...row,
      ...lists,
      identifiers: Object.fromEntries(identifiers.get(id) ?? []),
      documented: documented.get(id) ?? [],
    } as unknown as Assessed;
    return { id, entity, links: links.get(id) ?? [] };
  });
};
