import { a, around, heaviest, k } from '../paths.ts';
import type { Shares } from '../plain.ts';
import { shares } from '../plain.ts';
import { isOver, kindOf, type World } from '../world.ts';
import { type AskedPair, isTarget, lostShare } from './pair.ts';

const HALF = 0.2;

/** One z of Σ_z a(x, z)·a(z, y) ÷ k(z). */
export interface Term {
  readonly z: string;
  readonly value: number;
}

const allTerms = (world: World, { a: x, b: y }: AskedPair): Term[] => {
  const found: Term[] = [];
  for (const z of around(world, x))
    if (z !== y && around(world, y).includes(z))
      found.push({ z, value: (a(world, x, z) * a(world, z, y)) / k(world, z) });
  return found.sort((one, other) => other.value - one.value);
};

/** Partners are actors and territories; the rest is what two take part in, and all that leads to a programme. */
export const termsOf = (world: World, pair: AskedPair, are: 'partners' | 'shared'): readonly Term[] => {
  const isWayIn = isTarget(world, pair.a) || isTarget(world, pair.b);
  return allTerms(world, pair).filter(({ z }) => {
    const isPartner = ['actor', 'territory'].includes(kindOf(world, z) ?? '');
    return (isPartner && !isWayIn) === (are === 'partners');
  });
};
export const totalOf = (terms: readonly Term[]): number => terms.reduce((sum, { value }) => sum + value, 0);
export const partOfTerms = (terms: readonly Term[]): number => totalOf(terms) / (totalOf(terms) + HALF);

/** A common partner by a link that is over. */
export const isFormer = (world: World, { a: x, b: y }: AskedPair, z: string): boolean =>
  [heaviest(world, x, z), heaviest(world, z, y)].some((link) => link !== null && isOver(link, world.on));

/** Each z and the two links that lead to it, with what would be lost without them. */
export const evidenceOfTerms = (world: World, { a: x, b: y }: AskedPair, terms: readonly Term[]): Shares => {
  const total = totalOf(terms);
  return shares(
    terms.flatMap(({ z, value }) => {
      const share = lostShare(total, value, HALF);
      const links = [heaviest(world, x, z), heaviest(world, z, y)];
      return [
        [`entity ${z}`, share] as const,
        ...links.map((link) => [`relation ${link?.id}`, share] as const),
      ];
    }),
  );
};
