import { z } from 'zod';
import { OutlineFields } from '../domain/change.ts';
import { CHANGE_MARKS } from '../domain/comparison/comparison.ts';
import { ProjectDocument } from '../domain/document.ts';
import { EntityId, LongText } from '../domain/entity.ts';
import { RelationId } from '../domain/relation.ts';
import { SnapshotHeader, SnapshotId, StoredSnapshot } from '../domain/snapshot.ts';
import { Audience, Axis, Kind, RelationType } from '../domain/vocabulary.ts';
import { Diagnosis } from './diagnosis-operations.ts';
import { EntityRef } from './graph-operations.ts';
import { command, query } from './operation.ts';
import { FileToken, ProjectInfo } from './project-operations.ts';
import { OnDay, Segment, SuggestionList, SuggestionRecord } from './suggestion-operations.ts';

const inBoth = <Told extends z.ZodType>(told: Told) => z.object({ fr: told, en: told });

/**
 * What is frozen: the header, the whole project for its own team, and what the method said that day, told in both
 * languages, so that what was shown can be shown again whatever the method has become. Contact persons are not in it.
 */
export const FrozenContent = z.object({
  format: z.literal('alliage-snapshot'),
  version: z.literal(1),
  header: SnapshotHeader,
  document: ProjectDocument,
  /** Outlines of territories that the map draws, by `level:code`. */
  outlines: z.array(OutlineFields.extend({ id: z.string() })),
  suggestions: inBoth(SuggestionList),
  /** What the committee had taken up already, which that list leaves out, as far as it is still suggested. */
  takenUp: inBoth(z.array(SuggestionRecord)).default({ fr: [], en: [] }),
  diagnoses: inBoth(z.array(Diagnosis)),
});
export type FrozenContent = z.infer<typeof FrozenContent>;

/** An id, its beginning, or the name of one. */
export const SnapshotRef = z.string().min(1).max(300);
/** The project as it is now. */
export const NOW = 'now';

export const SnapshotRecord = StoredSnapshot.extend({
  /** Of the committee, as it is named now, or as it was then. */
  committeeName: z.string().nullable(),
});
export type SnapshotRecord = z.infer<typeof SnapshotRecord>;

/** One side of a comparison; `id: null`: now. */
const ComparedSide = z.object({ id: SnapshotId.nullable(), name: z.string(), on: z.string() });

const FieldChange = z.object({ field: z.string(), label: z.string(), before: z.string(), after: z.string() });
const ComparedEntity = z.object({
  id: EntityId,
  /** On the later side where it is there. */
  name: z.string(),
  kind: Kind,
  type: z.string().nullable(),
  territory: z.object({ id: EntityId, name: z.string() }).nullable(),
  /** Only of what changed. */
  fields: z.array(FieldChange),
});
export type ComparedEntity = z.infer<typeof ComparedEntity>;
const ComparedRelation = z.object({
  id: RelationId,
  type: RelationType,
  from: z.object({ id: EntityId, name: z.string() }),
  to: z.object({ id: EntityId, name: z.string() }),
  territory: z.object({ id: EntityId, name: z.string() }).nullable(),
  fields: z.array(FieldChange),
});
export type ComparedRelation = z.infer<typeof ComparedRelation>;
const ChangedSet = z.object({ entities: z.array(ComparedEntity), relations: z.array(ComparedRelation) });

export const ComparedSentence = z.object({ text: z.string(), segments: z.array(Segment) });
export type ComparedSentence = z.infer<typeof ComparedSentence>;

/** Two states of a project, record by record: by identity, so that one that was renamed is no other one. */
export const Comparison = z.object({
  a: ComparedSide,
  b: ComparedSide,
  added: ChangedSet,
  removed: ChangedSet,
  changed: ChangedSet,
  /** A line of the table of counts: kinds, then relation types, money. */
  counts: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      unit: z.enum(['count', 'cents']),
      before: z.number(),
      after: z.number(),
    }),
  ),
  /** What changed, in words; the whole project first, then by territory. */
  groups: z.array(
    z.object({
      territory: z.object({ id: EntityId, name: z.string() }).nullable(),
      sentences: z.array(ComparedSentence),
    }),
  ),
  /** Suggestions retained on side a, with what became of them on side b. */
  suggestions: z.array(
    z.object({
      suggestion: z.string(),
      a: z.object({ id: EntityId, name: z.string() }),
      b: z.object({ id: EntityId, name: z.string() }),
      before: z.string(),
      after: z.string(),
      isRealised: z.boolean(),
    }),
  ),
  /** Null: not known there (too much is unknown). 0–1. */
  axes: z.array(
    z.object({
      subject: z.object({ id: EntityId, name: z.string() }),
      axis: Axis,
      before: z.number().nullable(),
      after: z.number().nullable(),
    }),
  ),
  /** How each record of the union is marked in the picture; what is not named did not change. */
  marks: z.array(z.object({ id: z.string(), mark: z.enum(CHANGE_MARKS) })),
});
export type Comparison = z.infer<typeof Comparison>;

export const snapshotOperations = {
  /** One journalled transaction. Name, day of the data, note, committee, views shown. */
  'snapshot.create': command(
    z.object({
      job: z.string().max(100),
      name: z.string().min(1).max(300),
      on: OnDay,
      note: z.string().pipe(LongText).nullable().default(null),
      committee: EntityRef.nullable().default(null),
      /** Ids or names of saved views. */
      views: z.array(z.string().max(300)).max(50).default([]),
    }),
    SnapshotRecord.extend({ operation: z.string() }),
  ),
  /** The latest first. */
  'snapshot.list': query(z.object({}), z.array(SnapshotRecord)),
  /** Reads and hashes each again; `null`: all of them. Never throws for a damaged one. */
  'snapshot.verify': query(
    z.object({ snapshot: SnapshotRef.nullable().default(null) }),
    z.array(z.object({ id: SnapshotId, name: z.string(), ok: z.boolean() })),
  ),
  /** Out of the list; journalled, so that it can be taken back. */
  'snapshot.remove': command(z.object({ snapshot: SnapshotRef }), z.object({ operation: z.string() })),
  /** Every screen shows the frozen state, read-only, until it is left. E-SNAP-BAD when its seal is broken. */
  'snapshot.open': command(z.object({ snapshot: SnapshotRef }), ProjectInfo),
  'snapshot.leave': command(z.object({}), ProjectInfo),
  /** A project of its own that opens read-only. */
  'snapshot.export': command(
    z.object({ snapshot: SnapshotRef, file: FileToken.nullable(), overwrite: z.boolean().default(false) }),
    z.object({ file: FileToken, bytes: z.int() }),
  ),
};

export const comparisonOperations = {
  /** `now` for the project as it is. */
  'snapshot.compare': query(
    z.object({
      job: z.string().max(100),
      a: SnapshotRef,
      b: SnapshotRef,
      /** Of « now ». */
      on: OnDay,
      /** Who reads it: what is not for them is on neither side. */
      audience: Audience.default('committee'),
    }),
    Comparison,
  ),
};
