import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTITY_SETTERS } from '../../shared/domain/entity-setters.ts';
import { RELATION_SETTERS } from '../../shared/domain/relation-setters.ts';
import { KINDS, TYPES_BY_KIND } from '../../shared/domain/vocabulary.ts';
import { aCliPlace, type CliPlace, type CliResult, resultOf } from './cli-process.ts';

let place: CliPlace;
let project: string;

beforeAll(async () => {
  place = aCliPlace();
  project = place.at('a.alliage');
  await place.json(['new', project, '--sample', 'rameau']);
});
afterAll(() => place.remove());

/** With `--json`: the status, and one document that says the code and a sentence. */
const expectRefusal = (
  { status, out, err }: CliResult,
  wanted: { status: number; code: string; field?: string },
) => {
  const { error } = JSON.parse(out) as { error: { code: string; message: string; field?: string } };
  expect({ status, code: error.code }).toEqual({ status: wanted.status, code: wanted.code });
  expect(error.message.length).toBeGreaterThan(20);
  expect(err).toContain(error.message);
  if (wanted.field) expect(error.field).toBe(wanted.field);
};

describe('answers', () => {
  it('new: what the sample holds', async () => {
    const made = await place.json(['new', place.at('b.alliage'), '--sample', 'rameau', '--name', 'Essai']);
    expect(made).toEqual({ file: place.at('b.alliage'), entities: 117, relations: 125 });
    expect(await place.json(['info', place.at('b.alliage')])).toMatchObject({
      name: 'Essai',
      lastBackup: null,
    });
  });

  it('info: every key, even without a value', async () => {
    const info = (await place.json(['info', project])) as object;
    const keys = ['name', 'schemaVersion', 'entities', 'relations', 'sources', 'operations', 'lastBackup'];
    expect(Object.keys(info)).toEqual(expect.arrayContaining(keys));
  });

  it('show: a record without its empty fields, its relations always', async () => {
    const shown = (await place.json(['show', project, 'fonds odd 17'])) as Record<string, unknown>;
    expect(shown).toMatchObject({ kind: 'funder', name: 'Fonds ODD 17' });
    expect(shown.statements).toHaveLength(2);
    expect(Object.values(shown)).not.toContain(null);
    const alone = place.at('alone.alliage');
    await place.json(['new', alone]);
    await place.json(['add', alone, 'actor', 'Seul']);
    expect(await place.json(['show', alone, 'Seul'])).toMatchObject({ name: 'Seul', relations: [] });
  });

  it('add, set, link, unlink, remove, undo, redo, history', async () => {
    const file = place.at('edit.alliage');
    await place.json(['new', file]);
    const club = (await place.json(['add', file, 'actor', 'Club d’essai', '--set', 'siren=552081317'])) as {
      id: string;
    };
    const fund = (await place.json(['add', file, 'funder', 'Fonds'])) as { id: string };
    expect(await place.json(['set', file, club.id, 'sdgs=8;17', 'startsOn=03/2024'])).toMatchObject({
      sdgs: [8, 17],
      startsOn: '2024-03',
    });
    const args = [
      'link',
      file,
      'Fonds',
      'funds',
      "club d'essai",
      '--set',
      'amount=1 234,50 €',
      '--set',
      'year=2024',
    ];
    const link = (await place.json(args)) as { id: string };
    expect(link).toMatchObject({
      from: fund.id,
      to: club.id,
      fromName: 'Fonds',
      status: 'existing',
      amountCents: 123_450,
    });
    expect(await place.json(['set', file, link.id, 'status=ended'])).toMatchObject({
      id: link.id,
      status: 'ended',
    });
    expect(await place.json(['path', file, club.id, fund.id])).toMatchObject([{ length: 1 }]);
    expect(await place.json(['unlink', file, link.id])).toEqual({ removed: [link.id] });
    expect(await place.json(['remove', file, club.id])).toEqual({ removed: [club.id] });
    const undone = (await place.json(['undo', file, '--count', '2'])) as { operations: string[] };
    expect(undone.operations).toHaveLength(2);
    expect(await place.json(['list', file, 'relations'])).toMatchObject([{ id: link.id, status: 'ended' }]);
    const redone = (await place.json(['redo', file])) as { operations: string[] };
    expect(redone.operations).toEqual([undone.operations.at(-1)]);
    const history = (await place.json(['history', file, '--limit', '2'])) as { undone: boolean }[];
    expect(history).toHaveLength(2);
    expect(await place.json(['undo', file, '--count', '100'])).toMatchObject({
      operations: expect.any(Array),
    });
    expect(await place.json(['undo', file])).toEqual({ operations: [] });
    expect(await place.json(['list', file, 'entities'])).toEqual([]);
  });

  it('list --where, on lists, labels and identifiers', async () => {
    const funders = (await place.json([
      'list',
      project,
      'entities',
      '--where',
      'kind=financeur',
    ])) as object[];
    expect(funders).toEqual(await place.json(['list', project, 'funder']));
    const both = ['list', project, 'relations', '--where', 'type=funds', '--where', 'from=Fonds ODD 17'];
    expect(await place.json(both)).toHaveLength(3);
  });

  it('search takes words as they come, and a limit', async () => {
    const hits = (await place.json([
      'search',
      project,
      'observatoir',
      'partenaria',
      '--limit',
      '1',
    ])) as object[];
    expect(hits).toMatchObject([{ name: 'Observatoire des partenariats' }]);
  });

  it('no path is an empty list, and status 0', async () => {
    const file = place.at('apart.alliage');
    await place.json(['new', file]);
    await place.json(['add', file, 'actor', 'A']);
    await place.json(['add', file, 'actor', 'B']);
    expect(await place.json(['path', file, 'A', 'B'])).toEqual([]);
  });

  it('without --json, a sentence or a table in the language asked', async () => {
    const french = await place.runHere(['path', project, 'Persee 3C', 'Le RAMEAU', '--limit', '1']);
    expect(french.out).toMatch(/^Persee 3C → \(.+\) .+ Le RAMEAU\n$/);
    const english = await place.runHere(['--lang', 'en', 'list', project, 'funder']);
    expect(english.out).toMatch(/^Name +Kind +Type/);
    expect((await place.runHere(['check', project])).out).toBe('Le projet est sain.\n');
  });

  it('help, in the language asked, is no error', async () => {
    const help = await place.runHere(['export', '--help', '--lang', 'en']);
    expect(help).toMatchObject({ status: 0, err: '' });
    expect(help.out).toContain('Formats: png, svg, json, csv.');
  });

  it('help names every field, kind and type of relation that is taken', async () => {
    const [set, add, link] = await Promise.all(
      ['set', 'add', 'link'].map(async (name) => (await place.runHere([name, '--help'])).out),
    );
    for (const { names } of [...ENTITY_SETTERS, ...RELATION_SETTERS]) {
      for (const name of names) expect(set).toMatch(new RegExp(`^  ${name} `, 'm'));
    }
    for (const kind of KINDS)
      expect(add).toMatch(new RegExp(`^  ${kind} .*${TYPES_BY_KIND[kind].at(-1)}$`, 'm'));
    expect(link).toMatch(/^ {2}funds +finance$/m);
    expect(link).not.toContain('neighbour-of');
  });

  it('keeps a SIRET of a wrong key, and says so apart from the answer', async () => {
    const file = place.at('siret.alliage');
    await place.json(['new', file]);
    const { status, out, err } = await place.runHere([
      'add',
      file,
      'actor',
      'A',
      '--set',
      'siret=73282932000075',
      '--json',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ identifiers: { siret: ['73282932000075'] } });
    expect(err).toContain('73282932000075');
  });
});

describe('in a process of its own', () => {
  it.each<[string[], number]>([
    [['info', 'PROJECT'], 0],
    [['info'], 2],
    [['list', 'PROJECT', 'dragon'], 3],
    [['info', 'absent.alliage'], 4],
  ])('%j ends with status %i and one document or none', async (args, status) => {
    const asked = args.map((arg) => (arg === 'PROJECT' ? project : arg));
    const result = await place.run([...asked, '--json']);
    expect(result.status).toBe(status);
    if (status === 2) expect(result.out).toBe('');
    else expect(Object.keys(JSON.parse(result.out) as object)).toContain(status === 0 ? 'entities' : 'error');
  });

  it('survives a reader that leaves before the end', async () => {
    const child = place.start(['list', project, 'entities', '--json']);
    child.stdout.destroy();
    const { status, err } = await resultOf(child);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });
});

describe('status 1, a Node that is too old', () => {
  it('says what to do, before anything else is loaded', async () => {
    const older =
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.0' } })";
    const result = await place.run(['info', project, '--json'], '', [
      '--import',
      `data:text/javascript,${older}`,
    ]);
    expectRefusal(result, { status: 1, code: 'E-NODE' });
    expect(result.err).toContain('20.20.0');
  });
});

describe('status 2, the parser’s', () => {
  it.each([
    [['dragon']],
    [[]],
    [['info']],
    [['info', 'x', '--dragon']],
    [['add', 'x', 'actor']],
    [['export', 'x', '--format', 'svg']],
    [['list', 'x', 'actor', 'more']],
    [['undo', 'x', '--count']],
  ])('%j', async (args) => {
    const { status, out, err } = await place.runHere([...args, '--json']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.length).toBeGreaterThan(10);
  });
});

describe('status 3, refused', () => {
  it.each<[string[], string, string]>([
    [['list', 'dragon'], 'E-INPUT', 'kind'],
    [['list', 'actor', '--where', 'dragon=1'], 'E-INPUT', 'dragon'],
    [['list', 'actor', '--where', 'dragon'], 'E-INPUT', 'dragon'],
    [['add', 'dragon', 'X'], 'E-INPUT', 'kind'],
    [['add', 'actor', ''], 'E-INPUT', 'name'],
    [['add', 'actor', 'X', '--set', 'type=commune'], 'E-INPUT', 'type'],
    [['add', 'actor', 'X', '--set', 'siren=123456789'], 'E-INPUT', 'siren'],
    [['add', 'territory', 'X', '--set', 'insee=7654'], 'E-INPUT', 'insee'],
    [['add', 'actor', 'X', '--set', 'startsOn=31/02/2026'], 'E-INPUT', 'startsOn'],
    [['set', 'Fonds ODD 17', 'dragon=1'], 'E-INPUT', 'dragon'],
    [['set', 'Fonds ODD 17', 'name='], 'E-INPUT', 'name'],
    [['link', 'Le RAMEAU', 'dragon', 'Fonds ODD 17'], 'E-INPUT', 'type'],
    [['link', 'Le RAMEAU', 'funds', 'Persee 3C'], 'E-RELATION', ''],
    [['search', 'x', '--limit', 'many'], 'E-INPUT', 'limit'],
    [['undo', '--count', '0'], 'E-INPUT', 'count'],
    [['export', '--format', 'docx', '--out', 'never.docx'], 'E-INPUT', 'format'],
    [['export', '--format', 'svg', '--out', 'never.svg', '--size', 'a9'], 'E-INPUT', 'size'],
    [['info', '--lang', 'de'], 'E-INPUT', 'lang'],
  ])('%j', async ([command = '', ...rest], code, field) => {
    const before = readFileSync(project);
    const result = await place.runHere([command, project, ...rest, '--json']);
    expectRefusal(result, { status: 3, code, ...(field ? { field } : {}) });
    expect(readFileSync(project).equals(before)).toBe(true);
  });

  it('new on a file that exists, unless told to replace it', async () => {
    const file = place.at('twice.alliage');
    await place.json(['new', file, '--name', 'Un']);
    expectRefusal(await place.runHere(['new', file, '--json']), { status: 3, code: 'E-EXISTS' });
    await place.json(['new', file, '--name', 'Deux', '--force']);
    expect(await place.json(['info', file])).toMatchObject({ name: 'Deux' });
  });

  it('an unknown official territory, and nothing is left behind', async () => {
    const file = place.at('unknown.alliage');
    const result = await place.runHere(['new', file, '--territory', '00000', '--json']);
    expectRefusal(result, { status: 3, code: 'E-TERRITORY-UNKNOWN' });
    expect(existsSync(file)).toBe(false);
  });

  it('a loop of territories', async () => {
    const file = place.at('loop.alliage');
    await place.json(['new', file]);
    await place.json(['add', file, 'territory', 'T']);
    await place.json(['add', file, 'territory', 'U']);
    await place.json(['link', file, 'T', 'part-of', 'U']);
    expectRefusal(await place.runHere(['link', file, 'U', 'part-of', 'T', '--json']), {
      status: 3,
      code: 'E-LOOP',
    });
  });

  const damage: Readonly<Record<string, { readonly code: string; readonly make: (file: string) => void }>> = {
    empty: { code: 'E-BASE-EMPTY', make: (file) => writeFileSync(file, '') },
    truncated: { code: 'E-BASE-DAMAGED', make: (file) => truncateSync(file, 5000) },
    'a picture': {
      code: 'E-BASE-NOTOURS',
      make: (file) => writeFileSync(file, Buffer.from('89504e470d0a1a0a00', 'hex')),
    },
    'of another application': {
      code: 'E-BASE-NOTOURS',
      make: (file) => {
        writeFileSync(file, '');
        const other = new Database(file);
        other.exec('CREATE TABLE t (a)');
        other.close();
      },
    },
    newer: {
      code: 'E-BASE-NEWER',
      make: (file) => {
        const newer = new Database(file);
        newer.pragma(`user_version = ${Number(newer.pragma('user_version', { simple: true })) + 1}`);
        newer.close();
      },
    },
  };
  it.each(Object.entries(damage))('a file that is %s, left as it is', async (name, { code, make }) => {
    const file = place.at(`${name}.alliage`);
    copyFileSync(project, file);
    make(file);
    const before = readFileSync(file);
    for (const args of [
      ['info', file],
      ['add', file, 'actor', 'X'],
      ['list', file, 'entities'],
    ]) {
      expectRefusal(await place.runHere([...args, '--json']), { status: 3, code });
    }
    const check = await place.runHere(['check', file, '--json']);
    expect(check.status).toBe(3);
    expect(JSON.parse(check.out)).toMatchObject({ ok: false, findings: [{ code }], error: { code } });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('status 4, not found', () => {
  it.each([
    [['info', 'absent.alliage'], 'E-FILE-ABSENT'],
    [['check', 'absent.alliage'], 'E-FILE-ABSENT'],
    [['apply', 'absent.alliage'], 'E-FILE-ABSENT'],
  ])('%j', async (args, code) => {
    expectRefusal(await place.runHere([...args, '--json']), { status: 4, code });
  });

  it.each([
    [['show', 'siren:100000009']],
    [['show', 'Personne']],
    [['set', '01ARZ3NDEKTSV4RRFFQ69G5FAV', 'name=X']],
    [['link', 'Personne', 'funds', 'Le RAMEAU']],
    [['unlink', '01ARZ3NDEKTSV4RRFFQ69G5FAV']],
    [['remove', 'Personne']],
    [['path', 'Personne', 'Le RAMEAU']],
  ])('%j', async ([command = '', ...rest]) => {
    expectRefusal(await place.runHere([command, project, ...rest, '--json']), {
      status: 4,
      code: 'E-NOT-FOUND',
    });
  });
});
