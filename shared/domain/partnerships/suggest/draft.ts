import type { EntityId } from '../../entity.ts';
import type { Candidates } from '../candidates/candidates.ts';
import { type Proposal, proposeRelation } from '../candidates/proposal.ts';
import type { Taken } from '../candidates/taken.ts';
import type { Filling } from '../explain/rules.ts';
import type { Gap } from '../rules/rule.ts';
import type { Survey } from '../signals/survey.ts';
import { toPair } from '../suggestion.ts';
import type { Terrain } from '../terrain.ts';

/** A pair to be scored, with the gaps that it would fill. */
export interface Draft {
  readonly proposal: Proposal;
  readonly fillings: readonly Filling[];
}

/** Pairs that rules propose and that are not there yet, by their ends and relation. */
export const draftsOfGaps = (
  { placeOf, isOpen }: Terrain,
  taken: Taken,
  gaps: readonly Gap[],
  isSource: (place: number) => boolean,
): ReadonlyMap<string, Draft> => {
  const drafts = new Map<string, { readonly proposal: Proposal; readonly fillings: Filling[] }>();
  for (const gap of gaps)
    for (const filler of gap.fillers) {
      const { a, b, relation } = toPair(filler.from, filler.to, filler.relation);
      const [from, to] = [placeOf(a), placeOf(b)];
      if (from < 0 || to < 0 || from === to || !isOpen(a) || !isOpen(b)) continue;
      if (taken.same(from, to, relation) || !(isSource(from) || isSource(to))) continue;
      const key = `${from} ${to} ${relation}`;
      const known = drafts.get(key);
      if (known) known.fillings.push({ gap, filler });
      else drafts.set(key, { proposal: { from, to, relation }, fillings: [{ gap, filler }] });
    }
  return drafts;
};

const NO_FILLINGS: readonly Filling[] = [];
const pairKey = ({ from, to }: Proposal): string => `${Math.min(from, to)} ${Math.max(from, to)}`;

/**
 * What may be suggested: pairs of rules, and pairs of signals that no rule proposes otherwise. Those of one smaller
 * place follow each other, so that what is computed of it serves all of them.
 */
export const createDrafts = (
  survey: Survey,
  candidates: Candidates,
  ofGaps: ReadonlyMap<string, Draft>,
): Draft[] => {
  const ruled = new Set([...ofGaps.values()].map(({ proposal }) => pairKey(proposal)));
  const drafts = [...ofGaps.values()];
  candidates.first.forEach((x, at) => {
    const proposal = proposeRelation(survey, x, candidates.second[at] ?? 0);
    if (proposal && !(ruled.size > 0 && ruled.has(pairKey(proposal))))
      drafts.push({ proposal, fillings: NO_FILLINGS });
  });
  return drafts;
};

export type Scope = ReadonlySet<EntityId> | null;
