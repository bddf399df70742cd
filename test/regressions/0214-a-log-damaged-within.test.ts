import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { isLogBroken } from '../../shared/node/services/opening/write-ahead-log.ts';
import { aFolder } from '../helpers/application.ts';
import { aCutSession } from '../helpers/cut-session.ts';
import { startHolder } from '../helpers/processes.ts';
import { aCliPlace } from '../hosts/cli-process.ts';

const HEADER = 32;
const FRAME = 24 + 4096;
const COMMITS = 6;

const flipped = (bytes: Buffer, at: number, bit = 1): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ bit;
  return changed;
};

/** A base and a log of some commits, as a killed process leaves them. */
const aCutBase = (): { readonly base: string; readonly log: Buffer; readonly folder: string } => {
  const folder = aFolder();
  const db = new Database(join(folder, 'open.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('wal_autocheckpoint = 0');
  db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT)');
  db.pragma('wal_checkpoint(TRUNCATE)');
  for (let id = 1; id <= COMMITS; id++)
    db.prepare('INSERT INTO t VALUES (?, ?)').run(id, 'mot'.repeat(id * 900));
  const base = join(folder, 'cut.db');
  copyFileSync(join(folder, 'open.db'), base);
  const log = readFileSync(join(folder, 'open.db-wal'));
  db.close();
  return { base, log, folder };
};

test('a log is told to be damaged where SQLite passes over a commit, and nowhere else', () => {
  const { base, log } = aCutBase();
  const frames = Math.floor((log.length - HEADER) / FRAME);
  const rowsOf = (bytes: Buffer): number => {
    const path = `${base}.tried`;
    copyFileSync(base, path);
    writeFileSync(`${path}-wal`, bytes);
    writeFileSync(`${base}-wal`, bytes);
    const db = new Database(path);
    const rows = db.prepare('SELECT count(*) FROM t').pluck().get() as number;
    db.close();
    return rows;
  };
  expect([rowsOf(log), isLogBroken(base)]).toEqual([COMMITS, false]);
  const frame = fc.nat(frames - 1);
  // A mark of generation that changed looks like what an older log left: only a later commit tells.
  const inFrame = fc.oneof(fc.nat(7), fc.integer({ min: 16, max: FRAME - 1 }));
  fc.assert(
    fc.property(frame, inFrame, fc.nat(7), (number, at, bit) => {
      // The last mark of a commit that became none is a commit that was begun.
      fc.pre(number < frames - 1 || at < 4 || at > 7);
      expect(rowsOf(flipped(log, HEADER + number * FRAME + at, 1 << bit))).toBeLessThan(COMMITS);
      expect(isLogBroken(base)).toBe(true);
    }),
    { numRuns: 60 },
  );
  // Cut anywhere, as a process that was killed leaves it: what was begun was never answered.
  fc.assert(
    fc.property(fc.integer({ min: 0, max: log.length }), (length) => {
      writeFileSync(`${base}-wal`, log.subarray(0, length));
      expect(isLogBroken(base)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

// The edits after the damaged one went without a word, and the log with them.
test('a project whose log is damaged opens, says what may be missing, and keeps the log', async () => {
  const { call, file, path, folder } = await aCutSession(4);
  const log = `${path('essai.alliage')}-wal`;
  const bytes = flipped(readFileSync(log), HEADER + FRAME + 2_000);
  writeFileSync(log, bytes);
  await call('project.open', { file: file('essai.alliage') });
  expect((await call('place.state', {})).missingSince).not.toBeNull();
  const quarantine = join(folder, 'home', 'quarantine');
  const kept = existsSync(quarantine) ? readdirSync(quarantine).filter((name) => name.endsWith('.log')) : [];
  expect(kept).toHaveLength(1);
  expect(readFileSync(join(quarantine, kept[0] ?? '')).equals(bytes)).toBe(true);
});

// Only commands that write said it: a figure was read of a project that had lost edits, without a word.
test('one who only reads it by command is told too', async () => {
  const place = aCliPlace();
  onTestFinished(() => place.remove());
  const project = place.at('essai.alliage');
  await place.json(['new', project, '--sample', 'rameau']);
  const holder = startHolder(join(place.folder, 'home'), project, 'edit');
  await holder.said(4);
  await holder.kill();
  expect((await place.run(['info', project])).err).toBe('');
  writeFileSync(`${project}-wal`, flipped(readFileSync(`${project}-wal`), HEADER + FRAME + 2_000));
  const { status, err } = await place.run(['info', project, '--json']);
  expect([status, err]).toEqual([
    0,
    expect.stringContaining('Des modifications récentes manquent peut-être'),
  ]);
});
