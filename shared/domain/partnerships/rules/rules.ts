import type { RuleId } from '../reasons.ts';
import { territoryWithoutCatalyst } from './r01-territory-without-catalyst.ts';
import { contractWithoutEngineeringFunder } from './r03-contract-without-engineering-funder.ts';
import { unmetNeed } from './r10-unmet-need.ts';
import { funderWithoutLocalActor } from './r13-funder-without-local-actor.ts';
import { isolatedActor } from './r17-isolated-actor.ts';
import type { Rule } from './rule.ts';

/** Coverage rules of partnerships.md 3.4, in their order. */
export const RULES: readonly Rule[] = [
  territoryWithoutCatalyst,
  contractWithoutEngineeringFunder,
  unmetNeed,
  funderWithoutLocalActor,
  isolatedActor,
];

const byId: ReadonlyMap<RuleId, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** A rule by its id. Throws for one that is not in the list. */
export const ruleOf = (id: RuleId): Rule => {
  const rule = byId.get(id);
  if (!rule) throw new Error(`No rule ${id}`);
  return rule;
};
