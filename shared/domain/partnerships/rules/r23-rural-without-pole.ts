import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import type { MissingField } from '../reasons.ts';
import type { Terrain } from '../terrain.ts';
import { chooseFillers } from './fillers.ts';
import { missingField, missingMark, shareEvidence, toGap, withGroupings } from './gaps.ts';
import { areLinked } from './partners.ts';
import { EPCIS } from './pools.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';
import { topicFacts } from './topic-facts.ts';

const IMPORTANCE = 0.5;

/** Themes and goals of what an EPCI funds, with its own. */
const fundedTopics = ({ terrain, index }: RuleQuestion, pole: EntityId): ReadonlySet<string> =>
  new Set(
    [pole, ...terrain.linkedBy(pole, ['funds'], 'out').map(({ other }) => other)].flatMap((id) => [
      ...index.topicsOf(id).keys(),
    ]),
  );

/** Nearest first where distances are known, then the most populated. */
const nearestPole = (
  { places, entityOf }: Terrain,
  id: EntityId,
  poles: readonly EntityId[],
): EntityId | undefined => {
  const kmOf = (pole: EntityId): number => places.kmOf(id, pole) ?? Number.POSITIVE_INFINITY;
  const peopleOf = (pole: EntityId): number => entityOf(pole)?.population ?? 0;
  const isBefore = (a: EntityId, b: EntityId): boolean =>
    kmOf(a) !== kmOf(b) ? kmOf(a) < kmOf(b) : peopleOf(a) > peopleOf(b);
  return poles.reduce<EntityId | undefined>(
    (best, pole) => (best === undefined || isBefore(pole, best) ? pole : best),
    undefined,
  );
};

const missingOf = (terrain: Terrain, { id, population }: EntitySummary): readonly MissingField[] => [
  ...missingMark(terrain, withGroupings(terrain, id), ['partners']),
  ...(population === null ? [missingField(id, 'population')] : []),
];

const toFound = (question: RuleQuestion, rural: EntitySummary): Gap | null => {
  const { terrain, index, threshold } = question;
  const { id } = rural;
  const poles = [
    ...new Set(terrain.places.atLevel(id, 'department').flatMap((key) => index.listing(EPCIS)(key))),
  ].filter((other) => other !== id && (terrain.entityOf(other)?.population ?? 0) >= threshold('inhabitants'));
  const pole = nearestPole(terrain, id, poles);
  if (pole === undefined || !terrain.isFunder(pole) || areLinked(terrain, id, pole)) return null;
  const funded = fundedTopics(question, pole);
  const topics = [...index.topicsOf(id).keys()].filter((topic) => funded.has(topic)).sort();
  if (topics.length === 0) return null;
  return toGap({
    rule: 'R23',
    scope: id,
    importance: IMPORTANCE,
    facts: {
      scope: { kind: 'entity', id },
      pole: { kind: 'entity', id: pole },
      ...topicFacts(index, id, topics),
    },
    evidence: shareEvidence([id, pole]),
    missing: missingOf(terrain, rural),
    fillers: chooseFillers(question, 'funds', [{ from: pole, to: id }]),
  });
};

/**
 * An EPCI without a link to the urban pole of its département that funds a theme of its own. A pole has the population
 * from which a communauté d'agglomération may be made (CGCT, art. L. 5216-1): names, which say CC or CA, are not read.
 * Sure where its population is known and its partners, or those of its PETR or pays, are documented.
 */
export const ruralWithoutPole: GapRule = {
  id: 'R23',
  axes: ['funding', 'alliances'],
  reference: CONVENTION,
  thresholds: { inhabitants: 50_000 },
  finds: 'gaps',
  find: (question) =>
    question
      .asked('territory')
      .filter(
        ({ type, population }) =>
          type === 'epci' && (population === null || population < question.threshold('inhabitants')),
      )
      .flatMap((territory) => toFound(question, territory) ?? []),
};
