import type { Candidates } from '../candidates/candidates.ts';
import { createProposer, type Proposal } from '../candidates/proposal.ts';
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
 * What may be suggested: pairs of rules, and pairs of signals that no rule proposes otherwise. Those of one first place
 * follow each other, so that what is computed of it serves all of them.
 */
export const createDrafts = (
  survey: Survey,
  { first, second }: Candidates,
  ofGaps: readonly Draft[],
): Draft[] => {
  const ruled = new Set(ofGaps.map((draft) => firstOf(draft) * survey.size + Math.max(draft.from, draft.to)));
  const propose = createProposer(survey);
  const drafts: Draft[] = [];
  for (let at = 0; at < first.length; at++) {
    const [x, y] = [first[at] ?? 0, second[at] ?? 0];
    if (ruled.has(Math.min(x, y) * survey.size + Math.max(x, y))) continue;
    const proposal = propose(x, y);
    if (!proposal) continue;
    const { from, to, relation } = proposal;
    drafts.push({ from, to, relation, anchor: x, fillings: NO_FILLINGS });
  }
  return [...drafts, ...[...ofGaps].sort(byPlaces)];
};
