import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anApplication, type TestApplication } from './application.ts';
import { addActor } from './places.ts';

export const FILE = 'essai.alliage';
type WriteOver = (path: string, other: string) => void;

/** What another program does to the file of an open project, without a word. */
export const WAYS_TO_WRITE_OVER: readonly (readonly [string, WriteOver])[] = [
  ['by an older copy of it', (path, other) => copyFileSync(`${other}.ancien`, path)],
  ['by another project', (path, other) => copyFileSync(other, path)],
  ['by what is no project', (path) => writeFileSync(path, Buffer.alloc(4096 * 20, 7))],
  ['by nothing', (path) => truncateSync(path, 0)],
  ['by the half of it', (path) => truncateSync(path, 4096 * 40)],
];

/** A project that is open, with a backup of « Un », beside another and an older copy of itself. */
export const anOpenFile = async (): Promise<TestApplication> => {
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

/** Gives the bytes that are then at its place. */
export const writeOver = async ({ path }: TestApplication, way: WriteOver): Promise<Buffer> => {
  // The time of a file is counted in steps.
  await new Promise((resolve) => setTimeout(resolve, 20));
  way(path(FILE), path('autre.alliage'));
  return readFileSync(path(FILE));
};

/** Paths of what was put in quarantine. */
export const quarantined = ({ folder }: TestApplication): string[] => {
  const place = join(folder, 'home', 'quarantine');
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .sort()
    .map((name) => join(place, name));
};
