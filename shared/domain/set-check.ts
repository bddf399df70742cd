import type { z } from 'zod';
import { reasonOfIssue } from './issue-reason.ts';
import { firstDay, lastDay } from './partial-date.ts';
import { type FieldSetter, findSetter, runSetter } from './set-field.ts';
import type { SetIssue, SetValue } from './set-value.ts';

/** Fields that are computed or that only the application writes. */
const COMPUTED = new Set([
  'id',
  'updatedAt',
  'completeness',
  'visibility',
  'generic',
  'territories',
  'from',
  'to',
  'fromName',
  'toName',
]);

/** A value kept although something about it should be looked at (a SIRET whose key does not match). */
export interface SetWarning {
  readonly field: string;
  readonly reason: string;
  readonly value: string;
}

export type FieldsRead<Fields> =
  | { readonly ok: true; readonly fields: Partial<Fields>; readonly warning: SetWarning | null }
  | { readonly ok: false; readonly issue: SetIssue };

/** One FIELD=VALUE read by its record of the table. */
export const readField = <Fields>(
  setters: readonly FieldSetter<Fields>[],
  field: string,
  value: SetValue,
  current: Fields,
): FieldsRead<Fields> => {
  const setter = findSetter(setters, field);
  if (!setter) {
    return { ok: false, issue: { field, reason: COMPUTED.has(field) ? 'computed-field' : 'unknown-field' } };
  }
  const parsed = runSetter(setter, value, current);
  if (!parsed.ok) {
    const { reason, value: at } = parsed;
    return { ok: false, issue: { field, reason, ...(at === undefined ? {} : { value: at }) } };
  }
  const warning = parsed.warning ? { field, reason: parsed.warning, value: String(value) } : null;
  return { ok: true, fields: parsed.value, warning };
};

/** What the schema, partial, says of the fields read: nothing unparsed is ever stored. */
export const checkFields = (
  partial: z.ZodType<object>,
  fields: object,
): { readonly ok: true; readonly fields: object } | { readonly ok: false; readonly issue: SetIssue } => {
  const parsed = partial.safeParse(fields);
  if (parsed.success) return { ok: true, fields: parsed.data };
  const issue = parsed.error.issues[0];
  return {
    ok: false,
    issue: { field: String(issue?.path[0] ?? ''), reason: issue ? reasonOfIssue(issue) : 'value' },
  };
};

interface Period {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** An end before the beginning, as far as both are known. */
export const checkPeriod = ({ startsOn, endsOn }: Period): SetIssue | null =>
  startsOn && endsOn && lastDay(endsOn) < firstDay(startsOn)
    ? { field: 'endsOn', reason: 'ends-before-start', value: endsOn }
    : null;
