import type { EntityId } from '../../domain/entity.ts';
import { type EntityFacts, NO_FACTS } from '../../domain/partnerships/input.ts';
import type { ReadableDb } from './database.ts';
import { type Row, readRows } from './rows.ts';

type Draft = { -readonly [Key in keyof EntityFacts]: EntityFacts[Key] };

/** Of everybody, or of the entities whose ids are given as a JSON list. */
const ALL = '';
const SOME = 'entity_id IN (SELECT value FROM json_each(?))';
const where = (...conditions: readonly string[]): string => {
  const asked = conditions.filter((condition) => condition !== ALL);
  return asked.length === 0 ? '' : `WHERE ${asked.join(' AND ')}`;
};

const needDates = (whose: string) =>
  `SELECT entity_id, field, value, stated_on FROM need_date ${where(whose)} ORDER BY entity_id, field, position`;
const documented = (whose: string) =>
  `SELECT entity_id, what, stated_on FROM documented ${where(whose)} ORDER BY entity_id, position`;
const assessments = (whose: string) =>
  `SELECT assessment.entity_id, level, assessed_on, assessor, framework, title
  FROM (SELECT * FROM assessment ${where(whose)}) AS assessment
  LEFT JOIN entity_source ON entity_source.entity_id = assessment.entity_id AND slot = 'maturity'
    AND entity_source.position = assessment.position
  ORDER BY assessment.entity_id, assessment.position`;
const impact = (whose: string) =>
  `SELECT entity_id, dimension, evidence IS NOT NULL AS has_evidence FROM impact ${where(whose)}
  ORDER BY entity_id, position`;
const consulted = (whose: string) =>
  `SELECT entity_id, max(consulted_on) AS consulted_on FROM entity_source
  ${where(whose, "slot = 'sources'", 'consulted_on IS NOT NULL')} GROUP BY entity_id`;

const text = (cell: Row[string] | undefined): string | null => (cell == null ? null : String(cell));

const read = (db: ReadableDb, ids: Iterable<string> | null): ReadonlyMap<EntityId, EntityFacts> => {
  const [whose, values] = ids === null ? [ALL, []] : [SOME, [JSON.stringify([...ids])]];
  const facts = new Map<EntityId, Draft>();
  const draftOf = (row: Row): Draft => {
    const id = row.entity_id as EntityId;
    const known = facts.get(id) ?? { ...NO_FACTS };
    facts.set(id, known);
    return known;
  };
  for (const row of readRows(db, needDates(whose), ...values)) {
    const draft = draftOf(row);
    const field = row.field as 'needsOn' | 'offersOn';
    draft[field] = { ...draft[field], [String(row.value)]: String(row.stated_on) };
  }
  for (const row of readRows(db, documented(whose), ...values)) {
    const draft = draftOf(row);
    const what = row.what as EntityFacts['documented'][number]['what'];
    draft.documented = [...draft.documented, { what, on: text(row.stated_on) }];
  }
  for (const row of readRows(db, assessments(whose), ...values)) {
    const draft = draftOf(row);
    const assessment = {
      level: row.level as EntityFacts['assessments'][number]['level'],
      on: text(row.assessed_on),
      assessor: text(row.assessor),
      framework: text(row.framework),
      source: text(row.title),
    };
    draft.assessments = [...draft.assessments, assessment];
  }
  for (const row of readRows(db, impact(whose), ...values)) {
    const draft = draftOf(row);
    const dimension = row.dimension as EntityFacts['impact'][number]['dimension'];
    draft.impact = [...draft.impact, { dimension, hasEvidence: row.has_evidence === 1 }];
  }
  for (const row of readRows(db, consulted(whose), ...values))
    draftOf(row).consultedOn = text(row.consulted_on);
  return facts;
};

/** What the summaries leave out and the method needs, of the entities that have any: as many queries whatever the size. */
export const readFacts = (db: ReadableDb): ReadonlyMap<EntityId, EntityFacts> => read(db, null);

/** The same of some entities. */
export const readFactsOf = (db: ReadableDb, ids: Iterable<string>): ReadonlyMap<EntityId, EntityFacts> =>
  read(db, ids);
