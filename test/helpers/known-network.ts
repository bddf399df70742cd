import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildAdjacency } from '../../shared/domain/analysis/graph.ts';
import { joinShares, type Metric, WHOLE } from '../../shared/domain/analysis/metric.ts';
import type { Network } from '../../shared/domain/analysis/network.ts';
import type { EntityId } from '../../shared/domain/entity.ts';

type Pairs = readonly (readonly [number, number])[];

/** A network of `size` entities without money. */
export const aNetwork = (size: number, pairs: Pairs): Network => ({
  ids: Array.from({ length: size }, (_, place) => String(place) as EntityId),
  adjacency: buildAdjacency(size, pairs),
  received: new Float64Array(size).fill(Number.NaN),
  given: new Float64Array(size).fill(Number.NaN),
});

export interface KnownNetwork {
  readonly names: readonly string[];
  readonly network: Network;
}

/** A network from `fixtures/networks`: a line an entity, with those it is linked to. */
export const knownNetwork = (name: string): KnownNetwork => {
  const text = readFileSync(resolve(import.meta.dirname, `../fixtures/networks/${name}.txt`), 'utf8');
  const pairs = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [from = '', others = ''] = line.split(': ');
      return others.split(', ').map((to): [string, string] => [from, to]);
    });
  const names = [...new Set(pairs.flat())];
  const places = new Map(names.map((known, place) => [known, place]));
  const at = (known: string) => places.get(known) ?? 0;
  return {
    names,
    network: aNetwork(
      names.length,
      pairs.map(([a, b]) => [at(a), at(b)]),
    ),
  };
};

/** A measure by name; with `shares`, put together from so many of them. */
export const measure = (
  { compute }: Pick<Metric, 'compute'>,
  { names, network }: KnownNetwork,
  shares = 1,
): Readonly<Record<string, number>> => {
  const parts = Array.from({ length: shares }, (_, index) =>
    compute(network, { ...WHOLE, share: { index, of: shares } }),
  );
  const { values } = joinShares(parts);
  return Object.fromEntries(names.map((name, place) => [name, values[place] ?? Number.NaN]));
};
