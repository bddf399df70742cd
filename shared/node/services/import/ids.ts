import { randomBytes } from 'node:crypto';

/** Crockford's digits, those of a ULID. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LENGTH = 10;
const DRAWN_LENGTH = 10;
const COUNTER_LENGTH = 6;
const COUNTER_END = 32 ** COUNTER_LENGTH;

const drawDigits = (length: number): string =>
  [...randomBytes(length)].map((byte) => DIGITS[byte % DIGITS.length]).join('');

const countDigits = (count: number): string => {
  let text = '';
  for (let rest = count, at = 0; at < COUNTER_LENGTH; at++, rest = Math.floor(rest / DIGITS.length)) {
    text = DIGITS[rest % DIGITS.length] + text;
  }
  return text;
};

/**
 * Ids of one piece of work, in order: the time of the ULID given, 50 drawn bits, and a counter. In the order of the
 * tables' keys, a million of them are written twice as fast as drawn ones.
 */
export const createIds = (now: string): (() => string) => {
  const start = now.slice(0, TIME_LENGTH) + drawDigits(DRAWN_LENGTH);
  let count = 0;
  return () => {
    if (count >= COUNTER_END) throw new RangeError('More than a thousand million records.');
    return start + countDigits(count++);
  };
};
