import { type RelationFields, RelationFields as RelationSchema } from './relation.ts';
import { RELATION_SETTERS } from './relation-setters.ts';
import { checkFields, checkPeriod, readField, type SetWarning } from './set-check.ts';
import type { SetIssue, SetValues } from './set-value.ts';

/** Made once: a schema costs more to make than to use. */
const PARTIAL = RelationSchema.partial();

export type RelationSet =
  | {
      readonly ok: true;
      readonly fields: Partial<RelationFields>;
      readonly warnings: readonly SetWarning[];
    }
  | { readonly ok: false; readonly issue: SetIssue };

/** FIELD=VALUE pairs of `--set` (command-line.md) → fields to write on a relation. Whether its type joins its ends is the caller's to check. */
export const parseRelationSet = (set: SetValues, current: RelationFields): RelationSet => {
  let read: Partial<RelationFields> = {};
  const warnings: SetWarning[] = [];
  for (const [field, value] of Object.entries(set)) {
    const one = readField(RELATION_SETTERS, field, value, { ...current, ...read });
    if (!one.ok) return one;
    read = { ...read, ...one.fields };
    if (one.warning) warnings.push(one.warning);
  }
  const checked = checkFields(PARTIAL, read);
  if (!checked.ok) return checked;
  const fields = checked.fields as Partial<RelationFields>;
  const issue = checkPeriod({ ...current, ...fields });
  return issue ? { ok: false, issue } : { ok: true, fields, warnings };
};
