import type { RelationSummary } from '../../../../shared/domain/ecosystem.ts';
import { startOf, yearsSince } from './days.ts';
import { begunOf, isOver, isTie, once, sorted, tiesOf, type World } from './world.ts';

/** ω of partnerships.md 3.3; the types that it leaves out are conventions of Alliage. */
const OMEGA: Readonly<Record<string, number>> = {
  ...{ 'partners-with': 1, carries: 1, 'participates-in': 0.6, 'member-of': 0.5, funds: 0.7 },
  ...{ founds: 1, governs: 0.7, supports: 0.7, hosts: 0.7, signs: 0.6, organises: 0.6 },
  ...{ 'benefits-from': 0.6, produces: 0.4, evaluates: 0.4, 'derives-from': 0.3, concerns: 0.2 },
};
const CERTAINTY = { confirmed: 1, probable: 0.8, 'to-check': 0.5 } as const;

/** ω · certainty · 2^(−age ÷ 5 years), half of it once it is over; without a date it does not age. */
export const weightOf = (relation: RelationSummary, on: string): number => {
  const { type, status, confidence, endsOn } = relation;
  if (!isTie(relation) || status === 'proposed' || status === 'in-discussion') return 0;
  const over = isOver(relation, on);
  const since = over ? (endsOn ?? startOf(relation)) : startOf(relation);
  const age = since === null ? 0 : yearsSince(since, on);
  const certainty = confidence === null ? 1 : CERTAINTY[confidence];
  return (OMEGA[type] ?? 0) * certainty * 2 ** (-age / 5) * (over ? 0.5 : 1);
};

/** The link that weighs most between two, the first by id of equals. */
export const heaviest = (world: World, x: string, y: string): RelationSummary | null => {
  let best: RelationSummary | null = null;
  for (const { relation, other } of begunOf(world, x)) {
    const weight = weightOf(relation, world.on);
    if (other === y && weight > 0 && (best === null || weight > weightOf(best, world.on))) best = relation;
  }
  return best;
};
/** a(x, z) = max ω w. */
export const a = (world: World, x: string, y: string): number => {
  const link = heaviest(world, x, y);
  return link ? weightOf(link, world.on) : 0;
};
/** Γ(x): whoever a link leads to. */
export const around = (world: World, x: string): readonly string[] =>
  once(world, `around ${x}`, () =>
    sorted(
      begunOf(world, x).flatMap(({ relation, other }) => (weightOf(relation, world.on) > 0 ? [other] : [])),
    ),
  );
/** k(x) = Σ a(x, ·). */
export const k = (world: World, x: string): number =>
  around(world, x).reduce((sum, z) => sum + a(world, x, z), 0);

/** Links in force of somebody, each pair once; where a programme applies is a place. */
export const liveAround = (world: World, x: string): readonly string[] =>
  once(world, `live ${x}`, () =>
    sorted(tiesOf(world, x).flatMap(({ relation, other }) => (relation.type === 'covers' ? [] : [other]))),
  );

/** Everybody that links in force lead to, `without` taken away. */
export const reachedFrom = (world: World, start: string, without: string | null = null): string[] => {
  const found = [start];
  for (let at = 0; at < found.length; at++)
    for (const next of liveAround(world, found[at] ?? ''))
      if (next !== without && !found.includes(next)) found.push(next);
  return sorted(found);
};
