import type { z } from 'zod';
import type { Ecosystem, EntitySummary, RelationSummary } from '../../domain/ecosystem.ts';
import { isToCheck } from '../../domain/statement.ts';
import type { ReadableDb } from './database.ts';
import { groupRows, readRows } from './rows.ts';

const TAGS = ['roles', 'sdgs', 'axes', 'themes', 'needs', 'offers'] as const;

interface Tags {
  readonly roles: string[];
  readonly sdgs: string[];
  readonly axes: string[];
  readonly themes: string[];
  readonly needs: string[];
  readonly offers: string[];
}
const emptyTags = (): Tags => ({ roles: [], sdgs: [], axes: [], themes: [], needs: [], offers: [] });

const readTags = (db: ReadableDb): ReadonlyMap<string, Tags> => {
  const tags = new Map<string, Tags>();
  const rows = db
    .prepare<[string], { entity_id: string; field: keyof Tags; value: string }>(
      `SELECT entity_id, field, value FROM entity_tag
       WHERE field IN (SELECT value FROM json_each(?)) ORDER BY entity_id, field, position`,
    )
    .all(JSON.stringify(TAGS));
  for (const { entity_id, field, value } of rows) {
    const known = tags.get(entity_id) ?? emptyTags();
    tags.set(entity_id, known);
    known[field].push(value);
  }
  return tags;
};

/** A statement that says « à vérifier » is short: longer ones are not read. */
const readToCheck = (db: ReadableDb): ReadonlySet<string> =>
  new Set(
    db
      .prepare<[], { entity_id: string; field: string; value: string }>(
        'SELECT entity_id, field, value FROM statement WHERE length(value) < 40',
      )
      .all()
      .filter(isToCheck)
      .map(({ entity_id }) => entity_id),
  );

const ENTITY_COLUMNS = `id, kind, type, name, short_name AS shortName, ess, status, audience,
  starts_on AS startsOn, ends_on AS endsOn, updated_at AS updatedAt`;

const readEntities = (db: ReadableDb): EntitySummary[] => {
  const tags = readTags(db);
  const toCheck = readToCheck(db);
  const aliases = groupRows(
    readRows(db, 'SELECT entity_id, value FROM alias ORDER BY entity_id, position'),
    'entity_id',
    (row) => row.value,
  );
  const sources = new Map(
    readRows(
      db,
      `SELECT entity_id, count(*) AS count FROM entity_source WHERE slot = 'sources' GROUP BY entity_id`,
    ).map((row) => [String(row.entity_id), row.count]),
  );
  return readRows(db, `SELECT ${ENTITY_COLUMNS} FROM entity ORDER BY name_fold, id`).map((row) => {
    const id = String(row.id);
    const own = tags.get(id) ?? emptyTags();
    return {
      ...row,
      ...own,
      sdgs: own.sdgs.map(Number),
      aliases: aliases.get(id) ?? [],
      toCheck: toCheck.has(id),
      sources: sources.get(id) ?? 0,
    } as unknown as EntitySummary;
  });
};

const RELATION_COLUMNS = `id, type, from_id AS "from", to_id AS "to", status, role, starts_on AS startsOn,
  ends_on AS endsOn, year, amount_cents AS amountCents, confidence, audience`;

const readRelations = (db: ReadableDb): RelationSummary[] => {
  const axes = groupRows(
    readRows(db, 'SELECT relation_id, value FROM relation_axis ORDER BY relation_id, position'),
    'relation_id',
    (row) => row.value,
  );
  return readRows(db, `SELECT ${RELATION_COLUMNS} FROM relation ORDER BY id`).map(
    (row) => ({ ...row, axes: axes.get(String(row.id)) ?? [] }) as unknown as RelationSummary,
  );
};

/** The whole graph as values, entities by folded name: seven queries whatever its size. */
export const loadEcosystem = (db: ReadableDb): z.infer<typeof Ecosystem> => ({
  entities: readEntities(db),
  relations: readRelations(db),
});
