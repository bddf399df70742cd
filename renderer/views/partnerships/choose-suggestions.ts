import type { SuggestionRecord } from '../../../shared/contract/suggestion-operations.ts';
import { RULE_IDS, type RuleId, type WhyReason } from '../../../shared/domain/partnerships/reasons.ts';
import { KINDS } from '../../../shared/domain/vocabulary.ts';
import type {
  LeadsPoint,
  Quality,
  ReasonGroup,
  Status,
  SuggestionFilters,
  SuggestionSort,
} from '../../state/partnerships.ts';

const RULES: ReadonlySet<string> = new Set(RULE_IDS);
export const isRule = (reason: WhyReason): reason is RuleId => RULES.has(reason);

export const groupOfReason = (reason: WhyReason): ReasonGroup => {
  if (isRule(reason)) return 'rule';
  switch (reason) {
    case 'common-neighbours':
    case 'l3':
    case 'meta-path':
      return 'structure';
    default:
      return reason as Exclude<ReasonGroup, 'rule' | 'structure'>;
  }
};

/** From 0.8 nearly everything is known; under 0.6 no suggestion is « forte » (partnerships.md 3.7.6). */
const KNOWN_FROM = 0.8;
const PARTIAL_FROM = 0.6;
export const qualityOf = ({ quality }: Pick<SuggestionRecord, 'quality'>): Quality =>
  quality >= KNOWN_FROM ? 'known' : quality >= PARTIAL_FROM ? 'partial' : 'poor';

/** Both kinds, in the order of the vocabulary: `actor funder`. */
export const kindPairOf = ({ a, b }: Pick<SuggestionRecord, 'a' | 'b'>): string =>
  [a.kind, b.kind].sort((one, other) => KINDS.indexOf(one) - KINDS.indexOf(other)).join(' ');

const hasStatus = ({ decision, isBack }: SuggestionRecord, status: Status): boolean => {
  switch (status) {
    case 'open':
      return decision === null || isBack;
    case 'back':
      return isBack;
    case 'answered':
      return decision !== null && !isBack;
    case 'all':
      return true;
  }
};

const holds = <Value>(chosen: readonly Value[], value: Value): boolean =>
  chosen.length === 0 || chosen.includes(value);

const isFor = ({ why }: SuggestionRecord, { reasons }: LeadsPoint): boolean =>
  why.some(({ reason }) => reasons.includes(reason));

export const isChosen = (one: SuggestionRecord, filters: SuggestionFilters): boolean =>
  hasStatus(one, filters.status) &&
  holds(filters.solidity, one.solidity) &&
  holds(filters.quality, qualityOf(one)) &&
  holds(filters.kinds, kindPairOf(one)) &&
  (filters.actor === null || one.a.id === filters.actor || one.b.id === filters.actor) &&
  (filters.point === null || isFor(one, filters.point)) &&
  (filters.reasons.length === 0 ||
    one.why.some(({ reason }) => filters.reasons.includes(groupOfReason(reason))));

const partOf = ({ why }: SuggestionRecord, group: ReasonGroup): number =>
  why.reduce((sum, { reason, part }) => sum + (groupOfReason(reason) === group ? part : 0), 0);
const SOLIDITY_ORDER = { strong: 0, medium: 1, explore: 2 } as const;

/** Ties keep the order of the ranking. */
const ORDERS: Readonly<Record<SuggestionSort, (a: SuggestionRecord, b: SuggestionRecord) => number>> = {
  solidity: (a, b) => SOLIDITY_ORDER[a.solidity] - SOLIDITY_ORDER[b.solidity],
  ranked: () => 0,
  coverage: (a, b) => partOf(b, 'rule') - partOf(a, 'rule'),
  territory: (a, b) => partOf(b, 'territory') - partOf(a, 'territory'),
};

/** What the filters keep, in the order asked. */
export const chooseSuggestions = (
  all: readonly SuggestionRecord[],
  filters: SuggestionFilters,
  sort: SuggestionSort,
): readonly SuggestionRecord[] =>
  all
    .filter((one) => isChosen(one, filters))
    .sort((a, b) => ORDERS[sort](a, b) || a.rank - b.rank || (a.id < b.id ? -1 : 1));

export interface SuggestionGroup {
  /** Null: of those that no rule proposes, or of all of them together. */
  readonly rule: RuleId | null;
  readonly suggestions: readonly SuggestionRecord[];
}

const firstRule = ({ why }: SuggestionRecord): RuleId | null => {
  const rules = why.filter(({ reason }) => isRule(reason)).sort((a, b) => b.part - a.part);
  return (rules[0]?.reason as RuleId | undefined) ?? null;
};

/** One group a rule, in the order of the rules, each suggestion once; what no rule proposes comes last. */
export const groupByRule = (suggestions: readonly SuggestionRecord[]): readonly SuggestionGroup[] => {
  const groups = Map.groupBy(suggestions, firstRule);
  return [...RULE_IDS, null].flatMap((rule) => {
    const found = groups.get(rule);
    return found ? [{ rule, suggestions: found }] : [];
  });
};

/** Where the eye goes when this one is answered: the next, or else the one before; null when it was alone. */
export const nextOf = (ids: readonly string[], id: string): string | null => {
  const at = ids.indexOf(id);
  if (at < 0) return ids[0] ?? null;
  return ids[at + 1] ?? ids[at - 1] ?? null;
};

/** Its reasons in few words: the two that weigh most. */
export const mainReasons = ({ why }: SuggestionRecord): readonly WhyReason[] =>
  [...why]
    .sort((a, b) => b.part - a.part)
    .slice(0, 2)
    .map(({ reason }) => reason);

/** How many filters hide something; the status as it starts hides what was answered and is not one. */
export const countFilters = (filters: SuggestionFilters): number =>
  [filters.reasons, filters.solidity, filters.quality, filters.kinds].filter(({ length }) => length > 0)
    .length +
  (filters.status === 'open' ? 0 : 1) +
  (filters.actor === null ? 0 : 1) +
  (filters.point === null ? 0 : 1);
