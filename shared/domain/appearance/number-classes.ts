export const CLASSES_MAX = 5;

/** Values from `from`, included, to the next class's `from`; `least` and `most` are the extremes that occur in it. */
export interface NumberClass {
  readonly from: number;
  readonly least: number;
  readonly most: number;
}

/** So many points stand for all values: breaks are then found at once. */
const POINTS_MAX = 240;
/** The largest is so many times the middle one: orders of magnitude, not differences, set values apart. */
const SKEWED = 12;

const sample = (sorted: readonly number[]): number[] => {
  if (sorted.length <= POINTS_MAX) return [...sorted];
  return Array.from(
    { length: POINTS_MAX },
    (_, index) => sorted[Math.round((index * (sorted.length - 1)) / (POINTS_MAX - 1))] ?? 0,
  );
};

/** Sum of squared distances to the mean, of points from `start` to `end` excluded. */
const createSpread = (points: readonly number[]) => {
  const sums = [0];
  const squares = [0];
  for (const point of points) {
    sums.push((sums.at(-1) ?? 0) + point);
    squares.push((squares.at(-1) ?? 0) + point * point);
  }
  return (start: number, end: number): number => {
    const sum = (sums[end] ?? 0) - (sums[start] ?? 0);
    return (squares[end] ?? 0) - (squares[start] ?? 0) - (sum * sum) / (end - start);
  };
};

/** Where each part but the first starts: natural breaks, the least spread inside parts (Fisher 1958; Jenks 1967). */
const naturalBreaks = (points: readonly number[], parts: number): number[] => {
  const spread = createSpread(points);
  const count = points.length;
  let costs = Array.from({ length: count + 1 }, (_, end) => (end === 0 ? 0 : spread(0, end)));
  const starts: number[][] = [];
  for (let part = 1; part < parts; part++) {
    const before = costs;
    const at: number[] = [];
    costs = before.map((_, end) => {
      let least = Number.POSITIVE_INFINITY;
      for (let start = part; start < end; start++) {
        const cost = (before[start] ?? 0) + spread(start, end);
        if (cost < least - 1e-12) {
          least = cost;
          at[end] = start;
        }
      }
      return least;
    });
    starts.push(at);
  }
  const breaks: number[] = [];
  for (let end = count, part = parts - 2; part >= 0; part--) {
    end = starts[part]?.[end] ?? 0;
    breaks.unshift(end);
  }
  return breaks;
};

/** The number that takes the fewest digits, above `low` and at most `high`; both more than 0. */
export const roundestBetween = (low: number, high: number): number => {
  for (let exponent = Math.ceil(Math.log10(high)); exponent > -16; exponent--)
    for (const step of [5, 2, 1]) {
      const unit = step * 10 ** exponent;
      const found = Number((Math.floor(high / unit + 1e-9) * unit).toPrecision(12));
      if (found > low && found <= high) return found;
    }
  return high;
};

const distinctOf = (sorted: readonly number[]): number[] =>
  sorted.filter((value, index) => index === 0 || value !== sorted[index - 1]);

/** Bounds where classes start, the first one's apart, each as round as what it separates allows. */
const boundsOf = (sorted: readonly number[], parts: number): number[] => {
  const middle = sorted[sorted.length >> 1] ?? 1;
  const isSkewed = (sorted.at(-1) ?? 0) > SKEWED * middle;
  const points = sample(sorted);
  const breaks = naturalBreaks(isSkewed ? points.map(Math.log) : points, parts);
  const bounds = breaks.map((start) => {
    const high = points[start] ?? 0;
    // What lies just under the first of the class may be missing from the sample.
    const low = sorted.findLast((value) => value < high) ?? 0;
    return roundestBetween(low, high);
  });
  return distinctOf(bounds);
};

const toClasses = (sorted: readonly number[], starts: readonly number[]): NumberClass[] =>
  starts.flatMap((from, index): NumberClass[] => {
    const end = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const inside = sorted.filter((value) => value >= from && value < end);
    const [least, most] = [inside[0], inside.at(-1)];
    return least === undefined || most === undefined ? [] : [{ from, least, most }];
  });

/** Values of 0 and more in at most five classes: few values keep their own, none is apart, the rest by natural breaks. */
export const numberClasses = (values: readonly number[]): NumberClass[] => {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = distinctOf(sorted);
  if (distinct.length <= CLASSES_MAX) return toClasses(sorted, distinct);
  const positive = sorted.filter((value) => value > 0);
  const hasZero = positive.length < sorted.length;
  const room = CLASSES_MAX - (hasZero ? 1 : 0);
  const few = distinctOf(positive);
  const bounds = few.length <= room ? few.slice(1) : boundsOf(positive, room);
  return toClasses(sorted, [...(hasZero ? [0] : []), few[0] ?? 0, ...bounds]);
};

/** Index of the class that holds a value. */
export const classIndexOf = (classes: readonly NumberClass[], value: number): number =>
  classes.findLastIndex(({ from }) => value >= from);
