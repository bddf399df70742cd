/** Deeper than any request; also where a ring is met. */
const DEEPEST = 64;
/** Of a value that is no text: its figures, its comma. */
const PLAIN_COST = 4;

type Fit = 'fits' | 'too-big' | 'not-json';

const isPlainObject = (value: object): value is Readonly<Record<string, unknown>> =>
  Object.getPrototypeOf(value) === Object.prototype;

interface Walk {
  left: number;
}

const walkAll = (values: Iterable<unknown>, depth: number, walk: Walk): Fit => {
  for (const value of values) {
    const fit = walkInto(value, depth, walk);
    if (fit !== 'fits') return fit;
  }
  return 'fits';
};

const spend = (walk: Walk, cost: number): Fit => {
  walk.left -= cost;
  return walk.left < 0 ? 'too-big' : 'fits';
};

const walkObject = (value: object, depth: number, walk: Walk): Fit => {
  if (depth > DEEPEST) return 'not-json';
  if (Array.isArray(value)) {
    return value.length * PLAIN_COST > walk.left ? 'too-big' : walkAll(value, depth + 1, walk);
  }
  if (!isPlainObject(value)) return 'not-json';
  const keys = Object.keys(value);
  const fit = walkAll(keys, depth, walk);
  return fit === 'fits' ? walkAll(Object.values(value), depth + 1, walk) : fit;
};

const walkInto = (value: unknown, depth: number, walk: Walk): Fit => {
  if (typeof value === 'string') return spend(walk, value.length + PLAIN_COST);
  if (typeof value === 'object' && value !== null) {
    const fit = spend(walk, PLAIN_COST);
    return fit === 'fits' ? walkObject(value, depth, walk) : fit;
  }
  return typeof value === 'bigint' ? 'not-json' : spend(walk, PLAIN_COST);
};

/**
 * Whether a message is plain data of at most about `most` characters as JSON. It stops as soon as it knows, and writes
 * nothing: written out, twenty megabytes of bytes took the shell twenty seconds.
 */
export const fitOf = (value: unknown, most: number): Fit => walkInto(value, 0, { left: most });
