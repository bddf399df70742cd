import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import type { MissingField } from '../reasons.ts';
import { chooseFillers } from './fillers.ts';
import { missingField, missingMark, shareEvidence, toGap, withGroupings } from './gaps.ts';
import { findNear } from './near.ts';
import { ACTORS } from './pools.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';
import { toTopic } from './rule-index.ts';
import { topicFacts } from './topic-facts.ts';

const IMPORTANCE = 0.7;
const NAMED_MAX = 3;

/** An actor that says nothing of its themes may have this one. */
const silentActors = ({ index }: RuleQuestion, actors: readonly EntityId[]): readonly MissingField[] =>
  actors
    .filter((id) => index.topicsOf(id).size === 0)
    .slice(0, NAMED_MAX)
    .map((id) => missingField(id, 'themes'));

const toFound = (question: RuleQuestion, { id, priorities }: EntitySummary): Gap | null => {
  const { terrain, index } = question;
  const actors = index.listing(ACTORS)(id);
  const covered = new Set(actors.flatMap((actor) => [...index.topicsOf(actor).keys()]));
  const open = [...new Set(priorities.map(toTopic))].filter((topic) => !covered.has(topic)).sort();
  if (open.length === 0) return null;
  const among = open.map((topic) => index.sharing(ACTORS, topic));
  return toGap({
    rule: 'R14',
    scope: id,
    importance: IMPORTANCE,
    facts: { scope: { kind: 'entity', id }, ...topicFacts(index, id, open) },
    evidence: shareEvidence([id]),
    missing: [
      ...missingMark(terrain, withGroupings(terrain, id), ['partners']),
      ...silentActors(question, actors),
    ],
    fillers: chooseFillers(
      question,
      'partners-with',
      [...findNear(question, id, { among })].map((from) => ({ from, to: id })),
    ),
  });
};

/**
 * Priorities of a territory that none of its actors has as a theme. Sure where its partners, or those of its EPCI, PETR
 * or pays, are documented and all its actors say their themes.
 */
export const priorityWithoutActor: GapRule = {
  id: 'R14',
  axes: ['alliances'],
  reference: CONVENTION,
  thresholds: {},
  finds: 'gaps',
  find: (question) =>
    question
      .asked('territory')
      .filter(({ priorities }) => priorities.length > 0)
      .flatMap((territory) => toFound(question, territory) ?? []),
};
