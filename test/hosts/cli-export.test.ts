import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../shared/contract/export-operations.ts';
import { aCliPlace, type CliPlace, type CliResult, resultOf } from './cli-process.ts';

const CLI = resolve(import.meta.dirname, '../../shared/node/hosts/cli.ts');
let place: CliPlace;
let project: string;
beforeAll(async () => {
  place = aCliPlace();
  project = place.at('rameau.alliage');
  await place.json(['new', project, '--sample', 'rameau']);
});
afterAll(() => place.remove());

const partsLeft = (): string[] => readdirSync(place.folder).filter((name) => name.endsWith('.part'));
const errorOf = ({ out }: CliResult): unknown => JSON.parse(out).error;

test('the help names every format; an unknown one is refused by its field', async () => {
  const { out } = await place.runHere(['export', '--help']);
  expect(EXPORT_FORMATS.filter((format) => !out.includes(format))).toEqual([]);
  const args = ['export', project, '--format', 'xls', '--out', place.at('a.xls'), '--json'];
  const refused = await place.runHere(args);
  expect([refused.status, errorOf(refused)]).toEqual([3, expect.objectContaining({ field: 'format' })]);
});

test.each(['xlsx', 'csv'] as const)('%s: written whole, kept unless told', async (format) => {
  const out = place.at(`projet.${format}`);
  const args = ['export', project, '--format', format, '--out', out];
  const written = await place.json(args);
  expect(written).toMatchObject({
    path: out,
    shown: { entities: 117, relations: 125 },
    withheld: { entities: 0, relations: 0 },
  });
  const { paths, bytes } = written as { paths: string[]; bytes: number };
  expect(paths.reduce((sum, path) => sum + readFileSync(path).length, 0)).toBe(bytes);
  const again = await place.runHere([...args, '--json']);
  expect([again.status, errorOf(again)]).toEqual([3, expect.objectContaining({ code: 'E-EXISTS' })]);
  expect(await place.json([...args, '--force'])).toMatchObject({ bytes });
});

test('a snapshot instead of the project; one that is not there is not found', async () => {
  const { id } = (await place.json(['snapshot', project, 'create', '--name', 'Comité'])) as { id: string };
  await place.json(['add', project, 'actor', 'Venu depuis']);
  const ask = (snapshot: string, name: string) => [
    ...['export', project, '--format', 'json', '--snapshot', snapshot, '--out', place.at(name)],
  ];
  expect(await place.json(ask(id, 'fige.json'))).toMatchObject({ shown: { entities: 117 } });
  expect(readFileSync(place.at('fige.json'), 'utf8')).not.toContain('Venu depuis');
  const absent = await place.runHere([...ask('Inconnu', 'x.json'), '--json']);
  expect(absent.status).toBe(4);
  expect(existsSync(place.at('x.json'))).toBe(false);
});

test.skipIf(process.platform === 'win32')(
  'a disk that is full on the way: the sentence, its status, and nothing left of the file',
  async () => {
    const out = place.at('plein.json');
    // The largest file that this process may write is less than the export (there is no such limit on Windows).
    const limited = `trap '' XFSZ; ulimit -f 100; exec "$0" "$@"`;
    const args = ['export', project, '--format', 'json', '--out', out, '--json'];
    const child = spawn('bash', ['-c', limited, process.execPath, CLI, ...args], {
      env: { ...process.env, NODE_COMPILE_CACHE: '', ALLIAGE_HOME: place.at('home') },
    });
    child.stdin.end();
    const result = await resultOf(child);
    expect([result.status, errorOf(result)]).toEqual([1, expect.objectContaining({ code: 'E-DISK-FULL' })]);
    expect(existsSync(out)).toBe(false);
    expect(partsLeft()).toEqual([]);
  },
);
