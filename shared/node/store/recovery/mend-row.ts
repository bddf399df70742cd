import { randomBytes } from 'node:crypto';
import { EntityId } from '../../../domain/entity.ts';
import { cleanText, foldText } from '../../../domain/text.ts';
import { KINDS } from '../../../domain/vocabulary.ts';
import type { WritableDb } from '../database.ts';
import type { Cell, Row } from '../rows.ts';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 26 signs, as every identity of ours; it is no clock's. */
export const makeId = (): string => `0${[...randomBytes(25)].map((byte) => DIGITS[byte & 31]).join('')}`;

export const isOurId = (cell: Cell | undefined): cell is string => EntityId.safeParse(cell).success;

export interface MendNeeds {
  readonly now: string;
  readonly words: { readonly noName: string };
}

/** A row that a table takes, and the columns whose values it did not. */
export interface Mended {
  readonly row: Row;
  readonly refused: readonly string[];
}

const nameOf = ({ name }: Row, { words }: MendNeeds): string =>
  (typeof name === 'string' ? cleanText(name) : '') || words.noName;

/** What stands in for the columns that a record cannot be without; who may see it is then the fewest. */
const requiredOf = (table: 'entity' | 'relation', row: Row, needs: MendNeeds): Row | null => {
  const common = { id: makeId(), audience: 'internal', updated_at: needs.now };
  if (table === 'entity') {
    const name = nameOf(row, needs);
    return { ...common, kind: KINDS[0], name, name_fold: foldText(name) };
  }
  const { from_id, to_id } = row;
  if (!isOurId(from_id) || !isOurId(to_id) || from_id === to_id) return null;
  return { ...common, type: 'concerns', status: 'existing', from_id, to_id };
};

const insertInto = (db: WritableDb, table: string, row: Row): void => {
  const names = Object.keys(row)
    .map((column) => `"${column}"`)
    .join(', ');
  const marks = Object.keys(row)
    .map(() => '?')
    .join(', ');
  db.prepare<Cell[]>(`INSERT INTO "${table}" (${names}) VALUES (${marks})`).run(...Object.values(row));
};

/** Whether the table takes the row; it is not there afterwards. */
const isTaken = (db: WritableDb, table: string, row: Row): boolean => {
  db.exec('SAVEPOINT trial');
  try {
    insertInto(db, table, row);
    return true;
  } catch {
    return false;
  } finally {
    db.exec('ROLLBACK TO trial; RELEASE trial');
  }
};

/** The sooner of two values that a column takes: the row's own, or else the one that stands in for it. */
export const mendRow = (
  db: WritableDb,
  table: 'entity' | 'relation',
  row: Row,
  needs: MendNeeds,
): Mended | null => {
  const required = requiredOf(table, row, needs);
  if (!required || !isTaken(db, table, required)) return null;
  let mended = required;
  const refused: string[] = [];
  for (const [column, value] of Object.entries(row)) {
    if (column === 'name_fold' || value === (mended[column] ?? null)) continue;
    const wanted = { ...mended, [column]: value };
    const isId = column !== 'id' || isOurId(value);
    if (value !== null && isId && isTaken(db, table, wanted)) mended = wanted;
    else if (value !== null || column in required) refused.push(column);
  }
  const name = mended.name;
  const whole = table === 'entity' ? { ...mended, name_fold: foldText(String(name)) } : mended;
  insertInto(db, table, whole);
  return { row: whole, refused };
};
