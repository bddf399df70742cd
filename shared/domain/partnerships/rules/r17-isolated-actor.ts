import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { isStructural } from '../../relation.ts';
import { chooseFillers } from './fillers.ts';
import { missingMark, shareEvidence, toGap, withGroupings } from './gaps.ts';
import { findNear } from './near.ts';
import { ORGANISATIONS } from './pools.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';

const IMPORTANCE = 0.6;

const toFound = (question: RuleQuestion, { id }: EntitySummary): Gap => {
  const { terrain, threshold } = question;
  const territories = [...terrain.places.ownOf(id)].map((key) => key as EntityId).sort();
  const around = territories.flatMap((territory) => withGroupings(terrain, territory));
  return toGap({
    rule: 'R17',
    scope: id,
    importance: IMPORTANCE,
    facts: { scope: { kind: 'entity', id } },
    evidence: shareEvidence([id]),
    missing: missingMark(terrain, [id, ...around], ['partners']),
    fillers: chooseFillers(
      question,
      'partners-with',
      [
        ...findNear(question, id, { among: [question.index.listing(ORGANISATIONS)], reach: 'department' }),
      ].map((other) => ({
        from: id,
        to: other,
      })),
      threshold('pairs'),
    ),
  });
};

/**
 * An actor without any link in force, where it is left aside. Sure where its partners are documented, or those of its
 * territory, of the PETR or of the pays.
 */
export const isolatedActor: GapRule = {
  id: 'R17',
  axes: ['alliances'],
  reference: CONVENTION,
  thresholds: { pairs: 3 },
  finds: 'gaps',
  find: (question) =>
    question
      .asked('actor')
      .filter(({ id }) => !question.terrain.inForce(id).some(({ relation }) => isStructural(relation.type)))
      .map((actor) => toFound(question, actor)),
};
