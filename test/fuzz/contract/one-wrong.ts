import { hostileJson } from '../mutate/json.ts';
import type { Random } from '../random.ts';

/** Of the shape of an id, and nobody's. */
const NOBODY = '01ZZZZZZZZZZZZZZZZZZZZZZZZ';

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);

const wrongFor = (value: unknown, random: Random): unknown => {
  if (typeof value === 'string') return random.chance(0.5) ? NOBODY : random.pick([0, null, [value], {}]);
  return random.chance(0.5) ? hostileJson(random) : random.pick(['', -1, [[]], { a: 1 }]);
};

/** A payload of which one thing is wrong, somewhere in it: it gets as far as it can, and most often is refused. */
export const makeOneWrong = (payload: unknown, random: Random): unknown => {
  if (!isBranch(payload)) return wrongFor(payload, random);
  const keys = Object.keys(payload);
  if (keys.length === 0) return random.pick([null, [], 'x', 0]);
  const key = random.pick(keys);
  const made = (Array.isArray(payload) ? [...payload] : { ...payload }) as Record<string, unknown>;
  const inner = payload[key];
  const value = isBranch(inner) && random.chance(0.7) ? makeOneWrong(inner, random) : wrongFor(inner, random);
  Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
  return made;
};
