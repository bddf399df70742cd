import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monotonicFactory } from 'ulid';
import { onTestFinished } from 'vitest';
import { createClient, ReplyError } from '../../shared/contract/client.ts';
import type { Call } from '../../shared/contract/contract.ts';
import type { Event } from '../../shared/contract/events.ts';
import type { FileToken } from '../../shared/contract/project-operations.ts';
import { type Application, createApplication } from '../../shared/node/services/application.ts';
import { resourcesWithPage } from './resources.ts';

/** A folder of its own, removed at the end of the test. */
export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export interface TestApplication {
  readonly application: Application;
  readonly call: Call;
  readonly folder: string;
  readonly events: Event[];
  /** Token of a file of the folder. */
  file(name: string): FileToken;
  path(name: string): string;
}

/** A whole application in process, on real files; anything unexpected fails the test. */
export const anApplication = (folder = aFolder(), resources = resourcesWithPage()): TestApplication => {
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const unexpected: unknown[] = [];
  const application = createApplication({
    host: 'test',
    home,
    resources,
    clock: () => new Date(),
    newId: monotonicFactory(),
    author: 'Claire',
    onUnexpected: (error) => unexpected.push(error),
  });
  const events: Event[] = [];
  application.subscribe((event) => events.push(event));
  onTestFinished(async () => {
    await application.close();
    if (unexpected.length > 0) throw unexpected[0];
  });
  const path = (name: string) => join(folder, name);
  return {
    application,
    call: createClient(application.dispatch, () => 'fr'),
    folder,
    events,
    path,
    file: (name) => application.files.register(path(name)),
  };
};

/** A project made and opened. */
export const anOpenProject = async (
  sample: 'rameau' | 'trois-rivieres' | null = null,
  folder?: string,
): Promise<TestApplication> => {
  const test = anApplication(folder);
  const file = test.file('essai.alliage');
  await test.call('project.create', { file, name: null, sample, territory: null });
  await test.call('project.open', { file });
  return test;
};

/** Code of the refusal, or what came instead of one. */
export const codeOf = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    return { answered: await promise };
  } catch (error) {
    if (error instanceof ReplyError) return error.reply.code;
    throw error;
  }
};
