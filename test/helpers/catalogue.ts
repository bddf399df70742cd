import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ReplyError } from '../../shared/contract/client.ts';
import type { InputOf, OutputOf } from '../../shared/contract/contract.ts';
import { anApplication, anOpenProject, type TestApplication } from './application.ts';
import { digestOf } from './import-files.ts';
import { territoriesFolder } from './official-territories.ts';

/** The sources of the process that reads are kept compiled between tests. */
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, '../../node_modules/.cache/alliage-tests');

type Plan = Omit<InputOf<'import.run'>, 'files' | 'job'>;
export type Outcome = OutputOf<'import.run'>;

export interface GivenFile {
  readonly name: string;
  readonly bytes: string | Buffer;
}

/** An empty project, the official list of territories at hand. */
export const aTerritoryProject = async (): Promise<TestApplication> => {
  const test = anApplication(undefined, territoriesFolder());
  const file = test.file('essai.alliage');
  await test.call('project.create', { file, name: null, sample: null, territory: null });
  await test.call('project.open', { file });
  return test;
};

/** Files written into the folder of the test, and the plan that imports them together. */
export const planOf = (
  test: TestApplication,
  given: readonly GivenFile[],
  more: Plan = {},
): InputOf<'import.run'> => {
  for (const { name, bytes } of given) writeFileSync(test.path(name), bytes);
  return { files: given.map(({ name }) => test.file(name)), job: 'import', ...more };
};

/** A text imported into an open project. */
export const importText = (
  test: TestApplication,
  text: string | Buffer,
  more: Plan = {},
  name = 'liste.csv',
): Promise<Outcome> => test.call('import.run', planOf(test, [{ name, bytes: text }], more));

export interface Refused {
  readonly code: string;
  /** With plain spaces. */
  readonly message: string;
  /** The closed project has the bytes that it had, and nothing but the files given is beside it. */
  readonly isUntouched: boolean;
}

const listOf = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);
const beside = (test: TestApplication): string =>
  [...listOf(test.folder), ...listOf(test.path('home/temporary'))].sort().join();

const replyOf = async (
  run: Promise<Outcome>,
): Promise<{ readonly code: string; readonly message: string }> => {
  try {
    const { created, updated, skipped } = await run;
    return { code: 'none', message: JSON.stringify({ created, updated, skipped }) };
  } catch (error) {
    if (!(error instanceof ReplyError)) throw error;
    const { code, message } = error.reply;
    return { code, message: message.replace(/[\u00A0\u202F]/g, ' ') };
  }
};

/** Imports files that are to be refused, and compares the closed project before and after. */
export const refusalOf = async (given: readonly GivenFile[], more: Plan = {}): Promise<Refused> => {
  const test = await anOpenProject('rameau');
  const plan = planOf(test, given, more);
  await test.call('project.close', {});
  const before = [digestOf(test.path('essai.alliage')), beside(test)];
  await test.call('project.open', { file: test.file('essai.alliage') });
  const { code, message } = await replyOf(test.call('import.run', plan));
  await test.call('project.close', {});
  const after = [digestOf(test.path('essai.alliage')), beside(test)];
  return { code, message, isUntouched: before.join() === after.join() };
};

/** Problems of an outcome, `code row column`, without what only says that a kind was supposed. */
export const problemsOf = ({ problems }: Outcome): readonly string[] =>
  problems
    .filter(({ code }) => code !== 'E-IMP-KIND' && code !== 'E-IMP-GUESS')
    .map(({ code, row, column }) => [code, row, column ?? ''].join(' ').trim());

/** Every entity of a project, whole, by name; project entities given by `kind` null. */
export const entitiesOf = async (test: TestApplication): Promise<OutputOf<'entity.list'>> =>
  test.call('entity.list', { kind: null, where: [] });
export const namesOf = async (test: TestApplication): Promise<readonly string[]> =>
  (await entitiesOf(test)).map(({ name }) => name);

/** A mapping of rows that are associations. */
export const actorOf = (columns: Record<string, { field: string; split?: string }>) => ({
  mapping: {
    rowIs: 'entity' as const,
    columns,
    constants: { 'entity.kind': 'actor', 'entity.type': 'association' },
    values: {},
  },
});

/** Relations of a type, their ends by name. */
export const linksOf = async (test: TestApplication, type: string) => {
  const names = new Map((await entitiesOf(test)).map(({ id, name }) => [id as string, name]));
  const relations = await test.call('relation.list', { where: [] });
  return relations
    .filter((relation) => relation.type === type)
    .map(({ from, to, ...fields }) => ({ ...fields, ends: `${names.get(from)} › ${names.get(to)}` }));
};

/** `A › B` of each relation of a type. */
export const endsOf = async (test: TestApplication, type: string) =>
  (await linksOf(test, type)).map((link) => link.ends);
