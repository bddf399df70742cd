import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METRIC_IDS } from '../../shared/domain/analysis/metric-ids.ts';
import { knownNetwork } from '../helpers/known-network.ts';
import { aCliPlace, type CliPlace } from './cli-process.ts';

type Values = Readonly<Record<string, number>>;

let place: CliPlace;
let project: string;
const ids = new Map<string, string>();

const { names, network } = knownNetwork('florentine');
const pairsOf = ({ offsets, targets }: typeof network.adjacency): [number, number][] =>
  names.flatMap((_, from) =>
    [...targets.subarray(offsets[from], offsets[from + 1])]
      .filter((to) => to > from)
      .map((to): [number, number] => [from, to]),
  );

beforeAll(async () => {
  place = aCliPlace();
  project = place.at('florence.alliage');
  await place.json(['new', project]);
  const adding = names.map((name) => JSON.stringify({ do: 'add', kind: 'actor', name }));
  const { out } = await place.runHere(['apply', project], adding.join('\n'));
  out
    .trim()
    .split('\n')
    .forEach((line, index) => {
      ids.set(names[index] ?? '', (JSON.parse(line) as { id: string }).id);
    });
  const idAt = (index: number) => ids.get(names[index] ?? '');
  const linking = pairsOf(network.adjacency).map(([from, to]) =>
    JSON.stringify({ do: 'link', from: idAt(from), type: 'partners-with', to: idAt(to) }),
  );
  await place.runHere(['apply', project], linking.join('\n'));
});
afterAll(() => place.remove());

const valueOfMedici = (values: Values | undefined) => values?.[ids.get('Medici') ?? ''];

describe('metrics', () => {
  it('give every measure by entity', async () => {
    const found = (await place.json(['metrics', project])) as Record<string, Values>;
    expect(Object.keys(found).toSorted()).toEqual(METRIC_IDS.toSorted());
    // networkx’s gallery: Medici 0.521978; its degree 6.
    expect(valueOfMedici(found.betweenness)).toBeCloseTo(0.521978, 6);
    expect(valueOfMedici(found.degree)).toBe(6);
    expect(valueOfMedici(found['articulation-points'])).toBe(3);
    expect(Object.keys(found.betweenness ?? {}).toSorted()).toEqual([...ids.values()].toSorted());
    expect(found['amount-given']).toEqual({});
  });

  it('give those that are asked, once, in the order asked', async () => {
    const args = ['metrics', project, '--metric', 'constraint', '--metric', 'degree', '--metric', 'degree'];
    expect(Object.keys((await place.json(args)) as object)).toEqual(['constraint', 'degree']);
  });

  it('are a table of names, the greatest first', async () => {
    const { status, out } = await place.runHere(['metrics', project, '--metric', 'betweenness']);
    expect(status).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines[0]).toMatch(/^Nom\s+Passerelle$/);
    expect(lines[2]).toMatch(/^Medici\s+0,521978$/);
    expect(lines).toHaveLength(2 + names.length);
  });

  it('that do not exist are refused', async () => {
    const { status, out } = await place.runHere(['metrics', project, '--metric', 'pagerank', '--json']);
    expect(status).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'E-INPUT', field: 'metric' } });
  });
});
