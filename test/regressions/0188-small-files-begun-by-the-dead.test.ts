import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { writeJsonPart } from '../../shared/node/services/json-file.ts';
import { aFolder, anApplication } from '../helpers/application.ts';

// Killed while it noted something, a process left the part of a small file in the application's folder for good.
test('parts of small files that a killed process left go at the next start, wherever they are', () => {
  const folder = aFolder();
  const home = join(folder, 'home');
  const dead = spawnSync(process.execPath, ['-e', '0']).pid;
  const put = (name: string): string => {
    const path = join(home, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '{"names":["Jeanne Témoin"]}');
    return path;
  };
  const gone = [`settings.json.${dead}-0a1b2c3d.part`, `erasures/P.json.${dead}-0a1b2c3d.part`].map(put);
  gone.push(put(`closed/P/x.json.${dead}-0a1b2c3d.part`));
  const kept = [`erasures/P.json.${process.pid}-0a1b2c3d.part`, 'notes.json.part'].map(put);
  anApplication(folder);
  expect(gone.filter(existsSync)).toEqual([]);
  expect(kept.filter((path) => !existsSync(path))).toEqual([]);
});

test('the part of a small file bears the number of its process', () => {
  const folder = aFolder();
  writeJsonPart(join(folder, 'a.json'), {});
  expect(readdirSync(folder)).toEqual([
    expect.stringMatching(`^a\\.json\\.${process.pid}-[0-9a-f]{8}\\.part$`),
  ]);
});
