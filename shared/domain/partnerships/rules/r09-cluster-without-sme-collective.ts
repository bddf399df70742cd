import type { EntitySummary } from '../../ecosystem.ts';
import { askedClusters, clusterMembers, missingMembers } from './clusters.ts';
import { chooseFillers } from './fillers.ts';
import { shareEvidence, toGap } from './gaps.ts';
import { findNear } from './near.ts';
import { isSmeCollective, SME_COLLECTIVES } from './pools.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';

const IMPORTANCE = 0.5;

const toFound = (question: RuleQuestion, { id }: EntitySummary): Gap | null => {
  const members = clusterMembers(question.terrain, id);
  if (members.some(isSmeCollective)) return null;
  return toGap({
    rule: 'R09',
    scope: id,
    importance: IMPORTANCE,
    facts: {
      scope: { kind: 'entity', id },
      members: { kind: 'count', value: members.length, entities: members.map((member) => member.id) },
    },
    evidence: shareEvidence([id]),
    missing: missingMembers(question.terrain, id, members),
    fillers: chooseFillers(
      question,
      'member-of',
      [...findNear(question, id, { among: [question.index.listing(SME_COLLECTIVES)] })].map((from) => ({
        from,
        to: id,
      })),
    ),
  });
};

/** A PTCE without a collective of enterprises nor a chamber. Sure where its members are documented and have a type. */
export const clusterWithoutSmeCollective: GapRule = {
  id: 'R09',
  axes: ['alliances'],
  reference: CONVENTION,
  thresholds: {},
  finds: 'gaps',
  find: (question) => askedClusters(question).flatMap((cluster) => toFound(question, cluster) ?? []),
};
