import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readManifest } from '../../shared/node/services/backups/manifest.ts';
import { shelfOf } from '../../shared/node/services/backups/shelf.ts';
import { aFolder } from '../helpers/application.ts';

const WRITER = resolve(import.meta.dirname, '../helpers/manifest-writer.ts');
const PROJECT = '01J0000000000000000000000P';
const PROCESSES = 4;
const LINES = 60;

const idOf = (writer: number, at: number) => `01J${writer}${String(at).padStart(22, '0')}`;
const idsOf = (writer: number) => Array.from({ length: LINES }, (_, at) => idOf(writer, at));

// The manifest was read, then written whole without the copy that went: a line that another process added meanwhile went too.
test('copies that one process notes stay listed while another takes some of its own away', async () => {
  const root = join(aFolder(), 'backups');
  const write = async (ids: readonly string[]): Promise<unknown> => {
    const args = [WRITER, root, PROJECT, JSON.stringify(ids)];
    const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'close');
    return code;
  };
  const writers = Array.from({ length: PROCESSES }, (_, writer) => writer);
  const ended = await Promise.all(writers.map((writer) => write(idsOf(writer))));
  expect(ended).toEqual(writers.map(() => 0));

  const shelf = shelfOf(root, PROJECT);
  const kept = writers.flatMap((writer) => idsOf(writer).filter((_, at) => at % 2 === 0));
  const listed = shelf.lines().map(({ id }) => id);
  expect(listed.toSorted()).toEqual(kept.toSorted());
  expect(shelf.unnamed()).toEqual([]);
  expect(statSync(`${shelf.manifest}-lock`).mode & 0o777).toBe(0o600);
  // Those that went are in no line, and none is half written.
  expect(readManifest(shelf.manifest)).toHaveLength(kept.length);
  expect(readFileSync(shelf.manifest, 'utf8').split('\n').filter(Boolean)).toHaveLength(kept.length);
});
