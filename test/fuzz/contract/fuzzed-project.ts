import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestHost } from '../../contract/hosts.ts';
import { furnishedProject } from '../furnished-project.ts';
import type { Pools } from './likely.ts';

const PROJECT = 'fuzzed.alliage';
/** A copy of the project as it was at first: what is merged, examined or gone back to. */
const COPY = 'copy.alliage';
/** Files that an import may be asked of: a table, and one that is none. */
const FILES: Readonly<Record<string, string>> = {
  'table.csv': 'Nom;Type;Commune;E-mail\nLe Fournil;association;Évreux;a@b.fr\nMairie;commune;Évreux;\n',
  'reseau.gexf':
    '<gexf><graph><nodes><node id="1" label="A"/><node id="2" label="B"/></nodes><edges><edge source="1" target="2"/></edges></graph></gexf>',
  'damaged.alliage': 'SQLite format 3\0',
};
const IMPORTABLE = ['table.csv', 'reseau.gexf'];

/** Questions whose answers hold ids, and the fields of other questions that ask for them. */
const HOLDERS: readonly (readonly [string, unknown, readonly string[]])[] = [
  [
    'entity.list',
    { kind: null, where: [] },
    ['entity', 'from', 'to', 'organisation', 'organisations', 'ids', 'entities', 'keep', 'drop', 'around'],
  ],
  ['entity.list', { kind: 'territory', where: [] }, ['subject', 'subjects', 'territory']],
  ['entity.list', { kind: 'programme', where: [] }, ['subject', 'subjects']],
  ['entity.list', { kind: 'instance', where: [] }, ['committee']],
  ['relation.list', { where: [] }, ['relation', 'relations']],
  ['view.list', {}, ['view', 'views', 'id']],
  ['snapshot.list', {}, ['snapshot', 'compare', 'a', 'b']],
  ['backup.list', {}, ['backup']],
  ['person.list', {}, ['person', 'persons']],
  ['decision.list', {}, ['decision']],
  ['journal.history', {}, []],
  ['suggestion.list', { job: 'asked' }, ['suggestion']],
];
const MOST_OF_EACH = 15;

const idsIn = (output: unknown): readonly string[] => {
  if (output === null) return [];
  const lists = Array.isArray(output) ? [output] : Object.values(output ?? {}).filter(Array.isArray);
  const ids = lists.flat().map((one) => (one as { id?: unknown } | null)?.id);
  return ids.filter((id): id is string => typeof id === 'string').slice(0, MOST_OF_EACH);
};

const ask = (host: TestHost, operation: string, input: unknown) => host.send({ operation, input });
const outputOf = async (host: TestHost, operation: string, input: unknown): Promise<unknown> => {
  const reply = await ask(host, operation, input);
  return reply.ok ? reply.output : null;
};

type Files = ReadonlyMap<string, Buffer | string>;
const firstFiles = async ({ folder }: TestHost): Promise<Files> => {
  const bytes = await furnishedProject();
  return new Map<string, Buffer | string>([
    [join(folder, PROJECT), bytes],
    [join(folder, COPY), bytes],
    ...Object.entries(FILES).map(([name, text]) => [join(folder, name), text] as const),
  ]);
};

/** What is known of the project once it was closed here: it is no file of somebody else's, looked at in another process first. */
const closedFiles = ({ folder }: TestHost): Files => {
  const known = join(folder, 'home', 'closed');
  const records = readdirSync(known, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  const paths = [join(folder, PROJECT), ...records.map((name) => join(known, name))];
  return new Map(paths.map((path) => [path, readFileSync(path)]));
};

/** The files as they were; what payloads left beside the project goes. */
const writeFiles = ({ folder }: TestHost, files: Files): void => {
  const path = join(folder, PROJECT);
  for (const suffix of ['', '-wal', '-shm', '-journal', '-lock', '-lock-owner', '.part'])
    rmSync(path + suffix, { force: true });
  for (const [file, content] of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
};

const poolsOf = async (host: TestHost, tokens: ReadonlyMap<string, string>): Promise<Pools> => {
  const ids: string[] = [];
  // Drawn more often than other files, which an import refuses.
  const importable = IMPORTABLE.flatMap((name) => tokens.get(name) ?? []);
  const named: Record<string, string[]> = { files: [...importable, ...importable] };
  for (const [holder, input, names] of HOLDERS) {
    const found = idsIn(await outputOf(host, holder, input));
    ids.push(...found);
    for (const name of names) named[name] = [...(named[name] ?? []), ...found];
  }
  return { ids, tokens: [...tokens.values()], named };
};

/** The project that payloads are asked of: it always begins as the same one, so that a find is found again. */
export interface FuzzedProject {
  readonly pools: Pools;
  /** A command was answered: it is no more as it was at first. */
  touch(): void;
  /** As it was at first, whatever payloads made of it, or opened in its place. */
  reset(): Promise<void>;
  /** The same where it is not open, to be written, any more. */
  ensureOpen(): Promise<void>;
}

interface Info {
  readonly fileName: string;
  readonly readOnly: boolean;
}

const openProject = async (host: TestHost): Promise<FuzzedProject> => {
  const names = [PROJECT, 'other.alliage', COPY, ...Object.keys(FILES)];
  const tokens = new Map<string, string>();
  for (const name of names) tokens.set(name, await host.register(join(host.folder, name)));
  let files = await firstFiles(host);
  let isTouched = false;
  const ensureOpen = async (): Promise<void> => {
    const info = (await outputOf(host, 'project.info', {})) as Info | null;
    if (info?.fileName !== PROJECT || info.readOnly) await place();
  };
  const place = async (): Promise<void> => {
    await ask(host, 'project.close', {});
    writeFiles(host, files);
    const opened = await ask(host, 'project.open', { file: tokens.get(PROJECT), acceptChanged: true });
    if (!opened.ok) throw new Error(`the fuzzed project: ${opened.error.code}`);
    isTouched = false;
  };
  await place();
  await ask(host, 'backup.make', {});
  await ask(host, 'project.close', {});
  files = new Map([...files, ...closedFiles(host)]);
  await place();
  return {
    pools: await poolsOf(host, tokens),
    touch: () => {
      isTouched = true;
    },
    reset: () => (isTouched ? place() : ensureOpen()),
    ensureOpen,
  };
};

const opened = new WeakMap<TestHost, Promise<FuzzedProject>>();
/** The one of a host; made at the first word of it. */
export const fuzzedProject = (host: TestHost): Promise<FuzzedProject> => {
  const known = opened.get(host) ?? openProject(host);
  opened.set(host, known);
  return known;
};

/** What the open project counts of itself: a refusal leaves it the same. Null: none is open. */
export const countersOf = async (host: TestHost): Promise<string | null> => {
  const info = await ask(host, 'project.info', {});
  if (!info.ok) return null;
  const { name, entities, relations, sources, operations, revision } = info.output as Record<string, unknown>;
  return JSON.stringify({ name, entities, relations, sources, operations, revision });
};

/** What the project's own check, `quick_check` among it, finds after all that; empty where it is clean. */
export const findingsAfter = async (host: TestHost): Promise<readonly unknown[]> => {
  await (await fuzzedProject(host)).ensureOpen();
  const reply = await ask(host, 'project.check', { file: null });
  return reply.ok ? (reply.output as { findings: unknown[] }).findings : [reply.error];
};
