import type { RelationType } from '../../vocabulary.ts';
import type { Draft } from './draft.ts';

/** Enough to choose a list from, by whatever axis; nobody fills it alone. */
const OVERALL = 320;
const PER_RELATION = 80;
const NEWCOMERS = 80;
const PER_ENTITY = 8;

/** Takes the first, none of whose ends was taken too often. */
const takeFirst = (drafts: readonly Draft[], most: number, taken: Set<Draft>): void => {
  const uses = new Map<number, number>();
  let count = 0;
  for (const draft of drafts) {
    if (count >= most) return;
    const { from, to } = draft;
    if ((uses.get(from) ?? 0) >= PER_ENTITY || (uses.get(to) ?? 0) >= PER_ENTITY) continue;
    for (const end of [from, to]) uses.set(end, (uses.get(end) ?? 0) + 1);
    taken.add(draft);
    count++;
  }
};

/** Of each sort this many are looked at, so that not every draft has to be put in order. */
const LOOKED_AT = 2_500;

/** The first of some drafts: those that have a priority, the greatest first, ties as given. */
const firstOf = (places: readonly number[], priorities: Float64Array): readonly number[] => {
  const sorted = new Float64Array(places.map((at) => priorities[at] ?? 0)).sort();
  const least = sorted[sorted.length - LOOKED_AT] ?? 0;
  return places
    .filter((at) => (priorities[at] ?? 0) >= least)
    .sort((a, b) => (priorities[b] ?? 0) - (priorities[a] ?? 0) || a - b);
};

/** Drafts worth explaining: of everybody, of new actors, and of each relation. */
export const choosePool = (
  drafts: readonly Draft[],
  priorities: Float64Array,
  isNewcomer: (draft: Draft) => boolean,
): readonly Draft[] => {
  const all: number[] = [];
  const newcomers: number[] = [];
  const byRelation = new Map<RelationType, number[]>();
  drafts.forEach((draft, at) => {
    if (!((priorities[at] ?? 0) > 0)) return;
    all.push(at);
    if (isNewcomer(draft)) newcomers.push(at);
    const same = byRelation.get(draft.relation);
    if (same) same.push(at);
    else byRelation.set(draft.relation, [at]);
  });
  const taken = new Set<Draft>();
  const take = (places: readonly number[], most: number) =>
    takeFirst(
      firstOf(places, priorities).map((at) => drafts[at] as Draft),
      most,
      taken,
    );
  take(all, OVERALL);
  take(newcomers, NEWCOMERS);
  for (const same of byRelation.values()) take(same, PER_RELATION);
  return [...taken];
};
