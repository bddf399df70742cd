import type { EntityId } from '../../entity.ts';
import type { Terrain } from '../../partnerships/terrain.ts';
import { isStructural, type RelationId } from '../../relation.ts';
import type { Check, Subject } from '../check.ts';
import { entitiesFact, evidenceOf, isCompositionKnown, toComplete, toSuggestions } from '../check-parts.ts';
import { createWhereabouts, endsOf } from '../whereabouts.ts';

/** What two sit in together is a link; a contract or a call that both answer is not. */
const SHARED: ReadonlySet<string> = new Set(['alliance', 'initiative', 'instance']);

interface Tie {
  readonly other: EntityId;
  readonly relations: readonly RelationId[];
}

const firstOfEach = (ties: readonly Tie[]): Tie[] => {
  const firsts = new Map<EntityId, Tie>();
  for (const tie of ties) if (!firsts.has(tie.other)) firsts.set(tie.other, tie);
  return [...firsts.values()].sort((a, b) => (a.other < b.other ? -1 : 1));
};

/** Links in force of somebody from here with others, direct or through what they share. */
const readTies = (terrain: Terrain, here: readonly EntityId[]): Tie[] => {
  const step = (id: EntityId) =>
    terrain.inForce(id).filter(({ relation, other }) => isStructural(relation.type) && other !== id);
  const direct = here.flatMap((id) =>
    step(id).map(({ relation, other }): Tie => ({ other, relations: [relation.id] })),
  );
  // Of what many share, the first who is in it is enough.
  const shared = firstOfEach(direct.filter(({ other }) => SHARED.has(terrain.kindOf(other) ?? '')));
  const through = shared.flatMap(({ other: middle, relations }) =>
    step(middle).map(({ relation, other }): Tie => ({ other, relations: [...relations, relation.id] })),
  );
  return [...direct, ...through];
};

const outsideTies = (
  terrain: Terrain,
  subject: Subject,
): readonly (Tie & { readonly tier: number | null })[] => {
  const where = createWhereabouts(terrain, subject);
  const ends = endsOf(terrain, subject);
  const here = [...subject.parties].filter(where.isHere);
  const ties = readTies(terrain, here).filter(({ other }) => where.isElsewhere(other));
  return firstOfEach(ties).map((tie) => {
    const tiers = ends.flatMap((end) => terrain.places.tierOf(end, tie.other) ?? []);
    return { ...tie, tier: tiers.length === 0 ? null : Math.min(...tiers) };
  });
};

const NEIGHBOUR_TIER = 1;
const NEAR_TIER = 2;

/**
 * A5, somebody from here is linked with a neighbouring territory or somebody from it, directly or by an alliance, an
 * initiative or an instance that both are in. Partial where the other is of the same département only. Absent only where
 * the composition is known, and there is no such link further off while neighbours are unknown.
 */
export const neighbourLinks: Check = {
  id: 'A5',
  axis: 'alliances',
  weight: 1,
  reach: 'partners',
  read: (terrain, subject) => {
    const ties = outsideTies(terrain, subject);
    const upTo = (most: number) => ties.filter(({ tier }) => tier !== null && tier <= most);
    const neighbours = upTo(NEIGHBOUR_TIER);
    const near = upTo(NEAR_TIER);
    const found = neighbours.length > 0 ? neighbours : near;
    const facts = { others: entitiesFact(found.map(({ other }) => other)) };
    const evidence = evidenceOf(
      found.map(({ other }) => other),
      found.flatMap(({ relations }) => relations),
    );
    const action = toSuggestions('alliances', 'R07');
    if (neighbours.length > 0) return { state: 'met', facts, evidence, action: null };
    if (near.length > 0) return { state: 'partial', facts, evidence, action };
    const areNeighboursKnown = endsOf(terrain, subject).some(
      (end) => terrain.places.neighboursOf(end).size > 0,
    );
    if (isCompositionKnown(terrain, subject) && (areNeighboursKnown || ties.length === 0))
      return { state: 'absent', facts, evidence, action };
    const missing = isCompositionKnown(terrain, subject) ? 'relations' : 'documented';
    return { state: 'unknown', facts, evidence, action: toComplete(subject.id, missing) };
  },
};
