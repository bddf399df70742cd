import { AppError } from '../../contract/errors.ts';
import type { RecordChange, RefusedValue } from '../../contract/record-operations.ts';
import { type Change, differenceOf } from '../../domain/change.ts';
import type { EntityFields, StoredEntity } from '../../domain/entity.ts';
import type { Held } from '../../domain/held-values.ts';
import type { StoredRelation } from '../../domain/relation.ts';
import { parseEntitySet } from '../../domain/set-entity.ts';
import { parseRelationSet } from '../../domain/set-relation.ts';
import type { SetIssue, SetValues } from '../../domain/set-value.ts';
import { errorSentence, type Lang } from '../../domain/words/words.ts';
import { changedFields, touch } from './entity-changes.ts';
import { type LinkNeeds, territoryChanges } from './territory-links.ts';

/** What is to be done to one record, before the rules that hold between records. */
export interface Planned {
  readonly changes: readonly Change[];
  /** Values that change: the names of their fields, two identifiers being two values. */
  readonly fields: readonly string[];
}

/** Refusals as they cross, each with its sentence. */
export const createRefusals = (lang: Lang) => {
  const list: RefusedValue[] = [];
  const fields = new Map<string, Set<string>>();
  const refuse = (id: string, field: string, error: AppError, now?: unknown): void => {
    const { reason } = error.details;
    fields.set(id, (fields.get(id) ?? new Set()).add(field));
    list.push({
      id,
      field,
      reason: typeof reason === 'string' ? reason : error.code,
      message: errorSentence(lang, error.code, error.details),
      ...(now === undefined ? {} : { now }),
    });
  };
  return {
    list: list as readonly RefusedValue[],
    /** Fields of a record of which something is refused. */
    fieldsOf: (id: string): ReadonlySet<string> => fields.get(id) ?? new Set(),
    refuse,
    issue: (id: string, issue: SetIssue) => refuse(id, issue.field, new AppError('E-INPUT', { ...issue })),
    /** What it gives, or null with the refusal noted. */
    attempt: <Value>(id: string, field: string, work: () => Value): Value | null => {
      try {
        return work();
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        refuse(id, typeof error.details.field === 'string' ? error.details.field : field, error);
        return null;
      }
    },
  };
};
export type Refusals = ReturnType<typeof createRefusals>;

/** One set of values a record, the later value of a field counting. */
export const mergeSets = (
  changes: readonly RecordChange[],
): Readonly<Record<RecordChange['record'], Map<string, SetValues>>> => {
  const sets = { entity: new Map<string, SetValues>(), relation: new Map<string, SetValues>() };
  for (const { record, id, set } of changes) sets[record].set(id, { ...sets[record].get(id), ...set });
  return sets;
};

/** What each record held when it was last seen, the earliest sight of a field counting. */
export const mergeWas = (changes: readonly RecordChange[]): ReadonlyMap<string, Held> => {
  const held = new Map<string, Held>();
  for (const { id, was } of changes) held.set(id, { ...was, ...held.get(id) });
  return held;
};

type Parse = (set: SetValues) => { readonly ok: true } | { readonly ok: false; readonly issue: SetIssue };

/** Every value at fault by itself, under the name it was given; or else what is wrong of them together. */
export const issuesOf = (set: SetValues, parse: Parse, together: SetIssue): readonly SetIssue[] => {
  const kind = set.kind !== undefined && parse({ kind: set.kind }).ok ? { kind: set.kind } : {};
  const alone = Object.entries(set).flatMap(([field, value]): SetIssue[] => {
    const parsed = parse({ ...kind, [field]: value });
    return parsed.ok ? [] : [{ ...parsed.issue, field }];
  });
  return alone.length > 0 ? alone : [together];
};

/** Dates of words go with the words. */
const COMPANIONS: ReadonlySet<string> = new Set(['needsOn', 'offersOn', 'updatedAt']);
const namesOf = (before: Partial<EntityFields>, after: Partial<EntityFields>): string[] =>
  Object.keys(after).flatMap((field) => {
    if (field !== 'identifiers') return COMPANIONS.has(field) ? [] : [field];
    const [old, now] = [before.identifiers ?? {}, after.identifiers ?? {}];
    return Object.keys(
      differenceOf<Readonly<Record<string, unknown>>>(old, { ...blank(old), ...now })?.after ?? {},
    );
  });
const blank = (identifiers: object): object =>
  Object.fromEntries(Object.keys(identifiers).map((scheme) => [scheme, undefined]));

interface EntityPlan {
  readonly current: StoredEntity;
  readonly set: SetValues;
  readonly relations: readonly StoredRelation[];
}

/** What a set of values changes of an entity; null when something is refused. */
export const planEntity = (
  needs: LinkNeeds,
  refusals: Refusals,
  { current, set, relations }: EntityPlan,
): Planned | null => {
  const { id, ...before } = current;
  const parsed = parseEntitySet(set, current);
  if (!parsed.ok) {
    const issues = issuesOf(set, (one) => parseEntitySet(one, current), parsed.issue);
    for (const issue of issues) refusals.issue(id, issue);
    return null;
  }
  const { fields, ...wanted } = parsed;
  const field = wanted.anchored ? 'anchored' : 'acts';
  const links = refusals.attempt(id, field, () =>
    territoryChanges(needs, { ...current, ...fields }, wanted, relations),
  );
  if (!links) return null;
  const difference = differenceOf(before as EntityFields, fields);
  const own: Change[] = difference ? [{ record: 'entity', id, ...difference }] : [];
  const changes = [...own, ...links];
  if (changes.length === 0) return { changes, fields: [] };
  const territories = changedFields(links, wanted);
  return {
    changes: touch(current, changes, needs.clock().toISOString()),
    fields: [...(difference ? namesOf(difference.before, difference.after) : []), ...territories],
  };
};

/** The same of a relation. */
export const planRelation = (
  now: string,
  refusals: Refusals,
  { id, ...current }: StoredRelation,
  set: SetValues,
): Planned | null => {
  const parsed = parseRelationSet(set, current);
  if (!parsed.ok) {
    const issues = issuesOf(set, (one) => parseRelationSet(one, current), parsed.issue);
    for (const issue of issues) refusals.issue(id, issue);
    return null;
  }
  const difference = differenceOf(current, parsed.fields);
  if (!difference) return { changes: [], fields: [] };
  const before = { ...difference.before, updatedAt: current.updatedAt };
  const after = { ...difference.after, updatedAt: now };
  return { changes: [{ record: 'relation', id, before, after }], fields: Object.keys(difference.after) };
};
