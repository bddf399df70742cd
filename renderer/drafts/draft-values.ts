import type { Values } from './draft-store.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

/** Texts and lists of texts that differ from what the place started from. */
export const valuesOf = (fields: object, start: object): Values => {
  const before = new Map<string, unknown>(Object.entries(start));
  const values: Values = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!isText(value) && !isTexts(value)) continue;
    if (JSON.stringify(value) !== JSON.stringify(before.get(name))) values[name] = value;
  }
  return values;
};
