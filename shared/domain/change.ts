import { z } from 'zod';
import { DecisionFields, DecisionId } from './decision.ts';
import { CheckOverrideFields } from './diagnosis/override.ts';
import { EntityFields, EntityId, Label } from './entity.ts';
import { PartialDate } from './partial-date.ts';
import { RelationFields, RelationId } from './relation.ts';
import { SavedViewFields, SavedViewId } from './saved-view.ts';
import { SnapshotFields, SnapshotId } from './snapshot.ts';

export const Position = z.object({ x: z.number(), y: z.number(), pinned: z.boolean() });
export type Position = z.infer<typeof Position>;

/** What the project says of itself. `territoryId` is the entity that it is about. */
export const ProjectFields = z.object({
  name: z.string(),
  territoryId: EntityId.nullable(),
  /** Shown everywhere when the project is invented (the sample Pays des Trois Rivières). */
  fictional: z.boolean(),
  sample: z.string().nullable(),
});
export type ProjectFields = z.infer<typeof ProjectFields>;

/** Why a person may be known (RGPD, article 6). */
export const PERSON_BASES = ['public-interest', 'legitimate-interest', 'consent'] as const;

/** A contact person: in a table of its own, in no record, view or export unless asked. */
export const ContactFields = z.object({
  organisationId: EntityId,
  name: Label,
  function: Label.nullable(),
  email: Label.nullable(),
  phone: Label.nullable(),
  source: Label,
  collectedOn: PartialDate,
  informedOn: PartialDate.nullable(),
  /** Last time that somebody confirmed it; null: never since it was collected. */
  confirmedOn: PartialDate.nullable(),
  basis: z.enum(PERSON_BASES),
  expiresOn: PartialDate,
  /** Hidden everywhere but on the screen of rights. */
  restricted: z.boolean(),
});
export type ContactFields = z.infer<typeof ContactFields>;

/** Outline of an official territory, its id `level:code`; GeoJSON text (Polygon or MultiPolygon), degrees, simplified for display. */
export const OutlineFields = z.object({ name: Label, geometry: z.string(), source: Label });
export type OutlineFields = z.infer<typeof OutlineFields>;

/** One value by its key: a word given a meaning, a row's key in its source, two records that are no duplicates. */
export const KeptValue = z.object({ value: z.string() });
export type KeptValue = z.infer<typeof KeptValue>;

const Key = z.string().min(1).max(2_000);

const sides = <Fields extends z.ZodObject>(fields: Fields) => ({
  before: fields.partial().nullable(),
  after: fields.partial().nullable(),
});

/**
 * One record changed: `before: null` creates it, `after: null` removes it, otherwise both sides hold the same keys,
 * only those that changed. Swapping the sides inverts it; nothing in it is bound to a machine.
 */
export const Change = z.discriminatedUnion('record', [
  z.object({ record: z.literal('entity'), id: EntityId, ...sides(EntityFields) }),
  z.object({ record: z.literal('relation'), id: RelationId, ...sides(RelationFields) }),
  z.object({ record: z.literal('position'), id: EntityId, ...sides(Position) }),
  z.object({ record: z.literal('project'), id: z.literal('project'), ...sides(ProjectFields) }),
  z.object({ record: z.literal('contact'), id: Key, ...sides(ContactFields) }),
  z.object({ record: z.literal('outline'), id: Key, ...sides(OutlineFields) }),
  /** `kind:asso loi 1901` → what it means. */
  z.object({ record: z.literal('meaning'), id: Key, ...sides(KeptValue) }),
  /** Key of a record in its source → its id here. */
  z.object({ record: z.literal('source-key'), id: Key, ...sides(KeptValue) }),
  /** `ID ID`, the smaller first: not the same. */
  z.object({ record: z.literal('distinct'), id: Key, ...sides(KeptValue) }),
  z.object({ record: z.literal('view'), id: SavedViewId, ...sides(SavedViewFields) }),
  z.object({ record: z.literal('decision'), id: DecisionId, ...sides(DecisionFields) }),
  /** `SUBJECT CHECK`: a check corrected by hand. */
  z.object({ record: z.literal('check-override'), id: Key, ...sides(CheckOverrideFields) }),
  /** `weights.value`: a setting of the method that the project changed, as JSON. */
  z.object({ record: z.literal('method'), id: Key, ...sides(KeptValue) }),
  /** A field of the register of processing. */
  z.object({ record: z.literal('register'), id: Key, ...sides(KeptValue) }),
  /** What is said of a frozen state; its content is kept beside the journal. */
  z.object({ record: z.literal('snapshot'), id: SnapshotId, ...sides(SnapshotFields) }),
]);
export type Change = z.infer<typeof Change>;

/** The changes that take these back, in the reverse order. */
export const invertChanges = (changes: readonly Change[]): Change[] =>
  changes.map((change) => ({ ...change, before: change.after, after: change.before }) as Change).reverse();

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Both sides of an update, only the keys of `wanted` whose value differs from `current`; null when none does. */
export const differenceOf = <Fields extends object>(
  current: Fields,
  wanted: Partial<Fields>,
): { before: Partial<Fields>; after: Partial<Fields> } | null => {
  const keys = (Object.keys(wanted) as (keyof Fields)[]).filter((key) => !isSame(current[key], wanted[key]));
  if (keys.length === 0) return null;
  const pick = (from: Partial<Fields>) =>
    Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<Fields>;
  return { before: pick(current), after: pick(wanted) };
};

/** Kinds of journalled operation; the sentence of each is in words/. */
export const OPERATION_KINDS = [
  'entity.add',
  'entity.set',
  'entity.remove',
  'relation.add',
  'relation.set',
  'relation.remove',
  'position.move',
  'position.arrange',
  'project.set',
  'territory.add',
  'import',
  'merge',
  'duplicate.dismiss',
  'records.set',
  'records.remove',
  'exchange.add',
  'view.save',
  'view.remove',
  'view.order',
  'decision.make',
  'decision.set',
  'method.set',
  'check.override',
  'snapshot.create',
  'snapshot.remove',
  'contact.add',
  'contact.set',
  'contact.confirm',
  'contact.restrict',
  'register.set',
  /** Outside what is taken back: its line says that it was, and no operation comes of it. */
  'contact.erase',
  /** First line of a copy that was handed over without its journal: no operation. */
  'share',
  'reconcile',
] as const;
export const OperationKind = z.enum(OPERATION_KINDS);
export type OperationKind = z.infer<typeof OperationKind>;

/** What a history line needs to be a sentence, names as they were then. */
export const OperationSubject = z.object({
  names: z.array(z.string()),
  fields: z.array(z.string()),
  count: z.int().min(0),
  relationType: z.string().nullable(),
});
export type OperationSubject = z.infer<typeof OperationSubject>;
