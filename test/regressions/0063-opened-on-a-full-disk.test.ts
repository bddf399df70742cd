import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { toStoreError } from '../../shared/node/store/store-error.ts';
import { aCliPlace, resultOf } from '../hosts/cli-process.ts';

// Opening for writing makes the log and its index: on a disk without room for them the project was refused as if the
// disk were broken, and both were left beside it.
test('a project on a full disk is read, says why it cannot be written, and nothing is left beside it', async () => {
  const place = aCliPlace();
  onTestFinished(() => place.remove());
  const file = place.at('a.alliage');
  await place.json(['new', file]);
  const before = readFileSync(file);
  const cli = new URL('../../shared/node/hosts/cli.ts', import.meta.url).pathname;
  const env = { ...process.env, ALLIAGE_HOME: place.at('home') };
  const args = ['--fsize=1000', process.execPath, cli, 'add', file, 'actor', 'A', '--json'];
  const { status, out } = await resultOf(spawn('prlimit', args, { env }));
  expect([status, JSON.parse(out).error]).toMatchObject([5, { code: 'E-READONLY', reason: 'full' }]);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(place.folder).sort()).toEqual(['a.alliage', 'home']);
  await place.json(['add', file, 'actor', 'A']);
});

test('the index of the log that cannot grow is a full disk', () => {
  const error = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_SHMSIZE' });
  expect(toStoreError(error)?.code).toBe('E-DISK-FULL');
});
