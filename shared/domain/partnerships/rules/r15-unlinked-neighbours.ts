import type { EntityId } from '../../entity.ts';
import { isStructural } from '../../relation.ts';
import { askedEpci } from './basins.ts';
import { chooseFillers, type Draft } from './fillers.ts';
import { missingMark, shareEvidence, toGap, withGroupings } from './gaps.ts';
import { ACTORS } from './pools.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';

const IMPORTANCE = 0.5;
/** Of a larger group all pairs are not looked at: 40 actors make 780. */
const PAIRED_MAX = 40;

/** Actors of a territory by goal. */
const readGoals = ({ terrain, index }: RuleQuestion, territory: EntityId) => {
  const goals = new Map<number, EntityId[]>();
  for (const id of index.listing(ACTORS)(territory))
    for (const goal of terrain.entityOf(id)?.sdgs ?? []) {
      const known = goals.get(goal);
      if (known) known.push(id);
      else goals.set(goal, [id]);
    }
  return [...goals].sort(([a], [b]) => a - b);
};

const hasLinkAmong = ({ terrain }: RuleQuestion, actors: readonly EntityId[]): boolean => {
  const group = new Set(actors);
  return actors.some((id) =>
    terrain.inForce(id).some(({ relation, other }) => group.has(other) && isStructural(relation.type)),
  );
};

const pairsOf = function* (actors: readonly EntityId[]): Generator<Draft> {
  const paired = actors.slice(0, PAIRED_MAX);
  for (const [at, from] of paired.entries())
    for (const to of paired.slice(at + 1)) yield { from, to, evidence: shareEvidence([from, to]) };
};

const findIn = (question: RuleQuestion, territory: EntityId): readonly Gap[] =>
  readGoals(question, territory).flatMap(([goal, actors]) => {
    if (actors.length < question.threshold('actors') || hasLinkAmong(question, actors)) return [];
    return toGap({
      rule: 'R15',
      scope: territory,
      importance: IMPORTANCE,
      facts: {
        scope: { kind: 'entity', id: territory },
        sdg: { kind: 'terms', of: 'sdg', values: [String(goal)] },
        actors: { kind: 'count', value: actors.length, entities: actors },
      },
      evidence: shareEvidence(actors),
      missing: missingMark(question.terrain, withGroupings(question.terrain, territory), ['partners']),
      fillers: chooseFillers(question, 'partners-with', pairsOf(actors)),
    });
  });

/**
 * Actors of an EPCI that share a goal and have no link in force, any two of them. Sure where the partners of the EPCI,
 * of its PETR or pays are documented.
 */
export const unlinkedNeighbours: GapRule = {
  id: 'R15',
  axes: ['alliances'],
  reference: CONVENTION,
  thresholds: { actors: 3 },
  finds: 'gaps',
  find: (question) => askedEpci(question).flatMap(({ id }) => findIn(question, id)),
};
