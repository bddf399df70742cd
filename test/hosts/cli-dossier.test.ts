import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCliPlace, type CliPlace } from './cli-process.ts';

const TIMEOUT_MS = 60_000;
let place: CliPlace;
let project: string;

beforeAll(async () => {
  place = aCliPlace();
  project = place.at('rameau.alliage');
  await place.json(['new', project, '--sample', 'rameau']);
  await place.json(['snapshot', project, 'create', '--name', 'Comité', '--on', '2026-11-24']);
}, TIMEOUT_MS);
afterAll(() => place.remove());

const dossier = (...more: readonly string[]) => ['dossier', project, '--snapshot', 'Comité', ...more];

describe('dossier', () => {
  it(
    'writes a PDF, and says where and of how many pages',
    async () => {
      const out = place.at('dossier.pdf');
      const written = (await place.json(dossier('--out', out, '--size', 'a3', '--grey'))) as Record<
        string,
        unknown
      >;
      expect(written).toMatchObject({ path: out });
      expect(written.pages).toBeGreaterThan(5);
      expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
      expect(readFileSync(out)).toHaveLength(Number(written.bytes));
    },
    TIMEOUT_MS,
  );

  it(
    'in the language of the command, of the parts asked for',
    async () => {
      const out = place.at('parts.pdf');
      const { status, out: said } = await place.runHere(
        dossier('--out', out, '--section', 'glossary', '--section', 'method', '--lang', 'en'),
      );
      expect([status, said.trim()]).toEqual([0, `Written: ${out} (3 pages).`]);
    },
    TIMEOUT_MS,
  );

  it.each([
    [['--section', 'weather'], 3, 'E-INPUT'],
    [['--size', 'a9'], 3, 'E-INPUT'],
    [['--audience', 'nobody'], 3, 'E-INPUT'],
    [['--logo', 'missing.png'], 4, 'E-FILE-ABSENT'],
    [['--compare', 'none'], 4, 'E-NOT-FOUND'],
    [['--subject', 'none'], 4, 'E-NOT-FOUND'],
  ])(
    'with %j is refused, and writes nothing',
    async (more, status, code) => {
      const out = place.at('never.pdf');
      const refused = await place.runHere([...dossier('--out', out, ...more), '--json']);
      expect(refused.status).toBe(status);
      expect(JSON.parse(refused.out).error.code).toBe(code);
      expect(existsSync(out)).toBe(false);
    },
    TIMEOUT_MS,
  );

  it(
    'is refused a logo that is no picture, and a path that is taken',
    async () => {
      writeFileSync(place.at('logo.png'), 'not a picture');
      const out = place.at('taken.pdf');
      writeFileSync(out, 'kept');
      const logo = await place.runHere([
        ...dossier('--out', place.at('l.pdf'), '--logo', place.at('logo.png')),
        '--json',
      ]);
      expect([logo.status, JSON.parse(logo.out).error.code]).toEqual([3, 'E-INPUT']);
      const taken = await place.runHere([...dossier('--out', out, '--section', 'glossary'), '--json']);
      expect([taken.status, JSON.parse(taken.out).error.code]).toEqual([3, 'E-EXISTS']);
      expect(readFileSync(out, 'utf8')).toBe('kept');
    },
    TIMEOUT_MS,
  );
});
