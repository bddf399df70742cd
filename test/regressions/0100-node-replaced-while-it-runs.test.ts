import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putExecutable } from '../tools/put-executable.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alliage-node-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm start` after packages changed runs under the Node that it then replaces: it ended with ETXTBSY. */
it('the Node of the repository is replaced while a script runs under it', async () => {
  const place = join(folder, 'bin', 'node');
  putExecutable(process.execPath, place);
  const before = statSync(place).ino;
  const child = spawn(place, ['-e', 'console.log("here"); setInterval(() => {}, 1000)']);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  if (process.platform === 'linux') {
    expect(() => copyFileSync(process.execPath, place)).toThrow('ETXTBSY');
  }
  putExecutable(process.execPath, place);
  expect(statSync(place).ino).not.toBe(before);
  expect(child.exitCode).toBeNull();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
  expect(readdirSync(join(folder, 'bin'))).toEqual(['node']);
  expect(spawnSync(place, ['--version'], { encoding: 'utf8' }).stdout.trim()).toBe(process.version);
});
