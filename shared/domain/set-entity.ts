import { type EntityFields, EntityFields as EntitySchema, isTypeOf } from './entity.ts';
import { ENTITY_SETTERS } from './entity-setters.ts';
import { checkFields, checkPeriod, readField, type SetWarning } from './set-check.ts';
import { applyStatement, isStatementKey, parseStatementKey } from './set-statement.ts';
import { itemsOf, type SetIssue, type SetValue, type SetValues } from './set-value.ts';

/** Made once: a schema costs more to make than to use. */
const PARTIAL = EntitySchema.partial();

export type EntitySet =
  | {
      readonly ok: true;
      readonly fields: Partial<EntityFields>;
      /** Territories by reference, to make of `anchored=` and `acts=`; null when not said, [] when emptied. */
      readonly anchored: readonly string[] | null;
      readonly acts: readonly string[] | null;
      readonly warnings: readonly SetWarning[];
    }
  | { readonly ok: false; readonly issue: SetIssue };

interface Draft {
  fields: Partial<EntityFields>;
  anchored: readonly string[] | null;
  acts: readonly string[] | null;
  readonly warnings: SetWarning[];
}

const isTerritoryField = (field: string): field is 'anchored' | 'acts' =>
  field === 'anchored' || field === 'acts';

/** Adds one FIELD=VALUE to the draft; gives the issue that stops, or null. */
const readOne = (draft: Draft, field: string, value: SetValue, current: EntityFields): SetIssue | null => {
  const now = { ...current, ...draft.fields };
  if (isTerritoryField(field)) {
    draft[field] = itemsOf(value);
    return null;
  }
  if (isStatementKey(field)) {
    const key = parseStatementKey(field);
    if (!key.ok) return { field, reason: key.reason, value: key.value ?? field };
    draft.fields = { ...draft.fields, statements: applyStatement(now.statements, key.value, value) };
    return null;
  }
  const read = readField(ENTITY_SETTERS, field, value, now);
  if (!read.ok) return read.issue;
  draft.fields = { ...draft.fields, ...read.fields };
  if (read.warning) draft.warnings.push(read.warning);
  return null;
};

const checkTogether = (fields: EntityFields): SetIssue | null => {
  if (fields.type !== null && !isTypeOf(fields.kind, fields.type)) {
    return { field: 'type', reason: 'type-of-kind', value: fields.type };
  }
  return checkPeriod(fields);
};

/** FIELD=VALUE pairs of `--set` (command-line.md) → fields to write on an entity; the kind is read first, since a type depends on it. */
export const parseEntitySet = (set: SetValues, current: EntityFields): EntitySet => {
  const draft: Draft = { fields: {}, anchored: null, acts: null, warnings: [] };
  const pairs = Object.entries(set).sort(([a], [b]) => Number(b === 'kind') - Number(a === 'kind'));
  for (const [field, value] of pairs) {
    const issue = readOne(draft, field, value, current);
    if (issue) return { ok: false, issue };
  }
  const checked = checkFields(PARTIAL, draft.fields);
  if (!checked.ok) return checked;
  const fields = checked.fields as Partial<EntityFields>;
  const issue = checkTogether({ ...current, ...fields });
  return issue ? { ok: false, issue } : { ...draft, ok: true, fields };
};
