import type { TextEraser } from '../../../domain/persons/text-eraser.ts';
import { eraseInValue } from '../../../domain/persons/text-eraser.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { packPart, unpackPart } from '../journal-parts.ts';
import { readRows } from '../rows.ts';

/** What is to go: contacts by their id, texts that name them, and the new seals of snapshots that were rewritten. */
export interface Erasing {
  readonly isErased: (personId: string) => boolean;
  readonly erase: TextEraser | null;
  readonly seals: ReadonlyMap<string, object>;
}

interface RawChange {
  readonly record?: unknown;
  readonly id?: unknown;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Most entries are of no person: they are not read as JSON. */
const SAYS_PERSON = '"contact"';
const SAYS_SNAPSHOT = '"snapshot"';

const isContact = ({ record }: RawChange): boolean => record === 'contact';

/** A line of a snapshot that is put back later has the seal of the content that is there. */
const resealed = (change: RawChange, seals: Erasing['seals']): RawChange => {
  const seal = change.record === 'snapshot' ? seals.get(String(change.id)) : undefined;
  if (!seal) return change;
  const side = (fields: unknown) =>
    fields && 'sha256' in (fields as object) ? { ...fields, ...seal } : fields;
  return { ...change, before: side(change.before), after: side(change.after) };
};

/** Text of changes without them; the same text where they are not in it. */
const withoutPersons = (text: string, { isErased, erase, seals }: Erasing): string => {
  const mayName = erase !== null && erase(text) !== text;
  const maySay = text.includes(SAYS_PERSON) || (seals.size > 0 && text.includes(SAYS_SNAPSHOT));
  // A name with a quote or a line break is written otherwise in JSON: any escape is looked into.
  const isEscaped = erase !== null && text.includes('\\');
  if (!mayName && !maySay && !isEscaped) return text;
  const changes = JSON.parse(text) as readonly RawChange[];
  const kept = changes.filter((change) => !(isContact(change) && isErased(String(change.id))));
  const sealed = seals.size === 0 ? kept : kept.map((change) => resealed(change, seals));
  const erased = erase ? eraseInValue(sealed, erase) : sealed;
  const wanted = JSON.stringify(erased);
  return wanted === JSON.stringify(changes) ? text : wanted;
};

const eraseSubject = (text: string, erase: TextEraser | null): string =>
  erase ? JSON.stringify(eraseInValue(JSON.parse(text), erase)) : text;

const eraseRows = (db: WritableDb, erasing: Erasing): Set<number> => {
  const found = new Set<number>();
  const keys = db.prepare<[], number>('SELECT seq FROM journal').pluck().all() as number[];
  const read = db.prepare<[number], { changes: string; subject: string; author: string }>(
    'SELECT changes, subject, author FROM journal WHERE seq = ?',
  );
  const write = db.prepare('UPDATE journal SET changes = ?, subject = ?, author = ? WHERE seq = ?');
  for (const seq of keys) {
    const row = read.get(seq);
    if (!row) continue;
    const changes = withoutPersons(row.changes, erasing);
    const subject = eraseSubject(row.subject, erasing.erase);
    const author = erasing.erase?.(row.author) ?? row.author;
    if (changes === row.changes && subject === row.subject && author === row.author) continue;
    write.run(changes, subject, author, seq);
    found.add(seq);
  }
  return found;
};

const eraseParts = (db: WritableDb, erasing: Erasing, found: Set<number>): void => {
  const rows = readRows(db, 'SELECT seq, part FROM journal_part');
  const read = db.prepare('SELECT changes FROM journal_part WHERE seq = ? AND part = ?').pluck();
  const write = db.prepare('UPDATE journal_part SET changes = ? WHERE seq = ? AND part = ?');
  for (const { seq, part } of rows) {
    const text = unpackPart(read.get(seq, part) as Buffer);
    const wanted = withoutPersons(text, erasing);
    if (wanted === text) continue;
    write.run(packPart(wanted), seq, part);
    found.add(Number(seq));
  }
};

const hasTable = (db: ReadableDb, table: string): boolean =>
  db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table) !== undefined;

/**
 * Takes them out of the journal: its entries stay, so that the others can still be taken back, and taking one of these back
 * brings nobody back. Gives how many entries were rewritten. The caller holds the transaction.
 */
export const eraseFromJournal = (db: WritableDb, erasing: Erasing): number => {
  const found = eraseRows(db, erasing);
  if (hasTable(db, 'journal_part')) eraseParts(db, erasing, found);
  return found.size;
};

/** Fields of contacts in the journal, of each time that they were written. */
export function* journalContacts(db: ReadableDb): Generator<{
  readonly seq: number;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}> {
  function* sidesOf(seq: number, text: string) {
    if (!text.includes(SAYS_PERSON)) return;
    for (const change of JSON.parse(text) as readonly RawChange[]) {
      if (!isContact(change)) continue;
      for (const side of [change.before, change.after])
        if (side) yield { seq, id: String(change.id), fields: side as Readonly<Record<string, unknown>> };
    }
  }
  const keys = db.prepare<[], number>('SELECT seq FROM journal ORDER BY seq').pluck().all() as number[];
  const read = db.prepare('SELECT changes FROM journal WHERE seq = ?').pluck();
  for (const seq of keys) yield* sidesOf(seq, String(read.get(seq)));
  if (!hasTable(db, 'journal_part')) return;
  const readPart = db.prepare('SELECT changes FROM journal_part WHERE seq = ? AND part = ?').pluck();
  for (const { seq, part } of readRows(db, 'SELECT seq, part FROM journal_part ORDER BY seq, part'))
    yield* sidesOf(Number(seq), unpackPart(readPart.get(seq, part) as Buffer));
}

/** Whether an entry names them; a piece of a large one is read once. */
export const isInJournal = (db: ReadableDb, erase: TextEraser): boolean => {
  const erasing: Erasing = { isErased: () => false, erase, seals: new Map() };
  const rows = db
    .prepare<[], { changes: string; subject: string; author: string }>(
      'SELECT changes, subject, author FROM journal',
    )
    .iterate();
  for (const { changes, subject, author } of rows)
    if (
      withoutPersons(changes, erasing) !== changes ||
      eraseSubject(subject, erase) !== subject ||
      erase(author) !== author
    )
      return true;
  if (!hasTable(db, 'journal_part')) return false;
  const read = db.prepare('SELECT changes FROM journal_part WHERE seq = ? AND part = ?').pluck();
  return readRows(db, 'SELECT seq, part FROM journal_part').some(({ seq, part }) => {
    const text = unpackPart(read.get(seq, part) as Buffer);
    return withoutPersons(text, erasing) !== text;
  });
};
