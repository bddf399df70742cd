import { FIELD_PLANS, type FieldPlan } from './field-plans.ts';
import { mergeLists, mergeTables } from './merge-lists.ts';
import { type Fields, isSameValue, type RecordKind, type Side } from './records.ts';

/** A field, or fields that go together, changed on both sides to different values. */
export interface FieldConflict {
  readonly field: string;
  readonly ours: Fields;
  readonly theirs: Fields;
}

/** Three states of one record. `base: null`: both made it, or nobody knows what it was. */
export interface ThreeSides {
  readonly base: Fields | null;
  readonly ours: Fields;
  readonly theirs: Fields;
}
export interface MergeOptions {
  /** Which side a conflict keeps. */
  readonly takeOf: (field: string) => Side;
  /** No common ancestor: lists cannot be joined either, since nobody knows what was taken away. */
  readonly isTwoWay: boolean;
}

const unitsOf = (plan: FieldPlan, fields: readonly string[]): readonly (readonly string[])[] => {
  const named = fields.filter((field) => !plan.stamps.has(field));
  if (plan.isWhole) return [named];
  const grouped = new Set(plan.groups.flat());
  return [...plan.groups, ...named.filter((field) => !grouped.has(field)).map((field) => [field])];
};

const pick = (from: Fields, unit: readonly string[]): Fields =>
  Object.fromEntries(unit.map((field) => [field, from[field] ?? null]));

const steps = (fields: Fields): readonly unknown[] => (Array.isArray(fields.steps) ? fields.steps : []);

/** Of two chains of which one continues the other, the longer says all that both say. */
const continued = (ours: Fields, theirs: Fields): Fields | null => {
  const [a, b] = [steps(ours), steps(theirs)];
  if (a.length === 0 || b.length === 0) return null;
  const [longer, shorter] = a.length >= b.length ? [ours, theirs] : [theirs, ours];
  return isSameValue(steps(longer).slice(0, steps(shorter).length), steps(shorter)) ? longer : null;
};

/** A pair is the same whatever its ends were called when it was answered: the names of the later answer. */
const samePair = (ours: Fields, theirs: Fields, three: ThreeSides): Fields | null => {
  if (ours.suggestion === undefined || ours.suggestion !== theirs.suggestion) return null;
  return String(three.theirs.at) > String(three.ours.at) ? theirs : ours;
};

const joined = (plan: FieldPlan, [field = '']: readonly string[], three: ThreeSides): Fields | null => {
  const { base, ours, theirs } = three;
  if (plan.lists.has(field)) {
    const [b = [], o = [], t = []] = [base?.[field], ours[field], theirs[field]] as (readonly unknown[])[];
    return { [field]: mergeLists(b, o, t) };
  }
  if (!plan.tables.has(field)) return null;
  const [b = {}, o = {}, t = {}] = [base?.[field], ours[field], theirs[field]] as Fields[];
  const merged = mergeTables(b, o, t);
  return merged && { [field]: merged };
};

/** The unit as both sides have it now; null where they cannot both be kept. */
const mergeUnit = (
  plan: FieldPlan,
  unit: readonly string[],
  three: ThreeSides,
  isTwoWay: boolean,
): Fields | null => {
  const [ours, theirs] = [pick(three.ours, unit), pick(three.theirs, unit)];
  if (isSameValue(ours, theirs)) return ours;
  if (three.base) {
    const base = pick(three.base, unit);
    if (isSameValue(theirs, base)) return ours;
    if (isSameValue(ours, base)) return theirs;
  }
  if (isTwoWay) return null;
  return continued(ours, theirs) ?? samePair(ours, theirs, three) ?? joined(plan, unit, three);
};

const later = (a: unknown, b: unknown): unknown => (String(b ?? '') > String(a ?? '') ? b : a);

/** One record on both sides: what only one changed is taken from it; what both changed differently is told. */
export const mergeFields = (
  kind: RecordKind,
  three: ThreeSides,
  { takeOf, isTwoWay }: MergeOptions,
): { readonly fields: Fields; readonly conflicts: readonly FieldConflict[] } => {
  const plan = FIELD_PLANS[kind];
  const names = [...new Set([...Object.keys(three.ours), ...Object.keys(three.theirs)])];
  const merged: Record<string, unknown> = {};
  const conflicts: FieldConflict[] = [];
  for (const unit of unitsOf(plan, names)) {
    const [field = ''] = unit;
    const value = mergeUnit(plan, unit, three, isTwoWay);
    const sides = { ours: pick(three.ours, unit), theirs: pick(three.theirs, unit) };
    if (value === null) conflicts.push({ field, ...sides });
    Object.assign(merged, value ?? sides[takeOf(field)]);
  }
  const isOurs = Object.entries(merged).every(([field, value]) =>
    isSameValue(value, three.ours[field] ?? null),
  );
  if (isOurs) return { fields: three.ours, conflicts };
  for (const stamp of plan.stamps) merged[stamp] = later(three.ours[stamp], three.theirs[stamp]);
  return { fields: merged, conflicts };
};

/** Whether a record says something else; when it was edited is nothing that it says. */
export const isChanged = (kind: RecordKind, before: Fields, after: Fields): boolean =>
  // Nearly all are as they were: told by their text at once.
  before !== after &&
  JSON.stringify(before) !== JSON.stringify(after) &&
  Object.keys(after).some(
    (field) =>
      !FIELD_PLANS[kind].stamps.has(field) && !isSameValue(before[field] ?? null, after[field] ?? null),
  );
