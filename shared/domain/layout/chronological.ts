import { cellOf, degreesOf } from './blocks.ts';
import type { LayoutInput, LayoutNode, OnProgress, Point } from './layout-input.ts';
import { respectPinned } from './pinned.ts';

/** Between two years that follow each other, and more for each year without anybody, up to four. */
const YEAR_GAP = 56;
const EMPTY_YEAR_GAP = 40;
const EMPTY_YEARS_MAX = 4;
const UNDATED_GAP = 260;

/** Years in order, each with its members; those without a year last. */
const columnsOf = (input: LayoutInput): { year: number | null; members: number[] }[] => {
  const degrees = degreesOf(input);
  const years = Map.groupBy(input.nodes.keys(), (index) => (input.nodes[index] as LayoutNode).year);
  const rank = (index: number) => input.nodes[index]?.group ?? '';
  return [...years]
    .map(([year, members]) => ({
      year,
      // Like beside like, in each the most linked first.
      members: members.sort(
        (a, b) =>
          (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0) ||
          (degrees[b] ?? 0) - (degrees[a] ?? 0) ||
          a - b,
      ),
    }))
    .sort((a, b) => (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY));
};

const gapBefore = (before: number | null | undefined, year: number | null): number => {
  if (before === undefined) return 0;
  if (year === null || before === null) return UNDATED_GAP;
  return YEAR_GAP + Math.min(EMPTY_YEARS_MAX, year - before - 1) * EMPTY_YEAR_GAP;
};

/** « Chronologique »: from left to right by year, those of a year in columns; undated ones apart, at the right. */
export const layoutChronological = (input: LayoutInput, onProgress: OnProgress): Point[] => {
  const points: Point[] = input.nodes.map(() => ({ x: 0, y: 0 }));
  const cell = cellOf(input, [...input.nodes.keys()]);
  const ideal = Math.sqrt((input.nodes.length * cell.width) / (cell.height * input.aspect));
  const rows = Math.max(1, Math.round(ideal));
  let left = 0;
  let before: number | null | undefined;
  for (const { year, members } of columnsOf(input)) {
    left += gapBefore(before, year);
    members.forEach((member, place) => {
      points[member] = {
        x: left + (Math.floor(place / rows) + 0.5) * cell.width,
        y: ((place % rows) + 0.5) * cell.height,
      };
    });
    left += Math.ceil(members.length / rows) * cell.width;
    before = year;
  }
  onProgress(1);
  return respectPinned(input, points);
};
