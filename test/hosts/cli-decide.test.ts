import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCliPlace, type CliPlace } from './cli-process.ts';

let place: CliPlace;
let project: string;
const ON = ['--on', '2026-11-24'];

beforeAll(async () => {
  place = aCliPlace();
  project = place.at('decisions.alliage');
  await place.json(['new', project]);
  const add = (name: string, set: string) =>
    place.json(['add', project, 'actor', name, '--set', 'type=association', '--set', set]);
  await add('Demandeur', 'needs=locaux');
  await add('Offreur', 'offers=locaux');
  // Ten actors and ten links, below which nothing is suggested: a ring that neither of the two is in.
  const others = Array.from({ length: 10 }, (_, index) => `Voisin ${index}`);
  for (const name of others) await add(name, 'ess=yes');
  for (const [index, name] of others.entries())
    await place.json(['link', project, name, 'partners-with', others[(index + 1) % 10] ?? '']);
});
afterAll(() => place.remove());

interface Suggested {
  readonly id: string;
  readonly a: { readonly name: string };
  readonly b: { readonly name: string };
}
const isOfTheTwo = ({ a, b }: Suggested): boolean => [a, b].every(({ name }) => name.endsWith('eur'));

describe('decide and decisions', () => {
  it('answers a suggestion, lists what was answered, and writes it as a table without what is internal', async () => {
    const found = (await place.json(['suggest', project, ...ON])) as Suggested[];
    const id = found.find(isOfTheTwo)?.id ?? '';
    const more = [
      '--reason',
      'après le forum',
      '--until',
      '03/2027',
      '--owner',
      'Le Lien',
      '--due',
      '2026-12',
    ];
    const decision = await place.json(['decide', project, id, 'later', ...ON, ...more]);
    expect(decision).toMatchObject({
      suggestion: id,
      state: 'later',
      on: '2026-11-24',
      reason: 'après le forum',
      until: '2027-03',
      owner: 'Le Lien',
      dueOn: '2026-12',
      a: { name: expect.stringMatching(/eur$/) },
      b: { id: expect.any(String), name: expect.any(String) },
    });
    expect(await place.json(['decisions', project, '--state', 'later'])).toMatchObject([{ suggestion: id }]);
    expect(await place.json(['decisions', project, '--state', 'done'])).toEqual([]);

    const out = place.at('decisions.csv');
    await place.json(['decisions', project, '--out', out]);
    const [heading, row, end] = readFileSync(out, 'utf8').split('\r\n');
    expect(heading).toMatch(/^\uFEFF"Date";"De";/);
    expect(row).toContain('"24/11/2026"');
    expect(row).toContain('"reportée";"après le forum";"03/2027";"Le Lien";"12/2026"');
    expect(end).toBe('');
    await place.json(['decide', project, id, 'dismiss', ...ON, '--reason', 'concurrence']);
    await place.json(['decisions', project, '--out', out, '--force']);
    expect(readFileSync(out, 'utf8').split('\r\n')).toHaveLength(2);
    await place.json(['decisions', project, '--out', out, '--force', '--audience', 'internal']);
    expect(readFileSync(out, 'utf8')).toContain('"concurrence"');
    await place.json(['undo', project, '--count', '2']);
    expect(await place.json(['decisions', project])).toEqual([]);
  });

  it.each([
    [4, ['decide', 'abc', 'retain']],
    [3, ['decide', 'abc', 'maybe']],
    [3, ['decide', 'abc', 'exists', '--type', 'planet']],
    [3, ['decide', 'abc', 'later', '--until', 'demain']],
    [3, ['decide', 'abc', 'retain', '--on', '2026']],
    [3, ['decisions', '--state', 'asleep']],
    [3, ['decisions', '--out', 'a.odt']],
  ])('refuses with status %i: %j', async (status, [command = '', ...given]) => {
    const answered = await place.runHere([command, project, ...given, '--json']);
    expect(answered.status).toBe(status);
    expect(JSON.parse(answered.out)).toMatchObject({ error: { code: expect.any(String) } });
  });
});
