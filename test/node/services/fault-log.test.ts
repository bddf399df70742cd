import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFaultLog } from '../../../shared/node/services/fault-log.ts';

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'alliage-log-')), 'logs');

test('notes where and what kind, never what was said, nor a path', async () => {
  const place = folder();
  const note = createFaultLog(place);
  await note(
    Object.assign(new TypeError('Jeanne Témoin, 06 12 34 56 78'), { code: 'SQLITE_FULL' }),
    'entity.set',
  );
  await note('Jeanne Témoin', 'entity.get');
  const text = readFileSync(join(place, 'alliage.log'), 'utf8');
  const [first, second] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first).toMatchObject({ operation: 'entity.set', kind: 'TypeError', code: 'SQLITE_FULL' });
  expect(first.frames[0]).toMatch(/fault-log\.test\.ts:\d+:\d+\)$/);
  expect(second).toMatchObject({ operation: 'entity.get', kind: 'string', code: null, frames: [] });
  expect(text).not.toMatch(/Jeanne|06 12|[\\/](work|home|tmp|node_modules)[\\/]/);
  expect(statSync(join(place, 'alliage.log')).mode & 0o077).toBe(0);
});

test('L10: makes no file without a fault, and what it makes is its owner’s alone', async () => {
  const before = process.umask(0);
  const place = folder();
  createFaultLog(place);
  expect(existsSync(place)).toBe(false);
  await createFaultLog(place)(new Error(), 'a');
  process.umask(before);
  expect(statSync(place).mode & 0o777).toBe(0o700);
  expect(statSync(join(place, 'alliage.log')).mode & 0o777).toBe(0o600);
});

test('keeps five files of a megabyte, also while it runs', async () => {
  const place = folder();
  const note = createFaultLog(place);
  await note(new Error(), 'first');
  const file = join(place, 'alliage.log');
  for (let turn = 0; turn < 7; turn++) {
    appendFileSync(file, `${'x'.repeat(1_000_000)}\n`);
    await note(new Error(), `after-${turn}`);
  }
  expect(readdirSync(place).sort()).toEqual([
    'alliage.log',
    ...[1, 2, 3, 4].map((age) => `alliage.log.${age}`),
  ]);
  expect(readFileSync(file, 'utf8')).toContain('"operation":"after-6"');
  expect(readFileSync(file, 'utf8').length).toBeLessThan(10_000);
  expect(readFileSync(`${file}.1`, 'utf8')).toContain('"operation":"after-5"');
  expect(readFileSync(`${file}.4`, 'utf8')).toContain('"operation":"after-2"');
});

test('a folder that cannot be written loses the note, and nothing else', async () => {
  const place = folder();
  writeFileSync(place.replace(/logs$/, 'file'), '');
  await expect(
    createFaultLog(place.replace(/logs$/, 'file/logs'))(new Error(), 'a'),
  ).resolves.toBeUndefined();
});

test('L07: nothing of what a fault says of itself is noted: kind, code, operation and places are of the program', async () => {
  const place = folder();
  const fault = Object.assign(new Error('x\n    at Jeanne Témoin (/home/jeanne/temoin.js:1:2)'), {
    name: 'Jeanne Témoin',
    code: 'jeanne@temoin.example',
  });
  await createFaultLog(place)(fault, 'entity.set');
  const text = readFileSync(join(place, 'alliage.log'), 'utf8');
  expect(text).not.toMatch(/jeanne|témoin|temoin/i);
  expect(JSON.parse(text)).toMatchObject({ kind: 'Error', code: null, operation: 'entity.set' });
});
