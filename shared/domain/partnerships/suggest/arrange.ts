import type { StoredDecision } from '../../decision.ts';
import type { EntityId } from '../../entity.ts';
import { firstDay } from '../../partial-date.ts';
import type { Axis } from '../../vocabulary.ts';
import { RULE_IDS } from '../reasons.ts';
import type { Suggestion } from '../suggestion.ts';
import type { RankedPair } from './explain-draft.ts';

/** Diversity (partnerships.md 3.7.5). */
const TOP = 20;
const PER_ENTITY = 3;
const PER_RULE = 5;
/** One in five of the top is of a new actor, where there are any. */
const NEWCOMER_EVERY = 5;
const LAMBDA = 0.3;
const SIMILAR = { both: 1, end: 0.7, rule: 0.5, none: 0 } as const;

const RULES: ReadonlySet<string> = new Set(RULE_IDS);
const rulesOf = ({ why }: RankedPair): readonly string[] =>
  why.flatMap(({ reason }) => (RULES.has(reason) ? [reason] : []));

/** The evidence on which it was answered; none where nothing was kept of it, or nothing that can be compared. */
const answeredOn = ({ steps, state }: StoredDecision): string | null | undefined =>
  steps.findLast((step) => step.state === state)?.basis?.evidenceKey;

export interface Answered {
  readonly isOut: boolean;
  readonly isBack: boolean;
}

/** What an answer makes of a suggestion: it stays out, is still listed, or is back since its evidence has changed. */
export const readAnswer = (
  { evidenceKey }: Pick<RankedPair, 'evidenceKey'>,
  decision: StoredDecision | undefined,
  on: string,
): Answered => {
  if (!decision || decision.state === 'proposed') return { isOut: false, isBack: false };
  const { state, until } = decision;
  if (state !== 'dismissed' && state !== 'later') return { isOut: true, isBack: false };
  const before = answeredOn(decision);
  const isBack = typeof before === 'string' && before !== evidenceKey;
  const isDue = state === 'later' && until !== null && firstDay(until) <= on;
  return { isOut: !isBack && !isDue, isBack };
};

interface Chosen {
  readonly entities: Map<EntityId, number>;
  readonly rules: Map<string, number>;
}

const isSimilar = (pair: RankedPair, { entities, rules }: Chosen): number => {
  const isEnd = entities.has(pair.a) || entities.has(pair.b);
  const isRule = rulesOf(pair).some((rule) => rules.has(rule));
  return SIMILAR[isEnd ? (isRule ? 'both' : 'end') : isRule ? 'rule' : 'none'];
};

const fits = (pair: RankedPair, { entities, rules }: Chosen, round: number): boolean =>
  (entities.get(pair.a) ?? 0) < PER_ENTITY * round &&
  (entities.get(pair.b) ?? 0) < PER_ENTITY * round &&
  rulesOf(pair).every((rule) => (rules.get(rule) ?? 0) < PER_RULE * round);

/** Greedy: the greatest priority, less for whoever or whatever is there already (maximal marginal relevance). */
const takeNext = (
  left: readonly RankedPair[],
  chosen: Chosen,
  isFit: (pair: RankedPair) => boolean,
): RankedPair | null => {
  let [best, bestScore]: [RankedPair | null, number] = [null, Number.NEGATIVE_INFINITY];
  for (const pair of left) {
    if (pair.priority <= bestScore) break;
    if (!isFit(pair)) continue;
    const score = pair.priority * (1 - LAMBDA * isSimilar(pair, chosen));
    if (score > bestScore) [best, bestScore] = [pair, score];
  }
  return best;
};

/**
 * Pairs by priority → the order in which they are listed. In the top 20: at most three an entity and five a rule, one in
 * five of a new actor where there are any; a list that cannot be filled so is shorter. Further down the same again.
 */
const diversify = (pairs: readonly RankedPair[]): RankedPair[] => {
  const chosen: Chosen = { entities: new Map(), rules: new Map() };
  let left = [...pairs];
  const listed: RankedPair[] = [];
  let sinceNewcomer = 0;
  let round = 1;
  while (left.length > 0) {
    const isFit = (pair: RankedPair): boolean => fits(pair, chosen, round);
    const isDue = listed.length < TOP && sinceNewcomer >= NEWCOMER_EVERY - 1;
    const next =
      (isDue ? takeNext(left, chosen, (pair) => pair.isNewcomer && isFit(pair)) : null) ??
      takeNext(left, chosen, isFit);
    if (!next) {
      if (listed.length < TOP) return listed;
      round++;
      continue;
    }
    left = left.filter((pair) => pair !== next);
    listed.push(next);
    sinceNewcomer = next.isNewcomer ? 0 : sinceNewcomer + 1;
    for (const end of [next.a, next.b]) chosen.entities.set(end, (chosen.entities.get(end) ?? 0) + 1);
    for (const rule of rulesOf(next)) chosen.rules.set(rule, (chosen.rules.get(rule) ?? 0) + 1);
  }
  return listed;
};

export interface Arranging {
  readonly decisions: readonly StoredDecision[];
  readonly on: string;
  readonly axis: Axis | null;
  /** The list is about one entity: it is in all of them. */
  readonly isOfOne: boolean;
}

/** The list, ranked: without what was answered, by axis, and none of it all about the same ones. */
export const arrange = (pairs: readonly RankedPair[], asked: Arranging): readonly Suggestion[] => {
  const decisions = new Map(asked.decisions.map((decision) => [decision.suggestion, decision]));
  const open = pairs.flatMap((pair) => {
    const { isOut, isBack } = readAnswer(pair, decisions.get(pair.id), asked.on);
    return isOut || (asked.axis !== null && !pair.axes.includes(asked.axis)) ? [] : [{ ...pair, isBack }];
  });
  const listed = asked.isOfOne ? open : (diversify(open) as typeof open);
  return listed.map((pair, at) => ({ ...pair, rank: at + 1 }));
};
