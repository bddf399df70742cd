import type { PathRows } from '../signals/path-rows.ts';
import type { Survey } from '../signals/survey.ts';
import type { SparseRow } from '../structural/sparse-row.ts';
import { createAreas, createNeedBlock, createProgrammeBlock, createThemeBlock } from './blocks.ts';
import { canPropose } from './proposal.ts';
import type { Taken } from './taken.ts';

/** As many of each block an entity, so that no hub and no common theme makes pairs of everybody (conventions). */
const TWO_STEPS_MOST = 60;
const THREE_STEPS_MOST = 30;
const PER_NEED_MOST = 20;
const THEME_MOST = 30;
const PROGRAMMES_MOST = 20;
/** Never more pairs than this (partnerships.md 3.2). */
export const PAIRS_MAX = 2_000_000;

/** Pairs of places, each once; those of one first place follow each other. */
export interface Candidates {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** The places touched, the greatest values first, ties by place. */
const greatest = (rows: readonly SparseRow[], most: number, isFit: (y: number) => boolean): number[] => {
  const fit: number[] = [];
  const value = (y: number): number => rows.reduce((sum, row) => sum + (row.values[y] ?? 0), 0);
  const seen = new Set<number>();
  for (const { touched, count } of rows)
    for (let at = 0; at < count; at++) {
      const y = touched[at] ?? 0;
      if (rows.length > 1 && seen.has(y)) continue;
      if (rows.length > 1) seen.add(y);
      if (isFit(y)) fit.push(y);
    }
  if (fit.length <= most) return fit;
  const values = new Map(fit.map((y) => [y, value(y)]));
  return fit.sort((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0) || a - b).slice(0, most);
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
  const keys: number[] = [];
  const keep = (x: number, y: number) => {
    const [first, second] = isSource[y] === 1 && y < x ? [y, x] : [x, y];
    keys.push(first * size + second);
  };
  const asked = sources ?? Int32Array.from({ length: size }, (_, place) => place);
  for (const x of asked) {
    if (survey.part[x] === 0) continue;
    const isFit = (y: number): boolean => canPropose(survey, x, y) && !taken.any(x, y);
    rows.fill(x);
    for (const y of greatest([rows.partners, rows.shared], TWO_STEPS_MOST, isFit)) keep(x, y);
    for (const y of greatest([rows.three], THREE_STEPS_MOST, isFit)) keep(x, y);
    for (const y of needs(x)) if (isFit(y)) keep(x, y);
    for (const y of themes(x)) if (isFit(y)) keep(x, y);
    for (const y of programmes(x)) if (isFit(y)) keep(x, y);
    if (keys.length > PAIRS_MAX * 2) break;
  }
  const sorted = Float64Array.from(keys).sort();
  const unique = sorted.filter((key, at) => key !== sorted[at - 1]).subarray(0, PAIRS_MAX);
  return {
    first: Int32Array.from(unique, (key) => Math.floor(key / size)),
    second: Int32Array.from(unique, (key) => key % size),
  };
};
