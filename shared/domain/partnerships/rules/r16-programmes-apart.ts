import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { sharedTopics } from './closeness.ts';
import { programmeActors } from './contracts.ts';
import { chooseFillers, type Draft } from './fillers.ts';
import { missingMark, shareEvidence, toGap } from './gaps.ts';
import { PROGRAMMES } from './pools.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';
import { topicFacts } from './topic-facts.ts';

const IMPORTANCE = 0.5;
/** Two programmes of one région or country are of no common territory. */
const WIDE: ReadonlySet<string> = new Set(['department', 'region', 'country']);

const programmesAround = ({ terrain, index }: RuleQuestion, id: EntityId): readonly EntityId[] => {
  const wide = new Set([...WIDE].flatMap((level) => terrain.places.atLevel(id, level)));
  const narrow = [...terrain.places.ownOf(id)].filter((key) => !wide.has(key));
  return [...new Set(narrow.flatMap((key) => index.listing(PROGRAMMES)(key)))]
    .filter((other) => other !== id)
    .sort();
};

const toFound = (question: RuleQuestion, id: EntityId, other: EntityId): Gap | null => {
  const { terrain, index } = question;
  const topics = sharedTopics(index, id, other);
  if (topics.length === 0) return null;
  const [own, theirs] = [programmeActors(terrain, id), programmeActors(terrain, other)];
  if (own.some((actor) => theirs.includes(actor))) return null;
  const bridges: readonly Draft[] = [
    ...own.map((from) => ({ from, to: other })),
    ...theirs.map((from) => ({ from, to: id })),
  ];
  return toGap({
    rule: 'R16',
    scope: id,
    importance: IMPORTANCE,
    facts: {
      scope: { kind: 'entity', id },
      other: { kind: 'entity', id: other },
      ...topicFacts(index, id, topics),
    },
    evidence: shareEvidence([id, other]),
    missing: [...missingMark(terrain, [id], ['partners']), ...missingMark(terrain, [other], ['partners'])],
    fillers: chooseFillers(question, 'participates-in', bridges),
  });
};

/** Each pair once: told of the smaller id when both are asked about. */
const findOf = (question: RuleQuestion, { id }: EntitySummary): readonly Gap[] =>
  programmesAround(question, id)
    .filter((other) => id < other || question.within?.has(other) === false)
    .flatMap((other) => toFound(question, id, other) ?? []);

/**
 * Two programmes of a theme and a territory in common that nobody is linked to both of. Sure where the partners of both
 * are documented.
 */
export const programmesApart: GapRule = {
  id: 'R16',
  axes: ['alliances'],
  reference: CONVENTION,
  thresholds: {},
  finds: 'gaps',
  find: (question) => question.asked('programme').flatMap((programme) => findOf(question, programme)),
};
