import { formatDay } from '../../../domain/format.ts';
import { foldText } from '../../../domain/text.ts';
import { fieldLabel } from '../../../domain/words/error-words.ts';
import { type Lang, wordsOf } from '../../../domain/words/words.ts';
import type { WritableDb } from '../database.ts';
import type { Cell, Row } from '../rows.ts';

/** The field of a column: `budget_cents` → `budgetCents`. */
export const fieldOfColumn = (column: string): string =>
  column.replace(/_id$/, '').replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

const SHOWN = 200;
const shown = (cell: Cell | undefined): string => String(cell ?? '').slice(0, SHOWN);

/** What is written in a record that is kept « à vérifier »: why, and the values that were not taken. */
export const createKeptWords = (lang: Lang, now: string) => {
  const { recovery, fields, vocabulary } = wordsOf(lang);
  const date = formatDay(now, lang);
  return {
    noName: recovery.noName,
    toCheck: vocabulary.confidences['to-check'],
    field: recovery.field,
    cited: recovery.toCheck.cited(date),
    twice: recovery.toCheck.twice(date),
    values: (row: Row, columns: readonly string[]) =>
      recovery.toCheck.values(
        date,
        columns.map((column) => [fieldLabel(fields, fieldOfColumn(column)), shown(row[column])]),
      ),
    standIn: (id: string) => recovery.standIn(id.slice(-6)),
  };
};
export type KeptWords = ReturnType<typeof createKeptWords>;

const addStatement = (db: WritableDb, id: string, field: string, value: string): void => {
  const position = db
    .prepare<[string], number>('SELECT coalesce(max(position) + 1, 0) FROM statement WHERE entity_id = ?')
    .pluck()
    .get(id);
  db.prepare(
    `INSERT INTO statement (entity_id, position, field, value, audience) VALUES (?, ?, ?, ?, 'internal')`,
  ).run(id, Number(position), field, value);
};

/** An entity is « à vérifier » by a short statement, as those of the samples are; why is another. */
export const markEntity = (db: WritableDb, id: string, why: string, words: KeptWords): void => {
  const isMarked = db
    .prepare("SELECT 1 FROM statement WHERE entity_id = ? AND field = 'certainty' AND value = ?")
    .get(id, words.toCheck);
  if (!isMarked) addStatement(db, id, 'certainty', words.toCheck);
  addStatement(db, id, words.field, why);
};

/** A link, by its confidence; why goes after its note. */
export const markRelation = (db: WritableDb, id: string, why: string): void =>
  void db
    .prepare(
      `UPDATE relation SET confidence = 'to-check', note = CASE WHEN note IS NULL THEN ? ELSE note || char(10) || ? END WHERE id = ?`,
    )
    .run(why, why, id);

/** A record that was not in the file at all, under the identity by which others cite it. */
export const insertEntityRow = (
  db: WritableDb,
  {
    id,
    kind,
    name,
    now,
  }: { readonly id: string; readonly kind: string; readonly name: string; readonly now: string },
): void =>
  void db
    .prepare(
      `INSERT INTO entity (id, kind, name, name_fold, audience, updated_at) VALUES (?, ?, ?, ?, 'internal', ?)`,
    )
    .run(id, kind, name, foldText(name), now);
