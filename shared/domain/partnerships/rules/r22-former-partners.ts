import type { EntitySummary, RelationSummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { isStructural } from '../../relation.ts';
import { isFormerLink } from '../link-weight.ts';
import { sharedTopics } from './closeness.ts';
import { chooseFillers } from './fillers.ts';
import { missingMark, shareEvidence, toGap } from './gaps.ts';
import { isOrganisation } from './parties.ts';
import { areLinked } from './partners.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';
import { topicFacts } from './topic-facts.ts';

const IMPORTANCE = 0.4;

/** Links of an organisation that are over, by the organisation at the other end. */
const readEnded = ({ terrain }: RuleQuestion, id: EntityId): ReadonlyMap<EntityId, RelationSummary[]> => {
  const ended = new Map<EntityId, RelationSummary[]>();
  for (const { relation, other } of terrain.relationsOf(id)) {
    const entity = terrain.entityOf(other);
    if (!isStructural(relation.type) || !isFormerLink(relation, terrain.on)) continue;
    if (!entity || !isOrganisation(entity) || !terrain.isOpen(other)) continue;
    const known = ended.get(other);
    if (known) known.push(relation);
    else ended.set(other, [relation]);
  }
  return ended;
};

const toFound = (
  question: RuleQuestion,
  id: EntityId,
  other: EntityId,
  relations: readonly RelationSummary[],
): Gap | null => {
  const { terrain, index } = question;
  const topics = sharedTopics(index, id, other);
  if (topics.length === 0 || areLinked(terrain, id, other)) return null;
  return toGap({
    rule: 'R22',
    scope: id,
    importance: IMPORTANCE,
    facts: {
      scope: { kind: 'entity', id },
      other: { kind: 'entity', id: other },
      ...topicFacts(index, id, topics),
    },
    evidence: shareEvidence(
      [],
      relations.map((relation) => relation.id),
    ),
    missing: missingMark(terrain, [id, other], ['partners']),
    fillers: chooseFillers(question, 'partners-with', [{ from: id, to: other }]),
  });
};

/** Each pair once: told of the smaller id when both are asked about. */
const findOf = (question: RuleQuestion, { id }: EntitySummary): readonly Gap[] =>
  [...readEnded(question, id)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([other]) => id < other || question.within?.has(other) === false)
    .flatMap(([other, relations]) => toFound(question, id, other, relations) ?? []);

/**
 * Two open organisations whose links are all over and that share a theme or a goal. Sure where the partners of one of
 * them are documented.
 */
export const formerPartners: GapRule = {
  id: 'R22',
  axes: ['alliances'],
  reference: CONVENTION,
  thresholds: {},
  finds: 'gaps',
  find: (question) =>
    (['actor', 'funder', 'territory'] as const)
      .flatMap(question.asked)
      .flatMap((entity) => findOf(question, entity)),
};
