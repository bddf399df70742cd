import { sumAmounts } from '../../analysis/amounts.ts';
import type { EntityId } from '../../entity.ts';
import type { Facts } from '../../partnerships/reasons.ts';
import type { RelationId } from '../../relation.ts';
import type { Check, FundingFlow } from '../check.ts';
import {
  areFundersKnown,
  countRelations,
  evidenceOf,
  givenTo,
  toComplete,
  toSuggestions,
} from '../check-parts.ts';

/** Under this, no funder holds the whole (partnerships.md 3.8; rule R12). */
export const LARGEST_MAX = 0.7;

interface Largest {
  readonly funder: EntityId;
  readonly share: number;
  readonly funders: number;
  readonly relations: readonly RelationId[];
}

const amountOf = ({ relation }: FundingFlow): number => relation.amountCents ?? 0;

/** By funder, what it gives, where that is known; an amount that both ends tell of is one gift. */
const sumByFunder = (flows: readonly FundingFlow[]): ReadonlyMap<EntityId, number> => {
  const ends = [...new Set(flows.flatMap(({ funder, to }) => [funder, to]))].sort();
  const places = new Map(ends.map((id, place) => [id, place]));
  const { given } = sumAmounts(
    flows.map(({ relation }) => relation),
    places,
  );
  const sums = ends.map((id, place) => [id, given[place] ?? Number.NaN] as const);
  return new Map(sums.filter(([, amount]) => amount > 0));
};

/** Of the amounts that are known; null where none is. */
const findLargest = (flows: readonly FundingFlow[]): Largest | null => {
  const sums = sumByFunder(flows);
  const total = [...sums.values()].reduce((sum, amount) => sum + amount, 0);
  const [first] = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!first || total === 0) return null;
  const [funder, amount] = first;
  const relations = flows
    .filter((flow) => flow.funder === funder && amountOf(flow) > 0)
    .map(({ relation }) => relation.id);
  return { funder, share: amount / total, funders: sums.size, relations };
};

/**
 * F3, the largest funder gives less than 70 % of the known amounts. Partial where that is so of the amounts that are
 * known and others are not. Absent where every amount is known and one funder gives 70 % or more, of several, or of a
 * list of funders marked as known: a single funder of an open list says nothing.
 */
export const largestShare: Check = {
  id: 'F3',
  axis: 'funding',
  weight: 1,
  reach: 'time',
  read: (terrain, subject) => {
    const flows = givenTo(subject);
    const silent = flows.filter(({ relation }) => relation.amountCents === null);
    const unsaid = countRelations(silent.map(({ relation }) => relation.id));
    const largest = findLargest(flows);
    const action = toSuggestions('funding', 'R12');
    if (!largest) {
      const [first] = silent;
      const missing = first ? toComplete(first.funder, 'amountCents') : toComplete(subject.id, 'documented');
      return { state: 'unknown', facts: { silent: unsaid }, evidence: [], action: missing };
    }
    const { funder, share, funders, relations } = largest;
    const facts: Facts = {
      funder: { kind: 'entity', id: funder },
      share: { kind: 'number', unit: 'share', value: share, relations: [...relations] },
      silent: unsaid,
    };
    const evidence = evidenceOf([funder], relations);
    if (share < LARGEST_MAX) {
      if (silent.length === 0) return { state: 'met', facts, evidence, action: null };
      return {
        state: 'partial',
        facts,
        evidence,
        action: toComplete(silent[0]?.funder ?? funder, 'amountCents'),
      };
    }
    if (silent.length === 0 && (funders > 1 || areFundersKnown(terrain, subject)))
      return { state: 'absent', facts, evidence, action };
    const [first] = silent;
    const missing = first ? toComplete(first.funder, 'amountCents') : toComplete(subject.id, 'documented');
    return { state: 'unknown', facts, evidence, action: missing };
  },
};
