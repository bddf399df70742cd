import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCliPlace, type CliPlace } from './cli-process.ts';

let place: CliPlace;
let project: string;
const chips = [{ field: 'look', op: 'in', values: ['funder'] }];

beforeAll(async () => {
  place = aCliPlace();
  project = place.at('a.alliage');
  await place.json(['new', project, '--sample', 'rameau']);
});
afterAll(() => place.remove());

describe('view', () => {
  it('saves under a name, replaces, lists in order, removes', async () => {
    expect(await place.json(['view', project, 'list'])).toEqual([]);
    const save = (name: string, filter: unknown) =>
      place.json(['view', project, 'save', name, '--filter', JSON.stringify(filter)]);
    expect(await save('Qui finance quoi', [])).toMatchObject({ name: 'Qui finance quoi', filter: [] });
    await save('Autre', { colourBy: 'axis' });
    await save('qui finance quoi', chips);
    expect(await place.json(['view', project, 'list'])).toMatchObject([
      { name: 'Qui finance quoi', filter: chips },
      { name: 'Autre', filter: [], view: { colourBy: 'axis' } },
    ]);
    expect(await place.json(['view', project, 'remove', 'autre'])).toMatchObject({
      removed: [expect.any(String)],
    });
  });

  it('draws a view as what it shows, unless another picture is asked for', async () => {
    const filter = JSON.stringify({ picture: 'funding' });
    await place.json(['view', project, 'save', 'Argent', '--filter', filter]);
    const titleOf = async (...more: string[]) => {
      const out = place.at(`argent${more.length}.svg`);
      await place.json(['export', project, '--format', 'svg', '--view', 'argent', '--out', out, ...more]);
      return /<title>([^<]*)/.exec(readFileSync(out, 'utf8'))?.[1];
    };
    expect(await titleOf()).toBe('Qui finance quoi');
    expect(await titleOf('--picture', 'graph')).toBe('Les acteurs et leurs liens');
    await place.json(['view', project, 'remove', 'argent']);
  });

  it('exports what a view shows', async () => {
    await place.json(['view', project, 'save', 'Financeurs', '--filter', JSON.stringify(chips)]);
    const out = place.at('financeurs.json');
    await place.json(['export', project, '--format', 'json', '--view', 'financeurs', '--out', out]);
    const { entities } = JSON.parse(readFileSync(out, 'utf8')) as { entities: { kind: string }[] };
    expect(new Set(entities.map(({ kind }) => kind))).toEqual(new Set(['funder']));
  });

  it.each([
    [['dance'], 3],
    [['save', 'X', '--filter', '{"'], 3],
    [['save', 'X', '--filter', '[{"field": "moon"}]'], 3],
    [['save', 'X', '--filter', '{"moon": 1}'], 3],
    [['save'], 3],
    [['remove', 'Personne'], 4],
    [[], 2],
  ])('refuses %j with status %i, and saves nothing', async (given, expected) => {
    const { status } = await place.runHere(['view', project, ...given, '--json']);
    expect(status).toBe(expected);
    const names = ((await place.json(['view', project, 'list'])) as { name: string }[]).map(
      ({ name }) => name,
    );
    expect(names).not.toContain('X');
  });
});
