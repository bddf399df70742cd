import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ulid } from 'ulid';
import { createClient } from '../../shared/contract/client.ts';
import type { Call } from '../../shared/contract/contract.ts';
import { type Application, createApplication } from '../../shared/node/services/application.ts';
import { createProjectFile } from '../../shared/node/store/write-project.ts';
import { seededNetwork } from '../helpers/seeded-network.ts';

export const SEED = 11;

export const builtResources = resolve(import.meta.dirname, '../../out/resources');

/** A folder for the time of `work`. */
export const inFolder = async <Result>(work: (folder: string) => Promise<Result>): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** As after a first layout, but in rows: node `place` of `count`. */
export const placeInRows = (place: number, count: number): { x: number; y: number } => {
  const side = Math.ceil(Math.sqrt(count));
  return { x: (place % side) * 140, y: Math.floor(place / side) * 90 };
};

/** A project file of the seeded network, every entity with a place. */
export const writeSeededProject = (path: string, nodes: number, links: number): void => {
  const now = new Date('2026-11-24T08:00:00.000Z');
  const { entities, relations } = seededNetwork(nodes, links, SEED);
  const positions = entities.map(({ id }, place) => ({ id, ...placeInRows(place, nodes), pinned: false }));
  const project = {
    projectId: ulid(),
    createdAt: now.toISOString(),
    name: 'Réseau de mesure',
    territoryId: null,
    fictional: true,
    sample: null,
  };
  createProjectFile(path, { project, entities, relations, positions }, { overwrite: false, now });
};

export interface Opened {
  readonly application: Application;
  readonly call: Call;
}

export const startApplication = (home: string): Opened => {
  const application = createApplication({
    host: 'test',
    home,
    resources: builtResources,
    clock: () => new Date(),
    newId: ulid,
    author: 'Mesure',
  });
  return { application, call: createClient(application.dispatch, () => 'fr') };
};

/** A host and the project that it opened. */
export const openProject = async (path: string, home: string): Promise<Opened> => {
  const opened = startApplication(home);
  await opened.call('project.open', { file: opened.application.files.register(path) });
  return opened;
};
