import { copyFileSync, existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expectedSchemaHash, schemaHash } from '../../../shared/node/store/schema.ts';

/** Opens a copy of a project with its log, so that looking changes nothing. */
const withCopy = <Output>(file: string, look: (db: Database.Database) => Output): Output => {
  const copy = `${file}.looked-at`;
  const ends = ['', '-wal', '-journal'];
  for (const end of ends) if (existsSync(file + end)) copyFileSync(file + end, copy + end);
  const db = new Database(copy);
  try {
    return look(db);
  } finally {
    db.close();
    for (const end of [...ends, '-shm']) rmSync(copy + end, { force: true });
  }
};

/** The version that a file says, and whether its tables are those of that version. */
export const storedVersion = (file: string): { readonly version: number; readonly isWhole: boolean } =>
  withCopy(file, (db) => {
    const version = Number(db.pragma('user_version', { simple: true }));
    return { version, isWhole: schemaHash(db) === expectedSchemaHash(version) };
  });
