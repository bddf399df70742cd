import type { Draft } from './draft.ts';

/** Enough to choose a list from, by whatever axis; nobody fills it alone. */
const OVERALL = 400;
const PER_RELATION = 120;
const NEWCOMERS = 120;
const PER_ENTITY = 8;

interface Pool {
  readonly order: Int32Array;
  readonly drafts: readonly Draft[];
  readonly isNewcomer: (draft: Draft) => boolean;
}

/** Takes the first that fit, none of whose ends was taken too often. */
const takeFirst = (
  { order, drafts }: Pool,
  most: number,
  isFit: (draft: Draft) => boolean,
  taken: Set<number>,
) => {
  const uses = new Map<number, number>();
  let count = 0;
  for (const at of order) {
    const draft = drafts[at];
    if (count >= most) return;
    if (!draft || !isFit(draft)) continue;
    const { from, to } = draft.proposal;
    if ((uses.get(from) ?? 0) >= PER_ENTITY || (uses.get(to) ?? 0) >= PER_ENTITY) continue;
    for (const end of [from, to]) uses.set(end, (uses.get(end) ?? 0) + 1);
    taken.add(at);
    count++;
  }
};

/** Drafts worth explaining, the greatest priority first, ties as given. */
export const choosePool = (
  drafts: readonly Draft[],
  priorities: Float64Array,
  isNewcomer: (draft: Draft) => boolean,
): readonly Draft[] => {
  const order = Int32Array.from(drafts.keys())
    .filter((at) => (priorities[at] ?? 0) > 0)
    .sort((a, b) => (priorities[b] ?? 0) - (priorities[a] ?? 0) || a - b);
  const pool = { order, drafts, isNewcomer };
  const taken = new Set<number>();
  takeFirst(pool, OVERALL, () => true, taken);
  takeFirst(pool, NEWCOMERS, isNewcomer, taken);
  for (const relation of new Set(drafts.map(({ proposal }) => proposal.relation)))
    takeFirst(pool, PER_RELATION, ({ proposal }) => proposal.relation === relation, taken);
  return [...order].filter((at) => taken.has(at)).flatMap((at) => drafts[at] ?? []);
};
