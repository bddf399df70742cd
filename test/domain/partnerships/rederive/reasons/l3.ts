import { a, around, heaviest, k } from '../paths.ts';
import { number, one, type Plains, shares, those } from '../plain.ts';
import { sorted, type World } from '../world.ts';
import { type AskedPair, lostShare, type Rederived, scaled } from './pair.ts';

const HALF = 0.3;
const HUB_LINKS = 100;

interface Path {
  readonly u: string;
  readonly v: string;
  readonly value: number;
}

/** Every x – u – v – y, worth a·a·a ÷ √(k(u)·k(v)); neither through a hub nor back over the two themselves. */
const pathsOf = (world: World, { a: x, b: y }: AskedPair): Path[] => {
  const found: Path[] = [];
  const isFit = (z: string): boolean => z !== x && z !== y && around(world, z).length <= HUB_LINKS;
  const beforeY = around(world, y).filter(isFit);
  for (const u of around(world, x).filter(isFit))
    for (const v of beforeY) {
      const weight = u === v ? 0 : a(world, u, v);
      if (weight === 0) continue;
      const value = (a(world, x, u) * weight * a(world, v, y)) / Math.sqrt(k(world, u) * k(world, v));
      found.push({ u, v, value });
    }
  return found.sort((one_, other) => other.value - one_.value);
};

/** A chain of three that weighs most, how many there are, and who is on them. */
export const rederiveL3 = (
  world: World,
  pair: AskedPair,
): (Rederived & { readonly best: readonly string[] }) | null => {
  const paths = pathsOf(world, pair);
  if (paths.length === 0) return null;
  const total = paths.reduce((sum, { value }) => sum + value, 0);
  const lostWith = (passes: (path: Path) => boolean): number =>
    Math.min(
      1,
      paths.filter(passes).reduce((sum, { value }) => sum + lostShare(total, value, HALF), 0),
    );
  const nodes = sorted(paths.flatMap(({ u, v }) => [u, v]));
  const linksOf = ({ u, v }: Path) =>
    [heaviest(world, pair.a, u), heaviest(world, u, v), heaviest(world, v, pair.b)].map((link) => link?.id);
  const links = sorted(paths.flatMap(linksOf).filter((id) => id !== undefined));
  const facts: Plains = {
    from: one(pair.a),
    to: one(pair.b),
    paths: number(paths.length, 'count', nodes),
  };
  const most = paths[0]?.value ?? 0;
  return {
    part: scaled(total, HALF),
    facts,
    // Of chains that weigh the same, any may be told.
    best: paths
      .filter(({ value }) => value > most * (1 - 1e-9))
      .map(({ u, v }) => `${those([u])} ${those([v])}`),
    evidence: shares([
      ...nodes.map((z) => [`entity ${z}`, lostWith(({ u, v }) => u === z || v === z)] as const),
      ...links.map(
        (id) => [`relation ${id}`, lostWith((path) => linksOf(path).some((link) => link === id))] as const,
      ),
    ]),
  };
};
