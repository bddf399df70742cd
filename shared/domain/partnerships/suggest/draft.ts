import type { RelationType } from '../../vocabulary.ts';
import type { Candidates } from '../candidates/pair-list.ts';
import { createProposer, isFromSecond, type Proposal, relationOfCode } from '../candidates/proposal.ts';
import type { Taken } from '../candidates/taken.ts';
import type { Filling } from '../explain/rules.ts';
import type { Gap } from '../rules/rule.ts';
import type { Survey } from '../signals/survey.ts';
import { toPair } from '../suggestion.ts';
import type { Terrain } from '../terrain.ts';

/** A pair to be scored, with the gaps that it would fill. */
export interface Draft extends Proposal {
  /** One of the two: drafts of one anchor follow each other. */
  readonly anchor: number;
  readonly fillings: readonly Filling[];
}

/** Pairs that rules propose and that are not there yet. */
export const draftsOfGaps = (
  { placeOf, isOpen }: Terrain,
  taken: Taken,
  gaps: readonly Gap[],
  isSource: (place: number) => boolean,
): readonly Draft[] => {
  const drafts = new Map<string, Draft & { readonly fillings: Filling[] }>();
  for (const gap of gaps)
    for (const filler of gap.fillers) {
      const { a, b, relation } = toPair(filler.from, filler.to, filler.relation);
      const [from, to] = [placeOf(a), placeOf(b)];
      if (from < 0 || to < 0 || from === to || !(isSource(from) || isSource(to))) continue;
      const key = `${from} ${to} ${relation}`;
      const known = drafts.get(key);
      if (known) known.fillings.push({ gap, filler });
      else if (isOpen(a) && isOpen(b) && !taken.same(from, to, relation))
        drafts.set(key, { from, to, relation, anchor: Math.min(from, to), fillings: [{ gap, filler }] });
    }
  return [...drafts.values()];
};

const NO_FILLINGS: readonly Filling[] = [];
const firstOf = ({ from, to }: Proposal): number => Math.min(from, to);
const byPlaces = (a: Draft, b: Draft): number =>
  firstOf(a) - firstOf(b) ||
  Math.max(a.from, a.to) - Math.max(b.from, b.to) ||
  (a.relation < b.relation ? -1 : 1);

/**
 * What may be suggested: pairs of signals, in columns, then pairs of rules. Those of one anchor follow each other within
 * both, so that what is computed of it serves all of them.
 */
export interface Drafts {
  readonly count: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** Of a pair of signals, as the proposer tells it. */
  readonly codes: Uint8Array;
  /** Those of rules, which come last. */
  readonly ofGaps: readonly Draft[];
}

/** Pairs of signals that no rule proposes otherwise, and pairs of rules. */
export const createDrafts = (survey: Survey, candidates: Candidates, unordered: readonly Draft[]): Drafts => {
  const ofGaps = [...unordered].sort(byPlaces);
  const most = candidates.first.length;
  const ruled = new Set(ofGaps.map((draft) => firstOf(draft) * survey.size + Math.max(draft.from, draft.to)));
  const propose = createProposer(survey);
  const [first, second, codes] = [new Int32Array(most), new Int32Array(most), new Uint8Array(most)];
  let count = 0;
  for (let at = 0; at < most; at++) {
    const [x, y] = [candidates.first[at] ?? 0, candidates.second[at] ?? 0];
    if (ruled.size > 0 && ruled.has(Math.min(x, y) * survey.size + Math.max(x, y))) continue;
    const code = propose(x, y);
    if (code < 0) continue;
    first[count] = x;
    second[count] = y;
    codes[count++] = code;
  }
  return { count: count + ofGaps.length, first, second, codes, ofGaps };
};

const signalCount = ({ count, ofGaps }: Drafts): number => count - ofGaps.length;
const isTurned = ({ codes }: Drafts, at: number): boolean => isFromSecond(codes[at] ?? 0);

/** Ends of a draft, without an object: one that is asked of each. */
export const fromAt = (drafts: Drafts, at: number): number => {
  const signals = signalCount(drafts);
  if (at >= signals) return drafts.ofGaps[at - signals]?.from ?? 0;
  return (isTurned(drafts, at) ? drafts.second[at] : drafts.first[at]) ?? 0;
};
export const toAt = (drafts: Drafts, at: number): number => {
  const signals = signalCount(drafts);
  if (at >= signals) return drafts.ofGaps[at - signals]?.to ?? 0;
  return (isTurned(drafts, at) ? drafts.first[at] : drafts.second[at]) ?? 0;
};
export const anchorAt = (drafts: Drafts, at: number): number => {
  const signals = signalCount(drafts);
  return (at >= signals ? drafts.ofGaps[at - signals]?.anchor : drafts.first[at]) ?? 0;
};
export const relationAt = (drafts: Drafts, at: number): RelationType => {
  const signals = signalCount(drafts);
  const ofGap = at >= signals ? drafts.ofGaps[at - signals] : undefined;
  return ofGap?.relation ?? relationOfCode(drafts.codes[at] ?? 0);
};
export const fillingsAt = (drafts: Drafts, at: number): readonly Filling[] => {
  const signals = signalCount(drafts);
  return at < signals ? NO_FILLINGS : (drafts.ofGaps[at - signals]?.fillings ?? NO_FILLINGS);
};

export const draftAt = (drafts: Drafts, at: number): Draft => ({
  from: fromAt(drafts, at),
  to: toAt(drafts, at),
  relation: relationAt(drafts, at),
  anchor: anchorAt(drafts, at),
  fillings: fillingsAt(drafts, at),
});

/** Some of them, in the same order. */
export const chooseDrafts = (drafts: Drafts, isKept: (draft: Draft) => boolean): Drafts => {
  const signals = signalCount(drafts);
  const ofGaps = drafts.ofGaps.filter(isKept);
  const kept = Array.from({ length: signals }, (_, at) => at).filter((at) => isKept(draftAt(drafts, at)));
  return {
    count: kept.length + ofGaps.length,
    first: Int32Array.from(kept, (at) => drafts.first[at] ?? 0),
    second: Int32Array.from(kept, (at) => drafts.second[at] ?? 0),
    codes: Uint8Array.from(kept, (at) => drafts.codes[at] ?? 0),
    ofGaps,
  };
};
