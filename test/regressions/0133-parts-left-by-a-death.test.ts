import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder, anApplication, anOpenProject, codeOf } from '../helpers/application.ts';

const ID = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
/** The number of a process that is over. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '0']).pid;

/** What a process that was killed while it wrote says of its parts. */
const noteParts = (folder: string, name: string, parts: readonly string[], pid = deadPid()): void => {
  const notes = join(folder, 'home', 'parts');
  mkdirSync(notes, { recursive: true });
  writeFileSync(join(notes, `${name}.json`), JSON.stringify({ pid, at: new Date().toISOString(), parts }));
};

// What an export or a copy that was killed left in the person's folder stayed there for good.
test('half-written files of a process that was killed go at the next start, and no other file does', () => {
  const folder = aFolder();
  const at = (name: string) => join(folder, name);
  const parts = {
    ours: at(`export.csv.${ID}.part`),
    base: at('copie.alliage.part'),
    foreign: at('telechargement.alliage.part'),
    unnoted: at(`autre.csv.${ID}.part`),
    whole: at('rapport.csv'),
    living: at(`vivant.csv.${ID}.part`),
    gone: join(at('cle'), `x.csv.${ID}.part`),
  };
  for (const path of Object.values(parts)) if (path !== parts.gone) writeFileSync(path, 'du texte');
  writeFileSync(parts.base, `SQLite format 3\0${'\0'.repeat(200)}`);
  noteParts(folder, 'A', [parts.ours, parts.base, parts.foreign, parts.whole]);
  noteParts(folder, 'B', [parts.living], process.pid);
  noteParts(folder, 'C', [parts.gone]);

  anApplication(folder);
  const left = readdirSync(folder).filter((name) => name !== 'home');
  expect(left.sort()).toEqual(
    [`autre.csv.${ID}.part`, 'rapport.csv', 'telechargement.alliage.part', `vivant.csv.${ID}.part`].sort(),
  );
  // What is being written is nobody's business, and a stick may come back.
  expect(readdirSync(join(folder, 'home', 'parts')).sort()).toEqual(['B.json', 'C.json']);

  mkdirSync(at('cle'));
  writeFileSync(parts.gone, 'du texte');
  anApplication(folder);
  expect(existsSync(parts.gone)).toBe(false);
});

test('what is written whole leaves no note', async () => {
  const { call, file, folder } = await anOpenProject();
  await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
  await call('project.saveCopy', { file: file('copie.alliage'), name: null, overwrite: false });
  await call('share.create', { file: file('partage.alliage') });
  expect(readdirSync(join(folder, 'home', 'parts'))).toEqual([]);
});

test('a file of another program that bears the name of a part is not written over', async () => {
  const { call, file, path } = await anOpenProject();
  writeFileSync(path('copie.alliage.part'), 'un téléchargement en cours');
  const copy = call('project.saveCopy', { file: file('copie.alliage'), name: null, overwrite: false });
  expect(await codeOf(copy)).toBe('E-EXISTS');
  expect(readFileSync(path('copie.alliage.part'), 'utf8')).toBe('un téléchargement en cours');
  expect(existsSync(path('copie.alliage'))).toBe(false);
});
