import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { repairProject } from '../../shared/node/store/recovery/repair.ts';
import { aFolder } from '../helpers/application.ts';
import { aProjectFile } from '../helpers/project-file.ts';

/** Repairing wrote to a copy whose triggers were not ours, and ran the definitions that it holds. */
test('a file that defines more than ours is not repaired: what it defines would run', () => {
  const folder = aFolder();
  const path = `${folder}/hostile.alliage`;
  aProjectFile(path);
  const db = new Database(path);
  db.exec('CREATE TRIGGER planted AFTER DELETE ON search_word BEGIN DELETE FROM relation; END');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  expect(() => repairProject(path, `${folder}/repaired.alliage`)).toThrow('E-BASE-TAMPERED');
});

test('a definition with another statement behind it writes nothing', () => {
  const folder = aFolder();
  const path = `${folder}/hostile.alliage`;
  aProjectFile(path);
  const db = new Database(path);
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  db.prepare("UPDATE sqlite_master SET sql = sql || ? WHERE name = 'entity_name'").run(
    `; ATTACH '${folder}/planted.db' AS planted; CREATE TABLE planted.t (x);`,
  );
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  expect(() => repairProject(path, `${folder}/repaired.alliage`)).toThrow();
  expect(existsSync(`${folder}/planted.db`)).toBe(false);
});
