import type { ReadableDb } from './database.ts';

/** Ids of the records of the graph that operations changed, added or removed. */
export interface Touched {
  readonly entities: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  readonly positions: ReadonlySet<string>;
}

/** Beyond these, reading the whole graph costs no more than knowing what changed. */
const TEXT_MAX = 1_000_000;
const RECORDS_MAX = 2_000;

/**
 * Names the state of the open project: which project, and the last entry of its journal. A copy that was edited
 * otherwise, or an earlier backup, has another.
 */
export const readState = (db: ReadableDb): string =>
  db
    .prepare(
      `SELECT project_id || ' ' || coalesce((SELECT id FROM journal ORDER BY seq DESC LIMIT 1), '') FROM project`,
    )
    .pluck()
    .get() as string;

/** Sequence of the entry that a state names; null when this journal does not hold it. */
const sequenceOf = (db: ReadableDb, state: string): number | null => {
  const [project, entry] = state.split(' ');
  if (project !== readState(db).split(' ')[0]) return null;
  if (entry === '') return 0;
  return (
    (db.prepare('SELECT seq FROM journal WHERE id = ?').pluck().get(entry) as number | undefined) ?? null
  );
};

/** Operations since an entry, those that were taken back or done again included. */
const SINCE = `SELECT DISTINCT coalesce(target, seq) FROM journal WHERE seq > @seq`;

/** Null where knowing costs as much as reading everything: a large operation, changes held in pieces, texts erased outside the journal. */
const readTexts = (db: ReadableDb, seq: number): readonly string[] | null => {
  const size = db
    .prepare(
      `SELECT coalesce(sum(length(changes)), 0) + @large * EXISTS (SELECT 1 FROM journal_part WHERE seq IN (${SINCE}))
         + @large * EXISTS (SELECT 1 FROM journal WHERE seq > @seq AND kind = 'contact.erase')
       FROM journal WHERE seq IN (${SINCE})`,
    )
    .pluck()
    .get({ seq, large: TEXT_MAX + 1 }) as number;
  if (size > TEXT_MAX) return null;
  return db.prepare(`SELECT changes FROM journal WHERE seq IN (${SINCE})`).pluck().all({ seq }) as string[];
};

/** What was touched since a state; null when it is not known, and the whole graph is to be read. */
export const touchedSince = (db: ReadableDb, state: string): Touched | null => {
  const seq = sequenceOf(db, state);
  const texts = seq === null ? null : readTexts(db, seq);
  if (texts === null) return null;
  const ids = { entity: new Set<string>(), relation: new Set<string>(), position: new Set<string>() };
  for (const text of texts)
    for (const { record, id } of JSON.parse(text) as { record: string; id: string }[])
      if (record in ids) ids[record as keyof typeof ids].add(id);
  if (ids.entity.size + ids.relation.size > RECORDS_MAX) return null;
  return { entities: ids.entity, relations: ids.relation, positions: ids.position };
};
