import type { RelationType } from '../../vocabulary.ts';
import type { Draft } from './draft.ts';

/** Enough to choose a list from, by whatever axis; nobody fills it alone. */
const OVERALL = 320;
const PER_RELATION = 80;
const NEWCOMERS = 80;
const PER_ENTITY = 8;

/** Takes the first that fit, none of whose ends was taken too often. */
const takeFirst = (
  drafts: readonly Draft[],
  most: number,
  isFit: (draft: Draft) => boolean,
  taken: Set<Draft>,
): void => {
  const uses = new Map<number, number>();
  let count = 0;
  for (const draft of drafts) {
    if (count >= most) return;
    const { from, to } = draft;
    if (!isFit(draft) || (uses.get(from) ?? 0) >= PER_ENTITY || (uses.get(to) ?? 0) >= PER_ENTITY) continue;
    for (const end of [from, to]) uses.set(end, (uses.get(end) ?? 0) + 1);
    taken.add(draft);
    count++;
  }
};

/** Drafts that have a priority, the greatest first, ties as given. */
const inOrder = (drafts: readonly Draft[], priorities: Float64Array): Draft[] => {
  const order = Float64Array.from(drafts.keys()).filter((at) => (priorities[at] ?? 0) > 0);
  order.sort((a, b) => (priorities[b] ?? 0) - (priorities[a] ?? 0) || a - b);
  return Array.from(order, (at) => drafts[at] as Draft);
};

/** Drafts worth explaining, the greatest priority first, ties as given. */
export const choosePool = (
  drafts: readonly Draft[],
  priorities: Float64Array,
  isNewcomer: (draft: Draft) => boolean,
): readonly Draft[] => {
  const sorted = inOrder(drafts, priorities);
  const taken = new Set<Draft>();
  takeFirst(sorted, OVERALL, () => true, taken);
  takeFirst(sorted, NEWCOMERS, isNewcomer, taken);
  const relations = new Set<RelationType>();
  for (const { relation } of sorted) relations.add(relation);
  for (const relation of relations)
    takeFirst(sorted, PER_RELATION, (draft) => draft.relation === relation, taken);
  return sorted.filter((draft) => taken.has(draft));
};
