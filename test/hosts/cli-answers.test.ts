import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../shared/contract/export-operations.ts';
import { ENTITY_SETTERS } from '../../shared/domain/entity-setters.ts';
import { RELATION_SETTERS } from '../../shared/domain/relation-setters.ts';
import { KINDS, TYPES_BY_KIND } from '../../shared/domain/vocabulary.ts';
import { aCliPlace, type CliPlace, resultOf } from './cli-process.ts';

let place: CliPlace;
let project: string;

beforeAll(async () => {
  place = aCliPlace();
  project = place.at('a.alliage');
  await place.json(['new', project, '--sample', 'rameau']);
});
afterAll(() => place.remove());

describe('answers', () => {
  it('new: what the sample holds', async () => {
    const made = await place.json(['new', place.at('b.alliage'), '--sample', 'rameau', '--name', 'Essai']);
    expect(made).toEqual({ file: place.at('b.alliage'), entities: 117, relations: 125 });
    expect(await place.json(['info', place.at('b.alliage')])).toMatchObject({
      name: 'Essai',
      lastBackup: null,
      stoppedImport: null,
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
    expect(help.out).toContain(`Formats: ${EXPORT_FORMATS.join(', ')}.`);
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
