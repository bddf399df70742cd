import { AppError } from '../../contract/errors.ts';
import type { SetValues } from '../../contract/graph-operations.ts';
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
    throw new AppError('E-INPUT', { field: name, reason: 'whole-number', value: text });
  }
  return Number(text);
};

/** `FIELD=VALUE` → its sides; the first `=` separates. */
export const splitPair = (pair: string): { readonly field: string; readonly value: string } => {
  const at = pair.indexOf('=');
  if (at < 1) throw new AppError('E-INPUT', { field: pair, reason: 'pair' });
  return { field: pair.slice(0, at).trim(), value: pair.slice(at + 1) };
};

/** FIELD=VALUE pairs as one set; `source` given several times is several sources, any other field its last value. */
export const readPairs = (pairs: readonly string[]): SetValues => {
  const set: Record<string, string | string[]> = {};
  for (const { field, value } of pairs.map(splitPair)) {
    const before = set[field];
    set[field] = field === 'source' && before !== undefined ? [before, value].flat() : value;
  }
  return set;
};
