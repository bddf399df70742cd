import type { z } from 'zod';

/** What the schema's own codes are among the reasons of words/. */
const REASONS: Readonly<Record<string, string>> = {
  invalid_type: 'shape',
  invalid_value: 'vocabulary',
  invalid_format: 'value',
  unrecognized_keys: 'unknown-field',
  too_big: 'range',
  too_small: 'range',
};

const isEmptyText = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'too_small' && issue.origin === 'string';
const isLongText = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'too_big' && issue.origin === 'string';

/** Why a schema refuses a value, as one of our reasons: our own checks carry theirs as their message. */
export const reasonOfIssue = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'custom') return issue.message || 'value';
  if (isEmptyText(issue)) return 'required';
  if (isLongText(issue)) return 'too-long';
  return REASONS[issue.code] ?? 'value';
};
