import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anApplication, codeOf, type TestApplication } from '../helpers/application.ts';
import { addActor, namesIn, openAt } from '../helpers/places.ts';

const FILE = 'essai.alliage';

/** What another program does to the file, without a word. */
const WAYS: readonly (readonly [string, (path: string, other: string) => void])[] = [
  ['by an older copy of it', (path, other) => copyFileSync(`${other}.ancien`, path)],
  ['by another project', (path, other) => copyFileSync(other, path)],
  ['by what is no project', (path) => writeFileSync(path, Buffer.alloc(4096 * 20, 7))],
  ['by nothing', (path) => truncateSync(path, 0)],
  ['by the half of it', (path) => truncateSync(path, 4096 * 40)],
];

const anOpenFile = async (): Promise<TestApplication> => {
  const project = anApplication();
  const make = (name: string, sample: 'rameau' | null) =>
    project.call('project.create', { file: project.file(name), name: null, sample, territory: null });
  await make(FILE, 'rameau');
  await make('autre.alliage', null);
  copyFileSync(project.path(FILE), project.path('autre.alliage.ancien'));
  await project.call('project.open', { file: project.file(FILE) });
  await addActor(project, 'Un');
  await project.call('project.close', {});
  await project.call('project.open', { file: project.file(FILE) });
  return project;
};
const writeOver = async ({ path }: TestApplication, way: (path: string, other: string) => void) => {
  // The time of a file is counted in steps.
  await new Promise((resolve) => setTimeout(resolve, 20));
  way(path(FILE), path('autre.alliage'));
  return readFileSync(path(FILE));
};
const quarantined = ({ folder }: TestApplication): string[] => {
  const place = join(folder, 'home', 'quarantine');
  return existsSync(place)
    ? readdirSync(place)
        .sort()
        .map((name) => join(place, name))
    : [];
};

// « database disk image is malformed »: what was to be saved at the closing was asked of the file that was no more.
describe.each(WAYS)('B22 a project that is open is written over %s', (_, way) => {
  test('and nobody had written in it: it is closed, and the other file is as it was', async () => {
    const project = await anOpenFile();
    const bytes = await writeOver(project, way);
    expect(await codeOf(addActor(project, 'Deux'))).toBe('E-FILE-ABSENT');
    expect(await codeOf(project.call('backup.make', {}))).toBe('E-FILE-ABSENT');
    await project.call('project.close', {});
    expect(readFileSync(project.path(FILE)).equals(bytes)).toBe(true);
    for (const end of ['-wal', '-shm', '-lock']) expect(existsSync(project.path(FILE) + end)).toBe(false);
    // From the last backup, and of nothing more: 0210 tells what it is for.
    expect(quarantined(project).map((path) => extname(path))).toEqual(['.edits', '.json']);
  });

  test('after a write: it is closed, and the log that alone holds it is kept', async () => {
    const project = await anOpenFile();
    await addActor(project, 'Deux');
    const bytes = await writeOver(project, way);
    expect(await codeOf(addActor(project, 'Trois'))).toBe('E-FILE-ABSENT');
    expect(await codeOf(project.call('journal.undo', {}))).toBe('E-FILE-ABSENT');
    expect(await codeOf(project.call('backup.make', {}))).toBe('E-FILE-ABSENT');
    await project.call('project.close', {});
    expect(readFileSync(project.path(FILE)).equals(bytes)).toBe(true);
    expect(existsSync(`${project.path(FILE)}-wal`)).toBe(false);
    const log = quarantined(project).find((path) => extname(path) === '.log') ?? '';
    expect(quarantined(project).map((path) => extname(path))).toEqual(['.edits', '.json', '.log']);
    expect(readFileSync(log).includes('Deux')).toBe(true);
    // No copy was made of what is partly the other's: from those there are, one goes on.
    const again = await codeOf(openAt(project, project.path(FILE)));
    if (typeof again === 'string') {
      expect(again).toMatch(/^E-BASE-/);
      await project.call('project.recover', { file: project.file(FILE), how: 'backup', job: 'r' });
      expect(await namesIn(project)).toContain('Un');
    }
  });
});
