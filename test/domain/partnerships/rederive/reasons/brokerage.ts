import type { Facts, Reason } from '../../../../../shared/domain/partnerships/reasons.ts';
import { liveAround, reachedFrom } from '../paths.ts';
import { howMany, number, one, type Plains, type Shares, shares, words } from '../plain.ts';
import { sorted, tiesOf, type World } from '../world.ts';
import { constraintGain } from './constraint.ts';
import type { AskedPair, Rederived } from './pair.ts';

/** Opening something is worth at most 0.6 (docs/decisions/partnerships.md). */
const MOST = 0.6;
const ofSize = (size: number): number => MOST * (size / (size + 5));

/** The lone common partner without which the two are apart, and how many are on the smaller side. */
const loneBetween = (
  world: World,
  { a, b }: AskedPair,
): { readonly z: string; readonly side: number } | null => {
  const common = liveAround(world, a).filter((z) => liveAround(world, b).includes(z));
  const [z] = common;
  if (z === undefined || common.length > 1) return null;
  const [ofA, ofB] = [reachedFrom(world, a, z), reachedFrom(world, b, z)];
  return ofA.includes(b) ? null : { z, side: Math.min(ofA.length, ofB.length) };
};

/** What the ways that need no groups are worth. */
const valuesOf = (world: World, pair: AskedPair): Readonly<Record<string, number>> => {
  const [ofA, ofB] = [reachedFrom(world, pair.a), reachedFrom(world, pair.b)];
  if (!ofA.includes(pair.b)) return { component: ofSize(Math.min(ofA.length, ofB.length)) };
  const lone = loneBetween(world, pair);
  const gain = constraintGain(world, pair.a, pair.b);
  return {
    ...(lone && { robustness: ofSize(lone.side) }),
    ...(gain >= 0.02 && { constraint: MOST * (gain / (gain + 1)) }),
  };
};

interface Told {
  readonly value: number;
  readonly facts: Plains;
  readonly evidence: Shares;
}
const each = (ids: readonly string[], share: number): Shares =>
  shares(ids.map((id) => [`entity ${id}`, share]));

const idsOf = (facts: Facts, key: string): string[] => {
  const fact = facts[key];
  return fact?.kind === 'count' ? [...(fact.entities ?? [])] : [];
};

/** Given the two groups, all the rest: their sizes, their centres, the links between them, who alone holds them. */
const ofGroups = (world: World, told: Facts): Told => {
  const [here, there] = [idsOf(told, 'here'), idsOf(told, 'there')];
  const links = here.flatMap((x) =>
    liveAround(world, x).flatMap((y) => (there.includes(y) ? [[x, y] as const] : [])),
  );
  const touching = (group: readonly string[]): number => {
    let count = 0;
    for (const x of group) for (const y of liveAround(world, x)) if (!group.includes(y) || x < y) count++;
    return count;
  };
  const centreOf = (group: readonly string[]): string => {
    let best = sorted(group)[0] ?? '';
    for (const x of sorted(group)) if (liveAround(world, x).length > liveAround(world, best).length) best = x;
    return best;
  };
  const ends = [sorted(links.map(([x]) => x)), sorted(links.map(([, y]) => y))];
  const lone = ends.find((side) => side.length === 1)?.[0];
  const relations = links.flatMap(([x, y]) =>
    tiesOf(world, x)
      .filter(({ relation, other }) => other === y && relation.type !== 'covers')
      .slice(0, 1)
      .map(({ relation }) => relation.id),
  );
  const centres = [centreOf(here), centreOf(there)];
  return {
    // Two are no group.
    value:
      Math.min(here.length, there.length) < 3
        ? 0
        : MOST * Math.max(0, 1 - links.length / Math.sqrt(touching(here) * touching(there))),
    facts: {
      here: howMany(here),
      there: howMany(there),
      hereAround: one(centres[0] ?? ''),
      thereAround: one(centres[1] ?? ''),
      between: howMany(sorted(links.flat())),
      links: number(links.length, 'count', relations),
      ...(lone !== undefined && { lone: one(lone) }),
    },
    evidence: each(sorted([...centres, ...(lone === undefined ? [] : [lone])]), 0),
  };
};

const tellWay = (world: World, pair: AskedPair, way: string, told: Facts): Told => {
  const { a, b } = pair;
  const value = valuesOf(world, pair)[way] ?? 0;
  if (way === 'bridge') return ofGroups(world, told);
  if (way === 'component')
    return {
      value,
      facts: { ofFrom: howMany(reachedFrom(world, a)), ofTo: howMany(reachedFrom(world, b)) },
      evidence: each([a, b], 1),
    };
  if (way === 'constraint')
    return {
      value,
      facts: { gain: number(constraintGain(world, a, b), 'index') },
      evidence: each([a, b], 0),
    };
  const lone = loneBetween(world, pair);
  return {
    value,
    facts: { lone: one(lone?.z ?? ''), side: number(lone?.side ?? 0, 'count') },
    evidence: each([lone?.z ?? ''], 1),
  };
};

/** What the link would open, by the way that is told: it must be the greatest of those that need no groups. */
export const rederiveBrokerage = (
  world: World,
  pair: AskedPair,
  told: Reason | undefined,
): (Rederived & { readonly isGreatest: boolean }) | null => {
  const others = Math.max(0, ...Object.values(valuesOf(world, pair)));
  const way = told?.facts.way;
  if (!told || way?.kind !== 'words')
    return others > 0 ? { part: others, facts: {}, evidence: {}, isGreatest: true } : null;
  const { value, facts, evidence } = tellWay(world, pair, way.values[0] ?? '', told.facts);
  return {
    part: value,
    facts: { from: one(pair.a), to: one(pair.b), way: words(way.values), ...facts },
    evidence,
    isGreatest: value >= others - 1e-9,
  };
};
