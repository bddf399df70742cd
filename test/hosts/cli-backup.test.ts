import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aCliPlace, type CliPlace } from './cli-process.ts';

interface Told {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly ok: boolean;
  readonly reason: string;
  readonly entities: number;
}

let place: CliPlace;
let project: string;
beforeEach(async () => {
  place = aCliPlace();
  project = place.at('a.alliage');
  await place.json(['new', project]);
});
afterEach(() => place.remove());

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const backUp = async (...args: readonly string[]) => (await place.json(['backup', project, ...args])) as Told;
const list = async () => (await place.json(['backup', project, '--list'])) as readonly Told[];
const add = (name: string) => place.json(['add', project, 'actor', name]);

it('backup: a verified copy, its place and its sum; nothing in the project changes', async () => {
  const before = sha256(project);
  const made = await backUp();
  expect(made).toMatchObject({ ok: true, sha256: sha256(made.path), entities: 0 });
  expect(sha256(project)).toBe(before);
  expect(await place.json(['info', project])).toMatchObject({ lastBackup: { ok: true } });
  mkdirSync(place.at('ailleurs'));
  const copied = await backUp('--to', place.at('ailleurs'));
  expect(dirname(copied.path)).toBe(place.at('ailleurs'));
  expect(sha256(copied.path)).toBe(copied.sha256);
  expect((await place.runHere(['backup', project, '--to', place.at('absent')])).status).toBe(4);
  expect((await list()).map(({ id }) => id)).toEqual([copied.id, made.id]);
});

it('after an edit, on close, unless the last one is recent', async () => {
  await add('Un');
  await add('Deux');
  expect(await list()).toMatchObject([{ reason: 'closing', ok: true, entities: 1 }]);
});

it('restore: what was, byte for byte; the same again takes it back', async () => {
  const made = await backUp();
  await add('Un');
  const restored = (await place.json(['restore', project, '--backup', made.id])) as Told & { before: string };
  expect(restored).toMatchObject({
    id: made.id,
    path: project,
    sha256: made.sha256,
    ok: true,
    method: 'restored',
  });
  expect(sha256(project)).toBe(made.sha256);
  await place.json(['restore', project, '--backup', restored.before]);
  expect(await place.json(['list', project, 'entities'])).toHaveLength(1);
});

it('K02 a damaged backup is told in the list, and passed over; one command repairs a project that does not open', async () => {
  const first = await backUp();
  const second = await backUp();
  truncateSync(second.path, 4096);
  expect((await list()).map(({ id, ok }) => [id, ok])).toEqual([
    [second.id, false],
    [first.id, true],
  ]);
  const refused = await place.runHere(['restore', project, '--backup', second.id, '--json']);
  expect(refused.status).toBe(3);
  truncateSync(project, 0);
  expect((await place.runHere(['info', project])).status).toBe(3);
  expect(await place.json(['restore', project])).toMatchObject({ id: first.id, ok: true, before: null });
  expect(await place.json(['info', project])).toMatchObject({ entities: {} });
  const told = await place.runHere(['backup', project, '--list']);
  expect(told.out).toContain('illisible');
});

it('what there is no backup of, or no file', async () => {
  expect((await place.runHere(['restore', project])).status).toBe(4);
  expect((await place.runHere(['restore', place.at('absent.alliage')])).status).toBe(4);
  expect((await place.runHere(['backup', place.at('absent.alliage')])).status).toBe(4);
  expect(await list()).toEqual([]);
});

it('L10 what lives in the folder of the application is its owner’s alone, whatever the system gives by default', async () => {
  const open = process.umask(0);
  try {
    const made = await backUp();
    await add('Un');
    await place.json(['restore', project, '--backup', made.id]);
    for (let folder = dirname(made.path); folder.startsWith(place.at('home')); folder = dirname(folder)) {
      expect([folder, statSync(folder).mode & 0o777]).toEqual([folder, 0o700]);
    }
    for (const { path } of await list()) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(`${dirname(made.path)}/manifest.jsonl`).mode & 0o777).toBe(0o600);
  } finally {
    process.umask(open);
  }
});

it('restore of a project changed outside: later edits are read from it and applied again, and the account says so', async () => {
  await backUp();
  await add('Un');
  await add('Deux');
  const bytes = readFileSync(project);
  const at = bytes.lastIndexOf('Deux');
  bytes[at] = 'M'.charCodeAt(0);
  writeFileSync(project, bytes);
  expect((await place.runHere(['info', project])).status).toBe(3);
  const restored = await place.json(['restore', project]);
  expect(restored).toMatchObject({ method: 'backup', reapplied: 2, lost: 0, entities: 2 });
  expect(await place.json(['check', project])).toMatchObject({ ok: true });
});

it('restore says how many later actions are no longer in the project', async () => {
  const made = await backUp();
  await add('Un');
  await add('Deux');
  const restored = (await place.json(['restore', project, '--backup', made.id])) as { sentences: string[] };
  expect(restored.sentences.join(' ')).toMatch(/2 actions plus récentes/);
});
