import { AppError } from '../../contract/errors.ts';
import type { SetValues } from '../../contract/graph-operations.ts';
import { isCutInSource } from '../../domain/set-statement.ts';
import type { CliOptions } from './cli-command.ts';

/** A parameter that the parser has required. */
export const parameterAt = (parameters: readonly string[], at: number): string => parameters[at] ?? '';

export const textOption = (options: CliOptions, name: string): string | null => {
  const value = options[name];
  return typeof value === 'string' ? value : null;
};

export const listOption = (options: CliOptions, name: string): readonly string[] => {
  const value = options[name];
  return Array.isArray(value) ? value.map(String) : [];
};

/** A whole number from 1; anything else is refused. */
export const countOption = (options: CliOptions, name: string): number | null => {
  const text = textOption(options, name);
  if (text === null) return null;
  if (!/^\d{1,9}$/.test(text) || Number(text) < 1) {
    throw new AppError('E-INPUT', { field: name, reason: 'count', value: text });
  }
  return Number(text);
};

/** An answer of a closed list; refused with the field's name. */
export const oneOfOption = <Value extends string>(
  options: CliOptions,
  field: string,
  values: readonly Value[],
  usual: Value,
): Value => {
  const given = textOption(options, field);
  const value = given === null ? usual : values.find((known) => known === given);
  if (value === undefined) throw new AppError('E-INPUT', { field, reason: 'vocabulary', value: given ?? '' });
  return value;
};

/** `FIELD=VALUE` → its sides; the first `=` separates. A statement that could be cut within its source is refused. */
export const splitPair = (pair: string): { readonly field: string; readonly value: string } => {
  const at = pair.indexOf('=');
  if (at < 1) throw new AppError('E-INPUT', { field: pair, reason: 'pair' });
  const field = pair.slice(0, at).trim();
  const value = pair.slice(at + 1);
  if (isCutInSource(field, value)) throw new AppError('E-INPUT', { field, reason: 'pair-address', value });
  return { field, value };
};

/** FIELD=VALUE pairs as one set; `source` given several times is several sources, any other field its last value. */
export const readPairs = (pairs: readonly string[]): SetValues => {
  const set = new Map<string, string | string[]>();
  for (const { field, value } of pairs.map(splitPair)) {
    const before = set.get(field);
    set.set(field, field === 'source' && before !== undefined ? [before, value].flat() : value);
  }
  // A key of the language itself would be lost in a plain object: it is no field.
  if (set.has('__proto__')) throw new AppError('E-INPUT', { field: '__proto__', reason: 'unknown-field' });
  return Object.fromEntries(set);
};
