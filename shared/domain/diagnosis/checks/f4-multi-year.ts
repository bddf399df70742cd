import { monthsBefore } from '../../follow-up.ts';
import { firstDay, lastDay } from '../../partial-date.ts';
import type { Check, FundingFlow } from '../check.ts';
import {
  areFundersKnown,
  entitiesFact,
  evidenceOf,
  givenTo,
  toComplete,
  toSuggestions,
} from '../check-parts.ts';

const YEAR_MONTHS = 12;

/** Over more than twelve months, as its dates may mean; null where one of them is not known. */
const isMultiYear = ({ relation: { startsOn, endsOn } }: FundingFlow): boolean | null =>
  startsOn === null || endsOn === null
    ? null
    : monthsBefore(lastDay(endsOn), YEAR_MONTHS) >= firstDay(startsOn);

const yearOf = ({ relation: { startsOn, year } }: FundingFlow): string | null =>
  startsOn?.slice(0, 4) ?? (year === null ? null : String(year));

/** The same funder to the same recipient in two years or more: given again, not promised. */
const findRenewed = (flows: readonly FundingFlow[]): FundingFlow[] => {
  const keyOf = ({ funder, to }: FundingFlow): string => `${funder} ${to}`;
  const years = new Map<string, Set<string>>();
  for (const flow of flows) {
    const year = yearOf(flow);
    if (year !== null) years.set(keyOf(flow), (years.get(keyOf(flow)) ?? new Set<string>()).add(year));
  }
  return flows.filter((flow) => (years.get(keyOf(flow))?.size ?? 0) > 1);
};

const told = (flows: readonly FundingFlow[]) => ({
  facts: { funders: entitiesFact(flows.map(({ funder }) => funder)) },
  evidence: evidenceOf(
    flows.map(({ funder }) => funder),
    flows.map(({ relation }) => relation.id),
  ),
});

/**
 * F4, a funding over more than twelve months. Partial where one is given again from year to year. Absent only where the
 * list of funders is known and every funding has both dates.
 */
export const multiYearFunding: Check = {
  id: 'F4',
  axis: 'funding',
  weight: 1,
  reach: 'time',
  read: (terrain, subject) => {
    const flows = givenTo(subject);
    const long = flows.filter((flow) => isMultiYear(flow) === true);
    if (long.length > 0) return { state: 'met', ...told(long), action: null };
    const action = toSuggestions('funding', 'R12');
    const renewed = findRenewed(flows);
    if (renewed.length > 0) return { state: 'partial', ...told(renewed), action };
    const undated = flows.filter((flow) => isMultiYear(flow) === null);
    const [first] = undated;
    if (areFundersKnown(terrain, subject) && first === undefined)
      return { state: 'absent', ...told(flows), action };
    const missing = first ? toComplete(first.funder, 'endsOn') : toComplete(subject.id, 'documented');
    return { state: 'unknown', ...told(undated), action: missing };
  },
};
