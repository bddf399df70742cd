import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCliPlace, type CliPlace } from './cli-process.ts';

let place: CliPlace;
let project: string;
const PAYS = 'Pays des Trois Rivières';
const CRTE = 'CRTE des Trois Rivières';
const ON = ['--on', '2026-11-24'];

beforeAll(async () => {
  place = aCliPlace();
  project = place.at('rivieres.alliage');
  await place.json(['new', project, '--sample', 'trois-rivieres']);
});
afterAll(() => place.remove());

interface Diagnosed {
  readonly territory: { readonly id: string; readonly name: string } | null;
  readonly programme: { readonly id: string; readonly name: string } | null;
  readonly axes: readonly { readonly axis: string; readonly checks: readonly { readonly id: string }[] }[];
}

describe('diagnose', () => {
  it('gives one document for one subject, every key present', async () => {
    const found = (await place.json(['diagnose', project, '--territory', PAYS, ...ON])) as Diagnosed;
    expect(Object.keys(found)).toEqual(['territory', 'programme', 'on', 'maturity', 'axes', 'reminders']);
    expect(found).toMatchObject({
      territory: { name: PAYS },
      programme: null,
      on: '2026-11-24',
      maturity: { assessed: null },
    });
    expect(found.axes.map(({ axis }) => axis)).toEqual(['competences', 'funding', 'alliances']);
    for (const axis of found.axes)
      for (const check of axis.checks)
        expect(Object.keys(check)).toEqual(['id', 'state', 'weight', 'text', 'evidence', 'override']);
  });

  it('names a programme beside a null territory', async () => {
    const found = await place.json(['diagnose', project, '--programme', CRTE, ...ON]);
    expect(found).toMatchObject({ territory: null, programme: { name: CRTE } });
  });

  it('gives an array of several, or of each of a level', async () => {
    const several = ['--territory', PAYS, '--territory', 'CC des Plateaux', '--programme', CRTE];
    const found = (await place.json(['diagnose', project, ...several, ...ON])) as Diagnosed[];
    expect(found.map(({ territory, programme }) => (territory ?? programme)?.name)).toEqual([
      PAYS,
      'CC des Plateaux',
      CRTE,
    ]);
    const each = await place.json(['diagnose', project, '--territory', PAYS, '--each', 'epci', ...ON]);
    expect(each).toHaveLength(3);
    expect(await place.json(['diagnose', project, '--territory', PAYS, '--each', 'qpv', ...ON])).toHaveLength(
      1,
    );
  });

  it('reads like a page, in both languages', async () => {
    const { out } = await place.runHere(['diagnose', project, '--territory', 'CC des Plateaux', ...ON]);
    expect(out).toContain('Maturité évaluée');
    expect(out).toMatch(/ {2}À conforter\u00A0:\n {2}- A7 {2}\S/u);
    expect(out).toMatch(/A7 {2}Comité et suivi des décisions\n {6}\S/u);
    const english = await place.runHere(['diagnose', project, '--territory', PAYS, ...ON, '--lang', 'en']);
    expect(english.out).toContain('Maturity: not assessed yet');
    expect(english.out).toContain('Reminders:');
  });

  it.each([
    [['--territory', 'Nulle part'], 4],
    [['--territory', 'Le Trait d’union'], 3],
    [[], 3],
    [['--territory', PAYS, '--each', 'planet'], 3],
    [['--territory', PAYS, '--on', '2026-13-01'], 3],
    [['--territory', PAYS, '--on', '2026'], 3],
    [['--planet', 'x'], 2],
  ])('%j: status %i', async (options, status) => {
    const refused = await place.runHere(['diagnose', project, ...options]);
    expect(refused.status).toBe(status);
    expect(refused.err).not.toBe('');
  });
});
