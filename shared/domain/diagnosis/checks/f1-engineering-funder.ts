import type { EntityId } from '../../entity.ts';
import { isEngineeringFunder } from '../../partnerships/rules/pools.ts';
import type { Terrain } from '../../partnerships/terrain.ts';
import type { Check, FundingFlow } from '../check.ts';
import {
  areFundersKnown,
  areOffersKnown,
  entitiesFact,
  evidenceOf,
  toComplete,
  toSuggestions,
} from '../check-parts.ts';

/** The same as for R03. */
const fundsEngineering = ({ entityOf }: Terrain, id: EntityId): boolean => {
  const entity = entityOf(id);
  return entity !== undefined && isEngineeringFunder(entity);
};

const told = (flows: readonly FundingFlow[], others: readonly EntityId[] = []) => ({
  facts: { funders: entitiesFact([...flows.map(({ funder }) => funder), ...others]) },
  evidence: evidenceOf(
    [...flows.map(({ funder }) => funder), ...others],
    flows.map(({ relation }) => relation.id),
  ),
});

/**
 * F1, somebody who funds engineering funds the subject: an offer of engineering, or the role. Partial where the money is
 * only asked for, or where such a funder is there and funds nothing of the subject's own. Absent only where the list of
 * funders is known and so is what each of them offers.
 */
export const engineeringFunder: Check = {
  id: 'F1',
  axis: 'funding',
  weight: 1,
  reach: 'time',
  read: (terrain, subject) => {
    const flows = subject.funding.filter(({ funder }) => fundsEngineering(terrain, funder));
    const given = flows.filter(({ isGiven }) => isGiven);
    if (given.length > 0) return { state: 'met', ...told(given), action: null };
    const present = [...subject.parties].filter(
      (id) => terrain.isFunder(id) && fundsEngineering(terrain, id),
    );
    const action = toSuggestions('funding', 'R03', 'R13');
    if (flows.length > 0 || present.length > 0) return { state: 'partial', ...told(flows, present), action };
    const funders = [...new Set(subject.funding.map(({ funder }) => funder))].sort();
    const silent = funders.filter((id) => !areOffersKnown(terrain, id));
    if (areFundersKnown(terrain, subject) && silent.length === 0)
      return { state: 'absent', ...told(subject.funding), action };
    const [first] = silent;
    const facts = { funders: entitiesFact(funders), silent: entitiesFact(silent) };
    const missing = first === undefined ? toComplete(subject.id, 'documented') : toComplete(first, 'offers');
    return { state: 'unknown', facts, evidence: evidenceOf(silent), action: missing };
  },
};
