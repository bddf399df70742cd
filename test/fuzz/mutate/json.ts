import type { Random } from '../random.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from './words.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object whose keys are its own, `__proto__` too. */
const objectOf = (entries: readonly (readonly [string, Json])[]): Json => {
  const made = Object.create(null) as Record<string, Json>;
  for (const [key, value] of entries) made[key] = value;
  return made;
};

const nested = (depth: number, random: Random): Json => {
  let value: Json = 'x';
  for (let level = 0; level < depth; level++) value = random.chance(0.5) ? [value] : objectOf([['a', value]]);
  return value;
};

/** A value of any kind, none of them expected. */
export const hostileJson = (random: Random): Json => {
  switch (random.below(12)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return [];
    case 3:
      return {};
    case 4:
      return objectOf([[random.pick(HOSTILE_TEXTS), random.pick(HOSTILE_TEXTS)]]);
    case 5:
      return nested(random.pick([2, 30, 70, 500]), random);
    case 6:
      return random.pick(HOSTILE_TEXTS).repeat(random.pick([1, 300, 20_001]));
    case 7:
      return Array.from({ length: random.pick([1, 3, 1_001]) }, () => random.pick(HOSTILE_TEXTS));
    case 8: {
      const number = Number(random.pick(HOSTILE_NUMBERS));
      return Number.isFinite(number) ? number : 1.7e308;
    }
    case 9:
      return random.pick([-1, -0, 0, 0.5, 1e21, 2 ** 53, -(2 ** 31), 1e-300]);
    default:
      return random.pick(HOSTILE_TEXTS);
  }
};

const changeEntries = (given: readonly (readonly [string, Json])[], random: Random): Json => {
  const entries = [...given];
  const at = random.below(entries.length);
  const way = random.below(5);
  if (way === 0) entries.splice(at, 1);
  else if (way === 1) entries.push([random.pick(HOSTILE_TEXTS), hostileJson(random)]);
  else if (way === 2) entries[at] = [entries[at]?.[0] ?? '', hostileJson(random)];
  else {
    const [key, value] = entries[at] ?? ['', null];
    entries[at] = [key, mutateJson(value, random)];
  }
  return objectOf(entries);
};
const changeItems = (given: readonly Json[], random: Random): Json => {
  const items = [...given];
  const at = random.below(items.length);
  const way = random.below(5);
  if (way === 0) items.splice(at, 1);
  else if (way === 1) items.splice(at, 0, items[at] ?? null);
  else if (way === 2) items[at] = hostileJson(random);
  else items[at] = mutateJson(items[at] ?? null, random);
  return items;
};

/** One thing of a value changed: a key dropped, added or renamed, a value of another kind, somewhere in it. */
export const mutateJson = (value: Json, random: Random): Json => {
  if (Array.isArray(value) && value.length > 0) return changeItems(value, random);
  if (isObject(value) && Object.keys(value).length > 0) return changeEntries(Object.entries(value), random);
  return hostileJson(random);
};
