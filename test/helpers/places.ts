import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { aFolder, anApplication, type TestApplication } from './application.ts';
import { aProjectFile } from './project-file.ts';

export interface SharedPlace {
  readonly folder: string;
  readonly path: string;
  /** Names in the folder, sorted. */
  names(): string[];
}

/** A project in a folder that several computers synchronise. */
export const aSharedPlace = (): SharedPlace => {
  const folder = join(aFolder(), 'OneDrive - Mairie');
  mkdirSync(folder);
  const path = join(folder, 'projet.alliage');
  aProjectFile(path);
  return { folder, path, names: () => readdirSync(folder).sort() };
};

/** Another computer, or another start of the same one: an application with a home of its own, or the home of `on`. */
export const aComputer = (on?: TestApplication): TestApplication => anApplication(on?.folder ?? aFolder());

export const openAt = (test: TestApplication, path: string, readOnly = false) =>
  test.call('project.open', { file: test.application.files.register(path), readOnly });

export const addActor = ({ call }: TestApplication, name: string) =>
  call('entity.add', { kind: 'actor', name, set: {} });

export const namesIn = async ({ call }: TestApplication): Promise<string[]> =>
  (await call('entity.list', { kind: null, where: [] })).map(({ name }) => name).sort();

/** Names of what the project at a path holds for somebody who knows nothing else. */
export const namesAt = async (path: string): Promise<string[]> => {
  const reader = aComputer();
  await openAt(reader, path, true);
  const names = await namesIn(reader);
  await reader.call('project.close', {});
  return names;
};

/** Files that a computer keeps of projects that it edits. */
export const workingFiles = ({ folder }: TestApplication): string[] => {
  const parent = join(folder, 'home', 'working');
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
};

export const projectNames = (names: readonly string[]): string[] =>
  names.filter((name) => name.endsWith('.alliage')).map((name) => basename(name, '.alliage'));
