import type { EntityId } from '../../entity.ts';
import type { Check, FundingFlow } from '../check.ts';
import {
  areFundersKnown,
  entitiesFact,
  evidenceOf,
  givenTo,
  toComplete,
  toSuggestions,
} from '../check-parts.ts';
import { moneyNature } from '../funder-kinds.ts';

const told = (flows: readonly FundingFlow[], others: readonly EntityId[] = []) => {
  const funders = [...flows.map(({ funder }) => funder), ...others];
  return {
    facts: { funders: entitiesFact(funders) },
    evidence: evidenceOf(
      funders,
      flows.map(({ relation }) => relation.id),
    ),
  };
};

/**
 * F5, private or philanthropic money is there: of a foundation, a patron, a business, a fund of a private form. Partial
 * where it is only asked for, or where such a funder is there and funds nothing of the subject's own. Absent only where
 * the list of funders is known and all of them are public.
 */
export const privateMoney: Check = {
  id: 'F5',
  axis: 'funding',
  weight: 1,
  reach: 'others',
  read: (terrain, subject) => {
    const isPrivate = (id: EntityId): boolean => moneyNature(terrain, id) === 'private';
    const given = givenTo(subject).filter(({ funder }) => isPrivate(funder));
    if (given.length > 0) return { state: 'met', ...told(given), action: null };
    const action = toSuggestions('funding', 'R13');
    const asked = subject.funding.filter(({ funder }) => isPrivate(funder));
    const present = [...subject.parties].filter((id) => terrain.isFunder(id) && isPrivate(id));
    if (asked.length > 0 || present.length > 0) return { state: 'partial', ...told(asked, present), action };
    const open = givenTo(subject).filter(({ funder }) => moneyNature(terrain, funder) === null);
    const [first] = open;
    if (areFundersKnown(terrain, subject) && first === undefined)
      return { state: 'absent', ...told(givenTo(subject)), action };
    if (first === undefined)
      return { state: 'unknown', ...told([]), action: toComplete(subject.id, 'documented') };
    const isFund = terrain.entityOf(first.funder)?.type === 'fund';
    return { state: 'unknown', ...told(open), action: toComplete(first.funder, isFund ? 'form' : 'type') };
  },
};
