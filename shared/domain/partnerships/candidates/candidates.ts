import type { PathRows } from '../signals/path-rows.ts';
import type { Survey } from '../signals/survey.ts';
import type { SparseRow } from '../structural/sparse-row.ts';
import { createAreas, createNeedBlock, createProgrammeBlock, createThemeBlock } from './blocks.ts';
import { type Candidates, createPairList } from './pair-list.ts';
import { canPropose } from './proposal.ts';
import type { Taken } from './taken.ts';

/** As many of each block an entity, so that no hub and no common theme makes pairs of everybody (conventions). */
const TWO_STEPS_MOST = 50;
const THREE_STEPS_MOST = 20;
const PER_NEED_MOST = 12;
const THEME_MOST = 20;
const PROGRAMMES_MOST = 20;
/** Never more pairs than this (partnerships.md 3.2). */
export const PAIRS_MAX = 2_000_000;

/** The places touched by two rows, the greatest sums first, ties by place. */
const greatest = (
  one: SparseRow,
  other: SparseRow | null,
  most: number,
  isFit: (y: number) => boolean,
): number[] => {
  const fit: number[] = [];
  for (let at = 0; at < one.count; at++) {
    const y = one.touched[at] ?? 0;
    if (isFit(y)) fit.push(y);
  }
  for (let at = 0; other && at < other.count; at++) {
    const y = other.touched[at] ?? 0;
    if (one.isTouched[y] === 0 && isFit(y)) fit.push(y);
  }
  if (fit.length <= most) return fit;
  const valueOfPlace = (y: number): number => (one.values[y] ?? 0) + (other?.values[y] ?? 0);
  return fit.sort((a, b) => valueOfPlace(b) - valueOfPlace(a) || a - b).slice(0, most);
};

/**
 * Candidate pairs of the entities given (of everybody when null) by blocking: two and three links away jumping over
 * hubs, needs and offers, shared themes nearby, programmes of the place. Never all pairs.
 */
export const findCandidates = (
  survey: Survey,
  { rows, taken, sources }: { rows: PathRows; taken: Taken; sources: Int32Array | null },
): Candidates => {
  const { size } = survey;
  const isSource = new Uint8Array(size).fill(sources === null ? 1 : 0);
  for (const place of sources ?? []) isSource[place] = 1;
  const areas = createAreas(survey);
  const needs = createNeedBlock(survey, areas, PER_NEED_MOST);
  const themes = createThemeBlock(survey, areas, THEME_MOST);
  const programmes = createProgrammeBlock(survey, areas, PROGRAMMES_MOST);
  const pairs = createPairList(size);
  const keep = (x: number, y: number): void => {
    if (isSource[y] === 1 && y < x) pairs.add(y, x);
    else pairs.add(x, y);
  };
  const asked = sources ?? Int32Array.from({ length: size }, (_, place) => place);
  for (const x of asked) {
    if (survey.part[x] === 0) continue;
    const isFit = (y: number): boolean => canPropose(survey, x, y) && !taken.any(x, y);
    rows.fill(x);
    for (const y of greatest(rows.partners, rows.shared, TWO_STEPS_MOST, isFit)) keep(x, y);
    for (const y of greatest(rows.three, null, THREE_STEPS_MOST, isFit)) keep(x, y);
    for (const y of needs(x)) if (isFit(y)) keep(x, y);
    for (const y of themes(x)) if (isFit(y)) keep(x, y);
    for (const y of programmes(x)) if (isFit(y)) keep(x, y);
    if (pairs.count() > PAIRS_MAX * 2) break;
  }
  return pairs.sorted(PAIRS_MAX);
};
