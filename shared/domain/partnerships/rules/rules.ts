import type { RuleId } from '../reasons.ts';
import { territoryWithoutCatalyst } from './r01-territory-without-catalyst.ts';
import { catalystWithFewFamilies } from './r02-catalyst-with-few-families.ts';
import { contractWithoutEngineeringFunder } from './r03-contract-without-engineering-funder.ts';
import { contractWithoutBusiness } from './r04-contract-without-business.ts';
import { contractWithoutNonProfit } from './r05-contract-without-non-profit.ts';
import { contractWithoutAcademic } from './r06-contract-without-academic.ts';
import { contractWithoutNeighbour } from './r07-contract-without-neighbour.ts';
import { clusterWithoutRequiredMember } from './r08-cluster-without-required-member.ts';
import { clusterWithoutSmeCollective } from './r09-cluster-without-sme-collective.ts';
import { unmetNeed } from './r10-unmet-need.ts';
import { unusedOffer } from './r11-unused-offer.ts';
import { fragileFunding } from './r12-fragile-funding.ts';
import { funderWithoutLocalActor } from './r13-funder-without-local-actor.ts';
import { priorityWithoutActor } from './r14-priority-without-actor.ts';
import { unlinkedNeighbours } from './r15-unlinked-neighbours.ts';
import { programmesApart } from './r16-programmes-apart.ts';
import { isolatedActor } from './r17-isolated-actor.ts';
import { singleBroker } from './r18-single-broker.ts';
import { separateNetworks } from './r19-separate-networks.ts';
import { academicWithoutProject } from './r20-academic-without-project.ts';
import { staleAlliance } from './r21-stale-alliance.ts';
import { formerPartners } from './r22-former-partners.ts';
import { ruralWithoutPole } from './r23-rural-without-pole.ts';
import { unansweredStudy } from './r24-unanswered-study.ts';
import { endingProgramme } from './r25-ending-programme.ts';
import type { Rule } from './rule.ts';

/** Coverage rules of partnerships.md 3.4, in their order. */
export const RULES: readonly Rule[] = [
  territoryWithoutCatalyst,
  catalystWithFewFamilies,
  contractWithoutEngineeringFunder,
  contractWithoutBusiness,
  contractWithoutNonProfit,
  contractWithoutAcademic,
  contractWithoutNeighbour,
  clusterWithoutRequiredMember,
  clusterWithoutSmeCollective,
  unmetNeed,
  unusedOffer,
  fragileFunding,
  funderWithoutLocalActor,
  priorityWithoutActor,
  unlinkedNeighbours,
  programmesApart,
  isolatedActor,
  singleBroker,
  separateNetworks,
  academicWithoutProject,
  staleAlliance,
  formerPartners,
  ruralWithoutPole,
  unansweredStudy,
  endingProgramme,
];

const byId: ReadonlyMap<RuleId, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** A rule by its id. Throws for one that is not in the list. */
export const ruleOf = (id: RuleId): Rule => {
  const rule = byId.get(id);
  if (!rule) throw new Error(`No rule ${id}`);
  return rule;
};
