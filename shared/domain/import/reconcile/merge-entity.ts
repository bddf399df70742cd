import { type EntityField, type EntityFields, isTypeOf, type Source } from '../../entity.ts';
import { SINGLE_FIELDS, type SingleField, TAG_FIELDS } from '../../field-shapes.ts';
import { firstDay, lastDay } from '../../partial-date.ts';
import { foldText } from '../../text.ts';
import type { EntityDraft } from '../draft.ts';
import { agree, isDamaged } from './damaged-text.ts';
import { addSources } from './import-source.ts';
import { latestDates, latestDocumented, unionOf, unionOfIdentifiers } from './list-union.ts';
import type { HandEdit } from './lookup.ts';
import { mergeStatements } from './merge-statements.ts';

export type DraftFields = EntityDraft['fields'];
type Hand = ReadonlyMap<string, HandEdit> | undefined;

/** What is to be said of a merge. */
export type MergeNote =
  | { readonly is: 'kept'; readonly field: string; readonly value: string; readonly kept: string }
  | { readonly is: 'conflict'; readonly field: string; readonly value: string; readonly kept: string }
  | { readonly is: 'alias'; readonly value: string }
  | { readonly is: 'period'; readonly start: string; readonly end: string };

export interface MergeRules {
  readonly hand: Hand;
  /** A value of the file wins over one corrected by hand. */
  readonly takesFile: boolean;
  readonly hasSaid: (field: SingleField | 'statements') => boolean;
  readonly say: (field: SingleField | 'statements') => void;
  /** The list that the row is of: replaces its own earlier statement, and is added where the row adds something. */
  readonly source: Source | null;
  /** The draft is of the entity's kind: its type means something. */
  readonly isOfKind: boolean;
}
export interface Merge {
  readonly fields: Partial<EntityFields>;
  readonly notes: readonly MergeNote[];
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
const isUnsaid = (value: unknown): boolean => value === undefined || value === null || value === '';
export const wordOf = (value: unknown): string => {
  if (isUnsaid(value)) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** A person changed the field, and it is still as they left it. A record that they made holds what they wrote. */
export const isByHand = (hand: Hand, field: string, current: unknown): boolean => {
  const edit = hand?.get(field);
  if (!edit || !isSame(edit.after ?? null, current ?? null)) return false;
  return edit.before !== undefined || !isUnsaid(edit.after);
};

/** Values that a person took out of a list. */
const takenOut = <Value>(hand: Hand, field: EntityField, current: readonly Value[]): readonly Value[] => {
  const before = hand?.get(field)?.before;
  if (!Array.isArray(before)) return [];
  return (before as Value[]).filter((value) => !current.some((own) => isSame(own, value)));
};

/** « autre » and the like say less than what is known. */
const saysLess = (field: SingleField, value: unknown, current: unknown): boolean => {
  if (isUnsaid(current)) return false;
  if (field === 'type') return value === 'other';
  return typeof value === 'string' && isDamaged(value);
};
const saysMore = (field: SingleField, value: unknown, current: unknown): boolean => {
  if (field === 'type') return current === 'other' && value !== 'other';
  return typeof current === 'string' && isDamaged(current) && agree(String(value), current);
};

const mergeSingle = (
  field: SingleField,
  current: unknown,
  value: unknown,
  rules: MergeRules,
  notes: MergeNote[],
): boolean => {
  if (isSame(current, value)) {
    rules.say(field);
    return false;
  }
  if (saysLess(field, value, current)) {
    if (typeof value === 'string' && typeof current === 'string' && agree(value, current)) rules.say(field);
    return false;
  }
  if (isByHand(rules.hand, field, current) && !rules.takesFile) {
    notes.push({ is: 'kept', field, value: wordOf(value), kept: wordOf(current) });
    return false;
  }
  if (rules.hasSaid(field) && !saysMore(field, value, current)) {
    notes.push({ is: 'conflict', field, value: wordOf(value), kept: wordOf(current) });
    return false;
  }
  rules.say(field);
  return true;
};

const mergeSingles = (
  current: EntityFields,
  draft: DraftFields,
  rules: MergeRules,
  notes: MergeNote[],
): Partial<EntityFields> => {
  const merged: Record<string, unknown> = {};
  for (const field of SINGLE_FIELDS) {
    const value = draft[field];
    if (isUnsaid(value)) continue;
    if (field === 'type' && !(rules.isOfKind && isTypeOf(current.kind, String(value)))) continue;
    if (mergeSingle(field, current[field], value, rules, notes)) merged[field] = value;
  }
  return merged as Partial<EntityFields>;
};

/** An end before its start is left out, and said. */
const checkPeriod = (current: EntityFields, merged: Partial<EntityFields>, notes: MergeNote[]): void => {
  const start = merged.startsOn ?? current.startsOn;
  const end = merged.endsOn ?? current.endsOn;
  if (!start || !end || lastDay(end) >= firstDay(start)) return;
  if (merged.endsOn === undefined && merged.startsOn === undefined) return;
  notes.push({ is: 'period', start, end });
  if (merged.endsOn === undefined) delete merged.startsOn;
  else delete merged.endsOn;
};

/** A thing has a few names: a source that gives more to one key speaks of several things, and each name is compared with all. */
const ALIASES_MAX = 200;

/** Folded once a list: many rows of one thing add nothing to it. */
const foldedLists = new WeakMap<readonly string[], ReadonlySet<string>>();
const foldedOf = (aliases: readonly string[]): ReadonlySet<string> => {
  const known = foldedLists.get(aliases) ?? new Set(aliases.map(foldText));
  foldedLists.set(aliases, known);
  return known;
};

const hasName = ({ name, shortName, aliases }: EntityFields, other: string): boolean =>
  foldText(name) === other || foldText(shortName ?? '') === other || foldedOf(aliases).has(other);

/** The name stays, another spelling becomes an alias; a damaged one gives way to a sound one and is never an alias. */
const mergeName = (
  current: EntityFields,
  name: string | undefined,
  rules: MergeRules,
  notes: MergeNote[],
): Partial<EntityFields> => {
  if (!name || isDamaged(name) || name === current.name) return {};
  if (isDamaged(current.name)) return { name, aliases: current.aliases.filter((alias) => alias !== name) };
  if (hasName(current, foldText(name))) return {};
  const before = rules.hand?.get('name')?.before;
  if (typeof before === 'string' && foldText(before) === foldText(name)) {
    if (rules.takesFile) return { name };
    notes.push({ is: 'kept', field: 'name', value: name, kept: current.name });
    return {};
  }
  if (takenOut(rules.hand, 'aliases', current.aliases).some((alias) => foldText(alias) === foldText(name))) {
    return {};
  }
  if (current.aliases.length >= ALIASES_MAX) {
    notes.push({ is: 'conflict', field: 'name', value: name, kept: current.name });
    return {};
  }
  notes.push({ is: 'alias', value: name });
  return { aliases: [...current.aliases, name] };
};

const PLAIN_LISTS = [...TAG_FIELDS, 'maturity', 'impact'] as const;

const mergeLists = (current: EntityFields, draft: DraftFields, rules: MergeRules): Partial<EntityFields> => {
  const merged: Record<string, unknown> = {};
  const keep = (field: EntityField, value: unknown): void => {
    if (value !== current[field]) merged[field] = value;
  };
  for (const field of PLAIN_LISTS) {
    const added: readonly unknown[] | undefined = draft[field];
    if (!added || added.length === 0) continue;
    const own: readonly unknown[] = current[field];
    keep(field, unionOf(own, added, takenOut(rules.hand, field, own)));
  }
  if (draft.identifiers) {
    const removed = rules.hand?.get('identifiers')?.before ?? {};
    keep('identifiers', unionOfIdentifiers(current.identifiers, draft.identifiers, removed));
  }
  if (draft.needsOn) keep('needsOn', latestDates(current.needsOn, draft.needsOn));
  if (draft.offersOn) keep('offersOn', latestDates(current.offersOn, draft.offersOn));
  if (draft.documented) keep('documented', latestDocumented(current.documented, draft.documented));
  if (draft.statements) {
    const removed = takenOut(rules.hand, 'statements', current.statements);
    keep('statements', mergeStatements(current.statements, draft.statements, removed, rules));
  }
  return merged as Partial<EntityFields>;
};

const mergeAliases = (
  current: EntityFields,
  named: Partial<EntityFields>,
  added: readonly string[],
  rules: MergeRules,
): Partial<EntityFields> => {
  const own = named.aliases ?? current.aliases;
  const removed = [...takenOut(rules.hand, 'aliases', current.aliases), named.name ?? current.name];
  const aliases = unionOf(
    own,
    added.filter((alias) => !isDamaged(alias)),
    removed,
  );
  return aliases === current.aliases ? named : { ...named, aliases: [...aliases] };
};

/** What a draft changes of an entity: empty does not erase, what a person corrected stays, lists are joined in order. */
export const mergeEntity = (current: EntityFields, draft: DraftFields, rules: MergeRules): Merge => {
  const notes: MergeNote[] = [];
  const singles = mergeSingles(current, draft, rules, notes);
  checkPeriod(current, singles, notes);
  const named = mergeName(current, draft.name, rules, notes);
  const fields: Partial<EntityFields> = {
    ...singles,
    ...mergeLists(current, draft, rules),
    ...mergeAliases(current, named, draft.aliases ?? [], rules),
  };
  if (Object.keys(fields).length === 0) return { fields, notes };
  const sources = addSources(current.sources, [...(draft.sources ?? []), rules.source]);
  return { fields: sources === current.sources ? fields : { ...fields, sources: [...sources] }, notes };
};
