import type { StoredRelation } from '../../domain/relation.ts';
import type { ReadableDb } from './database.ts';
import { relationOf } from './relations.ts';
import type { Row } from './rows.ts';
import { SOURCE_COLUMNS, sourceOf } from './sources.ts';

/** An end with fewer relations of a type is read whole; of a hub, the other end is. */
const FEW = 20;

const SELECT = `SELECT *, EXISTS (SELECT 1 FROM relation_axis WHERE relation_id = relation.id) AS has_axes FROM relation`;

interface RelationReader {
  readonly relation: (id: string) => StoredRelation | null;
  /** Relations of that type from one to the other, by id. */
  readonly between: (type: string, from: string, to: string) => StoredRelation[];
}

const createFinder = (db: ReadableDb) => {
  const countFrom = db
    .prepare<[string, string, number], number>(
      'SELECT count(*) FROM (SELECT 1 FROM relation WHERE from_id = ? AND type = ? LIMIT ?)',
    )
    .pluck();
  const by = (index: string) =>
    db.prepare<[string, string, string], Row>(
      `${SELECT} INDEXED BY ${index} WHERE type = ? AND from_id = ? AND to_id = ? ORDER BY id`,
    );
  const [byFrom, byTo] = [by('relation_from'), by('relation_to')];
  return (type: string, from: string, to: string): Row[] => {
    const isFew = Number(countFrom.get(from, type, FEW)) < FEW;
    return (isFew ? byFrom : byTo).all(type, from, to);
  };
};

/** Relations for a piece of work that reads many, a few at a time. */
export const createRelationReader = (db: ReadableDb): RelationReader => {
  const find = createFinder(db);
  const byId = db.prepare<[string], Row>(`${SELECT} WHERE id = ?`);
  const axes = db.prepare<[string], Row>(
    'SELECT value FROM relation_axis WHERE relation_id = ? ORDER BY position',
  );
  const sources = db.prepare<[string], Row>(
    `SELECT ${SOURCE_COLUMNS} FROM relation_source WHERE relation_id = ? ORDER BY position`,
  );
  const whole = (row: Row): StoredRelation => {
    const id = String(row.id);
    const own = row.has_axes === 0 ? [] : axes.all(id).map(({ value }) => value);
    return relationOf(row, own, sources.all(id).map(sourceOf));
  };
  return {
    relation: (id) => {
      const row = byId.get(id);
      return row ? whole(row) : null;
    },
    between: (type, from, to) => find(type, from, to).map(whole),
  };
};
