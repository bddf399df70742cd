import type Database from 'better-sqlite3';
import { z } from 'zod';
import { PARTED } from '../../domain/reconcile/history.ts';
import type { ReadableDb } from './database.ts';
import type { FileIdentity } from './identity.ts';
import { packPart, unpackPart } from './journal-parts.ts';
import { killPoint } from './kill-point.ts';
import { type CopyOptions, copyProjectFile } from './write-project.ts';

export interface ShareOptions extends Omit<CopyOptions, 'prepare'> {
  readonly withJournal: boolean;
  readonly withPersons: boolean;
  /** Who hands it over, and when. */
  readonly entry: { readonly at: string; readonly author: string };
}

type Db = Database.Database;
const Changes = z.array(z.looseObject({ record: z.string() }));
const Subject = z.looseObject({ names: z.array(z.string()) });
/** Most entries are of no person: they are not read as JSON. */
const SAYS_PERSON = '"contact"';

const isPerson = ({ record }: { readonly record: string }): boolean => record === 'contact';

/** The changes of an entry that are of no person; null when it has none that is. */
const withoutPersons = (text: string): { readonly text: string; readonly names: string[] } | null => {
  if (!text.includes(SAYS_PERSON)) return null;
  const changes = Changes.parse(JSON.parse(text));
  const names = changes.filter(isPerson).flatMap(({ before, after }) =>
    [before, after].flatMap((side) => {
      const name = (side as { name?: unknown } | null)?.name;
      return typeof name === 'string' ? [name] : [];
    }),
  );
  return { text: JSON.stringify(changes.filter((change) => !isPerson(change))), names };
};

/** Lines of history name persons too. */
const cleanSubject = (db: Db, seq: number, names: ReadonlySet<string>): void => {
  const text = db.prepare('SELECT subject FROM journal WHERE seq = ?').pluck().get(seq);
  const subject = Subject.parse(JSON.parse(String(text)));
  const kept = { ...subject, names: subject.names.filter((name) => !names.has(name)) };
  db.prepare('UPDATE journal SET subject = ? WHERE seq = ?').run(JSON.stringify(kept), seq);
};

/** Persons out of the journal: its entries stay, so that the others can be taken back. */
const cleanJournal = (db: Db): void => {
  const known = db.prepare<[], string>('SELECT name FROM contact').pluck().all();
  const names = new Map<number, string[]>();
  const heard = (seq: number, found: readonly string[]) =>
    names.set(seq, [...(names.get(seq) ?? []), ...found]);
  const rows = db.prepare<[], { seq: number }>('SELECT seq FROM journal').all();
  const read = db.prepare('SELECT changes FROM journal WHERE seq = ?').pluck();
  for (const { seq } of rows) {
    const cleaned = withoutPersons(String(read.get(seq)));
    if (!cleaned) continue;
    heard(seq, cleaned.names);
    db.prepare('UPDATE journal SET changes = ? WHERE seq = ?').run(cleaned.text, seq);
  }
  const parts = db.prepare<[], { seq: number; part: number }>('SELECT seq, part FROM journal_part').all();
  const readPart = db.prepare('SELECT changes FROM journal_part WHERE seq = ? AND part = ?').pluck();
  for (const { seq, part } of parts) {
    const cleaned = withoutPersons(unpackPart(readPart.get(seq, part) as Buffer));
    if (!cleaned) continue;
    heard(seq, cleaned.names);
    db.prepare('UPDATE journal_part SET changes = ? WHERE seq = ? AND part = ?').run(
      packPart(cleaned.text),
      seq,
      part,
    );
  }
  const everyone = new Set([...known, ...[...names.values()].flat()]);
  for (const seq of names.keys()) cleanSubject(db, seq, everyone);
};

/**
 * The journal out, but for one line: the entry after which the copy parted, by its id, so that what it becomes can be
 * merged back. It is no operation: its own parent, and nothing in force after it.
 */
const dropJournal = (db: Db, { at, author }: ShareOptions['entry']): void => {
  const last = db
    .prepare<[], { seq: number; id: string }>('SELECT seq, id FROM journal ORDER BY seq DESC LIMIT 1')
    .get();
  db.prepare('DELETE FROM journal_part').run();
  db.prepare('DELETE FROM journal WHERE kind <> ?').run(PARTED);
  if (!last) return;
  const subject = JSON.stringify({ names: [], fields: [], count: 0, relationType: null });
  db.prepare(
    `INSERT OR IGNORE INTO journal (seq, id, at, author, kind, subject, changes, target, parent, head)
     VALUES (?, ?, ?, ?, ?, ?, '[]', NULL, ?, 0)`,
  ).run(last.seq, last.id, at, author, PARTED, subject, last.seq);
};

/** A whole file to hand over. Nothing of what is left out stays in its free pages. */
export const shareProjectFile = (db: ReadableDb, path: string, options: ShareOptions): FileIdentity =>
  copyProjectFile(db, path, {
    ...options,
    prepare: (copy) => {
      copy.pragma('secure_delete = ON');
      copy.transaction(() => {
        if (!options.withPersons) {
          cleanJournal(copy);
          copy.prepare('DELETE FROM contact').run();
        }
        if (!options.withJournal) dropJournal(copy, options.entry);
      })();
      killPoint('share.pruned');
      copy.exec('VACUUM');
    },
  });
