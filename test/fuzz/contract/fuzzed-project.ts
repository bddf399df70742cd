import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startView } from '../../../shared/domain/view.ts';
import type { TestHost } from '../../contract/hosts.ts';
import type { Pools } from './likely.ts';

const PROJECT = 'fuzzed.alliage';
/** Files that an import may be asked of: a table, and one that is none. */
const FILES: Readonly<Record<string, string>> = {
  'table.csv': 'Nom;Type;Commune;E-mail\nLe Fournil;association;Évreux;a@b.fr\nMairie;commune;Évreux;\n',
  'reseau.gexf':
    '<gexf><graph><nodes><node id="1" label="A"/><node id="2" label="B"/></nodes><edges><edge source="1" target="2"/></edges></graph></gexf>',
  'damaged.alliage': 'SQLite format 3\0',
};

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

/** What a project of some use holds beside its sample, each made again where payloads took it away. */
const furnish = async (host: TestHost): Promise<void> => {
  const holds = async (operation: string) => idsIn(await outputOf(host, operation, {})).length > 0;
  if (!(await holds('person.list'))) {
    const [organisation = ''] = idsIn(await outputOf(host, 'entity.list', { kind: 'actor', where: [] }));
    for (const name of ['Jeanne Témoin', 'Paul Essai'])
      await ask(host, 'person.add', { name, organisation, set: {} });
  }
  if (!(await holds('snapshot.list')))
    await ask(host, 'snapshot.create', { job: 'made', name: 'Comité', note: null });
  if (!(await holds('view.list')))
    await ask(host, 'view.save', { id: null, name: 'Vue', note: null, screen: 'explorer', view: startView });
};

const ask = (host: TestHost, operation: string, input: unknown) => host.send({ operation, input });
const outputOf = async (host: TestHost, operation: string, input: unknown): Promise<unknown> => {
  const reply = await ask(host, operation, input);
  return reply.ok ? reply.output : null;
};

/** What is in the way is taken out of it: it was damaged, replaced or made a copy of a newer one. */
const open = async (host: TestHost, file: string): Promise<void> => {
  await ask(host, 'project.create', { file, name: 'Essai', sample: 'rameau', territory: null });
  const opened = await ask(host, 'project.open', { file, acceptChanged: true });
  if (opened.ok) return;
  rmSync(join(host.folder, PROJECT), { force: true });
  await ask(host, 'project.create', { file, name: 'Essai', sample: 'rameau', territory: null });
  const again = await ask(host, 'project.open', { file });
  if (!again.ok) throw new Error(`${opened.error.code}, then ${again.error.code}`);
};

/** A project open, made where it is not there: payloads close, replace and rename it. */
export const ensureOpen = async (host: TestHost, operation = ''): Promise<Pools> => {
  const file = await host.register(join(host.folder, PROJECT));
  const tokens = [file, await host.register(join(host.folder, 'other.alliage'))];
  const info = await outputOf(host, 'project.info', {});
  for (const [name, text] of Object.entries(FILES)) {
    const path = join(host.folder, name);
    if ((info as { fileName?: string } | null)?.fileName !== name) writeFileSync(path, text);
    tokens.push(await host.register(path));
  }
  if (info === null || (info as { snapshot: unknown }).snapshot !== null) await open(host, file);
  await furnish(host);
  const ids: string[] = [];
  const named: Record<string, string[]> = {};
  for (const [holder, input, names] of HOLDERS) {
    // Making them takes long: for who asks for them only.
    if (holder === 'suggestion.list' && !/^(?:suggestion|decision)\./.test(operation)) continue;
    const found = idsIn(await outputOf(host, holder, input));
    ids.push(...found);
    for (const name of names) named[name] = [...(named[name] ?? []), ...found];
  }
  return { ids, tokens, named };
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
  await ensureOpen(host);
  const reply = await ask(host, 'project.check', { file: null });
  return reply.ok ? (reply.output as { findings: unknown[] }).findings : [reply.error];
};
