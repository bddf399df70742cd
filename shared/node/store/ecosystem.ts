import type { z } from 'zod';
import {
  type Ecosystem,
  type EntitySummary,
  latestLevel,
  type RelationSummary,
} from '../../domain/ecosystem.ts';
import type { TagField } from '../../domain/field-shapes.ts';
import { isToCheck } from '../../domain/statement.ts';
import { IDENTIFIER_SCHEMES } from '../../domain/vocabulary.ts';
import type { ReadableDb } from './database.ts';
import { groupRows, type Row, readRows } from './rows.ts';

type Tags = Readonly<Record<TagField, string[]>>;
const emptyTags = (): Tags => ({
  roles: [],
  missions: [],
  sdgs: [],
  axes: [],
  themes: [],
  priorities: [],
  needs: [],
  offers: [],
  levels: [],
});
const NO_TAGS = emptyTags();
const NO_VALUES: readonly string[] = [];

const readTags = (db: ReadableDb): ReadonlyMap<string, Tags> => {
  const tags = new Map<string, Tags>();
  const rows = db
    .prepare<[], { entity_id: string; field: TagField; value: string }>(
      'SELECT entity_id, field, value FROM entity_tag ORDER BY entity_id, field, position',
    )
    .all();
  for (const { entity_id, field, value } of rows) {
    const known = tags.get(entity_id) ?? emptyTags();
    tags.set(entity_id, known);
    known[field].push(value);
  }
  return tags;
};

/** Whether an entity has statements, and one that says « à vérifier »: that is short, and no longer text is read. */
const readStatements = (db: ReadableDb): ReadonlyMap<string, boolean> => {
  const found = new Map<string, boolean>();
  const rows = db
    .prepare<[], { entity_id: string; value: string | null }>(
      'SELECT entity_id, iif(length(value) < 40, value, NULL) AS value FROM statement',
    )
    .all();
  for (const { entity_id, value } of rows)
    found.set(entity_id, (value !== null && isToCheck({ value })) || found.get(entity_id) === true);
  return found;
};

type Lists = (id: string) => readonly string[];
/** One text column of a list table, by entity, each value once. */
const readLists = (db: ReadableDb, sql: string, toValue: (row: Row) => string): Lists => {
  const lists = groupRows(readRows(db, sql), 'entity_id', toValue);
  return (id) => {
    const list = lists.get(id);
    return list === undefined ? NO_VALUES : list.length === 1 ? list : [...new Set(list)];
  };
};

const readIdentifiers = (db: ReadableDb): Lists => {
  const schemesOf = readLists(
    db,
    'SELECT entity_id, scheme FROM identifier WHERE position = 0 ORDER BY entity_id, scheme',
    (row) => String(row.scheme),
  );
  return (id) => {
    const schemes = schemesOf(id);
    return schemes.length < 2 ? schemes : IDENTIFIER_SCHEMES.filter((scheme) => schemes.includes(scheme));
  };
};

const readMaturity = (db: ReadableDb): ((id: string) => EntitySummary['maturity']) => {
  const assessments = groupRows(
    readRows(db, 'SELECT entity_id, level, assessed_on FROM assessment ORDER BY entity_id, position'),
    'entity_id',
    (row) => ({ level: row.level as EntitySummary['maturity'], on: row.assessed_on as string | null }),
  );
  return (id) => latestLevel(assessments.get(id) ?? []);
};

const ENTITY_COLUMNS = `id, kind, type, name, short_name AS shortName, ess, ptce_status AS ptceStatus, form,
  hosting, territorial, due_on AS dueOn, population, budget_cents AS budgetCents, need_cents AS needCents,
  starts_on AS startsOn, ends_on AS endsOn, status, audience, lon, lat, updated_at AS updatedAt,
  description IS NOT NULL AS hasDescription, url IS NOT NULL AS hasUrl, follow_up IS NOT NULL AS hasFollowUp`;

const toFlag = (cell: Row[string] | undefined): boolean | null => (cell === null ? null : cell === 1);

const filledOf = (row: Row, hasStatements: boolean): EntitySummary['filled'] => {
  const filled: EntitySummary['filled'] = [];
  if (row.hasDescription === 1) filled.push('description');
  if (row.hasUrl === 1) filled.push('url');
  if (row.hasFollowUp === 1) filled.push('followUp');
  if (hasStatements) filled.push('statements');
  return filled;
};

/** What is kept of an entity beside its row. */
const readBeside = (db: ReadableDb) => {
  const tags = readTags(db);
  const sources = groupRows(
    readRows(
      db,
      "SELECT entity_id, title FROM entity_source WHERE +slot = 'sources' ORDER BY entity_id, slot, position",
    ),
    'entity_id',
    (row) => String(row.title),
  );
  return {
    tagsOf: (id: string) => tags.get(id) ?? NO_TAGS,
    aliasesOf: groupRows(
      readRows(db, 'SELECT entity_id, value FROM alias ORDER BY entity_id, position'),
      'entity_id',
      (row) => String(row.value),
    ),
    statements: readStatements(db),
    sources,
    identifiersOf: readIdentifiers(db),
    maturityOf: readMaturity(db),
    impactOf: readLists(db, 'SELECT entity_id, dimension FROM impact ORDER BY entity_id, position', (row) =>
      String(row.dimension),
    ),
    documentedOf: readLists(
      db,
      'SELECT entity_id, what FROM documented ORDER BY entity_id, position',
      (row) => String(row.what),
    ),
  };
};

/** Key by key: a record made by spreading a row is read and sent three times slower. */
const toEntity = (row: Row, beside: ReturnType<typeof readBeside>): EntitySummary => {
  const id = String(row.id);
  const tags = beside.tagsOf(id);
  const titles = beside.sources.get(id) ?? NO_VALUES;
  const isToBeChecked = beside.statements.get(id);
  return {
    id,
    kind: row.kind,
    type: row.type,
    name: row.name,
    shortName: row.shortName,
    aliases: beside.aliasesOf.get(id) ?? NO_VALUES,
    roles: tags.roles,
    missions: tags.missions,
    sdgs: tags.sdgs.map(Number),
    axes: tags.axes,
    themes: tags.themes,
    priorities: tags.priorities,
    needs: tags.needs,
    offers: tags.offers,
    levels: tags.levels,
    ess: row.ess,
    ptceStatus: row.ptceStatus,
    form: row.form,
    hosting: toFlag(row.hosting),
    territorial: toFlag(row.territorial),
    maturity: beside.maturityOf(id),
    impact: beside.impactOf(id),
    documented: beside.documentedOf(id),
    identifiers: beside.identifiersOf(id),
    population: row.population,
    budgetCents: row.budgetCents,
    needCents: row.needCents,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    dueOn: row.dueOn,
    status: row.status,
    audience: row.audience,
    lon: row.lon,
    lat: row.lat,
    updatedAt: row.updatedAt,
    filled: filledOf(row, isToBeChecked !== undefined),
    toCheck: isToBeChecked === true,
    sources: titles.length,
    sourceTitles: titles.length < 2 ? titles : [...new Set(titles)],
  } as unknown as EntitySummary;
};

const readEntities = (db: ReadableDb): EntitySummary[] => {
  const beside = readBeside(db);
  return readRows(db, `SELECT ${ENTITY_COLUMNS} FROM entity ORDER BY name_fold, id`).map((row) =>
    toEntity(row, beside),
  );
};

const RELATION_COLUMNS = `id, type, from_id AS "from", to_id AS "to", status, role, starts_on AS startsOn,
  ends_on AS endsOn, year, amount_cents AS amountCents, stage, contribution, strength, confidence, outcome,
  audience, note IS NOT NULL AS hasNote`;

const readRelations = (db: ReadableDb): RelationSummary[] => {
  const axes = groupRows(
    readRows(db, 'SELECT relation_id, value FROM relation_axis ORDER BY relation_id, position'),
    'relation_id',
    (row) => row.value,
  );
  const sources = new Map(
    readRows(db, 'SELECT relation_id, count(*) AS count FROM relation_source GROUP BY relation_id').map(
      (row) => [String(row.relation_id), row.count],
    ),
  );
  return readRows(db, `SELECT ${RELATION_COLUMNS} FROM relation ORDER BY id`).map((row) => {
    const id = String(row.id);
    return {
      id,
      type: row.type,
      from: row.from,
      to: row.to,
      status: row.status,
      role: row.role,
      axes: axes.get(id) ?? NO_VALUES,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      year: row.year,
      amountCents: row.amountCents,
      stage: row.stage,
      contribution: row.contribution,
      strength: row.strength,
      confidence: row.confidence,
      outcome: row.outcome,
      audience: row.audience,
      hasNote: row.hasNote === 1,
      sources: sources.get(id) ?? 0,
    } as unknown as RelationSummary;
  });
};

/** The whole graph as values, entities by folded name: as many queries whatever its size. */
export const loadEcosystem = (db: ReadableDb): z.infer<typeof Ecosystem> => ({
  entities: readEntities(db),
  relations: readRelations(db),
});
