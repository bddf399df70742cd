import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monotonicFactory } from 'ulid';
import { afterAll } from 'vitest';
import { createClient } from '../../shared/contract/client.ts';
import type { Call, InputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { FileToken } from '../../shared/contract/project-operations.ts';
import { createApplication } from '../../shared/node/services/application.ts';
import { sheetFonts } from './fonts.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Resources as they are built: what is in the folder, and the fonts. */
const linkResources = async (folder: string): Promise<string> => {
  const [font = ''] = await sheetFonts();
  const links = {
    dossier: join(ROOT, 'resources/dossier'),
    samples: join(ROOT, 'resources/samples'),
    fonts: resolve(font, '..'),
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, name));
  return folder;
};

export interface Desk {
  readonly folder: string;
  readonly call: Call;
  readonly file: (name: string) => FileToken;
  readonly events: string[];
}
/** An application that can typeset, for all the tests of a file: freezing and typesetting take seconds. */
export const openDesk = async (lang: 'fr' | 'en' = 'fr'): Promise<Desk> => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-dossier-'));
  const application = createApplication({
    host: 'test',
    home: folder,
    resources: await linkResources(folder),
    clock: () => new Date('2026-11-24T09:00:00.000Z'),
    newId: monotonicFactory(),
    author: 'Camille Personne',
  });
  afterAll(async () => {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const events: string[] = [];
  application.subscribe((event) => {
    if (event.event === 'job.progress') events.push(`${event.job} ${event.label} ${event.done}`);
  });
  return {
    folder,
    call: createClient(application.dispatch, () => lang),
    file: (name) => application.files.register(join(folder, name)),
    events,
  };
};

export const openSample = async (desk: Desk, sample: 'rameau' | 'trois-rivieres'): Promise<void> => {
  const file = desk.file(`${sample}.alliage`);
  await desk.call('project.create', { file, name: null, sample, territory: null });
  await desk.call('project.open', { file });
};

export const freeze = ({ call }: Desk, name: string, on: string, committee: string | null = null) =>
  call('snapshot.create', { job: 'freeze', name, on, committee });

type Options = Partial<InputOf<'dossier.create'>> & { readonly snapshot: string };
export const makePdf = async (
  { call }: Desk,
  options: Options,
): Promise<{ readonly made: OutputOf<'dossier.create'>; readonly bytes: Buffer }> => {
  const made = await call('dossier.create', { job: 'dossier', file: null, ...options });
  return { made, bytes: Buffer.from(made.base64 ?? '', 'base64') };
};
