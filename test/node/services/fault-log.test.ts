import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
  expect(first.frames[0]).toMatch(/fault-log\.test\.ts:\d+:\d+$/);
  expect(second).toMatchObject({ operation: 'entity.get', kind: 'string', code: null, frames: [] });
  expect(text).not.toMatch(/Jeanne|06 12|[\\/](work|home|tmp|node_modules)[\\/]/);
  expect(statSync(join(place, 'alliage.log')).mode & 0o077).toBe(0);
});

test('makes no file without a fault, and keeps one file before the present one', async () => {
  const place = folder();
  createFaultLog(place);
  expect(existsSync(place)).toBe(false);
  await createFaultLog(place)(new Error(), 'a');
  writeFileSync(join(place, 'alliage.log'), 'x'.repeat(1_000_001));
  await createFaultLog(place)(new Error(), 'b');
  expect(readFileSync(join(place, 'alliage.log.1'), 'utf8')).toHaveLength(1_000_001);
  expect(readFileSync(join(place, 'alliage.log'), 'utf8')).toContain('"operation":"b"');
});
