import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCliPlace, type CliPlace, type CliResult } from './cli-process.ts';

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
  it('an import of which nothing is kept says what is wrong with each row', async () => {
    const file = place.at('sans-nom.csv');
    writeFileSync(file, 'Nom;SIREN;Commune\n;;Dieppe\n;732829320;\n');
    const result = await place.runHere(['import', project, file, '--json']);
    const { error, problems } = JSON.parse(result.out);
    expect(result.status).toBe(3);
    expect(error.code).toBe('E-IMP-REFUSED');
    expect(problems.map(({ code, row }: { code: string; row: number }) => [code, row])).toEqual([
      ['E-IMP-NONAME', 2],
      ['E-IMP-NONAME', 3],
    ]);
    const told = await place.runHere(['import', project, file]);
    expect(told.out).toContain('ligne 3');
    const tried = await place.runHere(['import', project, file, '--json', '--dry-run']);
    expect(tried.status).toBe(3);
    expect(JSON.parse(tried.out).error).toEqual(error);
    expect(JSON.parse(tried.out).problems).toEqual(problems);
  });

  it.each([['E-IMP-KEY=perhaps'], ['E-IMP-NOTHING=skip'], ['E-IMP-SELF='], ['skip']])(
    'a decision that is no choice: %s',
    async (decision) => {
      const file = place.at('un.csv');
      writeFileSync(file, 'Nom;SIREN\nA;732829320\n');
      const before = readFileSync(project);
      const result = await place.runHere(['import', project, file, '--decide', decision, '--json']);
      expect(result.status).toBe(3);
      expect(JSON.parse(result.out).error.code).toBe('E-INPUT');
      expect(readFileSync(project)).toEqual(before);
    },
  );

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
    [['export', '--format', 'svg', '--out', 'never.svg', '--picture', 'globe'], 'E-INPUT', 'picture'],
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
