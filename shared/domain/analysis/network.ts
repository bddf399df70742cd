import type { EntitySummary } from '../ecosystem.ts';
import { type EntityId, isGeneric } from '../entity.ts';
import { isStructural } from '../relation.ts';
import { type Amounts, type Paid, sumAmounts } from './amounts.ts';
import { type Adjacency, buildAdjacency } from './graph.ts';

/**
 * What measures are computed on: the simple undirected graph of structural relations (domain.md), without classes of
 * actors, and the money that is known; plain arrays, so that a worker can be given it.
 */
export interface Network extends Amounts {
  /** In order, so that a new name changes nothing. */
  readonly ids: readonly EntityId[];
  readonly adjacency: Adjacency;
}

type Measured = Pick<EntitySummary, 'id' | 'type'>;

export const networkOf = ({
  entities,
  relations,
}: {
  readonly entities: readonly Measured[];
  readonly relations: readonly Paid[];
}): Network => {
  const ids = entities
    .filter((entity) => !isGeneric(entity))
    .map(({ id }) => id)
    .sort();
  const places = new Map(ids.map((id, place) => [id, place]));
  const pairs: (readonly [number, number])[] = [];
  for (const { type, from, to } of relations) {
    if (!isStructural(type)) continue;
    const [a, b] = [places.get(from), places.get(to)];
    if (a !== undefined && b !== undefined) pairs.push([a, b]);
  }
  return { ids, adjacency: buildAdjacency(ids.length, pairs), ...sumAmounts(relations, places) };
};

export const degreeAt = ({ offsets }: Adjacency, place: number): number =>
  (offsets[place + 1] ?? 0) - (offsets[place] ?? 0);

const isSameArray = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  if (a.length !== b.length) return false;
  // NaN, an unknown amount, is equal to itself here.
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
};

/** Whether every measure of the one is that of the other: nothing but names, places or dates has changed between them. */
export const isSameNetwork = (a: Network, b: Network): boolean =>
  a.ids.length === b.ids.length &&
  a.ids.every((id, place) => id === b.ids[place]) &&
  isSameArray(a.adjacency.offsets, b.adjacency.offsets) &&
  isSameArray(a.adjacency.targets, b.adjacency.targets) &&
  isSameArray(a.received, b.received) &&
  isSameArray(a.given, b.given);
