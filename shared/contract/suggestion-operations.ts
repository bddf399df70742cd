import { z } from 'zod';
import { Answer, DecisionId, DecisionState, StoredDecision } from '../domain/decision.ts';
import { EntityId, Label, LongText } from '../domain/entity.ts';
import { PartialDate } from '../domain/partial-date.ts';
import { MethodSettings, SIGNAL_WEIGHTS, Weights } from '../domain/partnerships/method.ts';
import { CAUTIONS, RuleId, WHY_REASONS } from '../domain/partnerships/reasons.ts';
import { SOLIDITIES } from '../domain/partnerships/suggestion.ts';
import { RelationId } from '../domain/relation.ts';
import { Audience, Axis, Kind, RelationType } from '../domain/vocabulary.ts';
import { EntityRef } from './graph-operations.ts';
import { command, query } from './operation.ts';

/** A day, `YYYY-MM-DD`; null: today. */
export const OnDay = PartialDate.refine((date) => date.length === 10, { error: 'day' })
  .nullable()
  .default(null);

/** A piece of a sentence; a number or a name leads to what it is about. */
export const Segment = z.object({
  text: z.string(),
  entities: z.array(EntityId).optional(),
  relations: z.array(RelationId).optional(),
});
export type Segment = z.infer<typeof Segment>;

const Named = z.object({ id: EntityId, name: z.string(), kind: Kind, type: z.string().nullable() });

/** An entity or a relation that can be looked at; a relation is told by its two ends. */
export const EvidenceItem = z.object({
  kind: z.enum(['entity', 'relation']),
  id: z.string(),
  name: z.string(),
  /** 0–1: what of the reason's part rests on it. */
  share: z.number(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

const reasonOf = <Id extends z.ZodType>(reason: Id) =>
  z.object({
    reason,
    /** The sentence, and the same in pieces. */
    text: z.string(),
    segments: z.array(Segment),
    part: z.number(),
    evidence: z.array(EvidenceItem),
  });
export const WhyReason = reasonOf(z.enum(WHY_REASONS));
export type WhyReason = z.infer<typeof WhyReason>;
export const CautionReason = reasonOf(z.enum(CAUTIONS));
export type CautionReason = z.infer<typeof CautionReason>;

export const MissingItem = z.object({
  text: z.string(),
  entity: EntityId.nullable(),
  relation: RelationId.nullable(),
  field: z.string(),
});
export type MissingItem = z.infer<typeof MissingItem>;

export const SuggestionRecord = z.object({
  id: z.string(),
  rank: z.int(),
  a: Named,
  b: Named,
  relation: RelationType,
  axes: z.array(Axis),
  solidity: z.enum(SOLIDITIES),
  likelihood: z.number(),
  value: z.number(),
  quality: z.number(),
  priority: z.number(),
  why: z.array(WhyReason),
  whyNot: z.array(CautionReason),
  missing: z.array(MissingItem),
  isNewcomer: z.boolean(),
  /** Answered before, and its evidence has changed since. */
  isBack: z.boolean(),
  /** The decision on it, while it is still listed (`proposed`, `later`…); null: nobody has answered. */
  decision: z.object({ id: DecisionId, state: DecisionState, on: PartialDate }).nullable(),
});
export type SuggestionRecord = z.infer<typeof SuggestionRecord>;

/** « 7 des 12 pistes fortes examinées ont été retenues. » */
export const ReviewCount = z.object({
  solidity: z.enum(SOLIDITIES),
  reviewed: z.int(),
  retained: z.int(),
});
export type ReviewCount = z.infer<typeof ReviewCount>;

export const SuggestionList = z.object({
  on: z.string(),
  methodVersion: z.string(),
  /** Null: not asked for. */
  dataHash: z.string().nullable(),
  /** Learned from the project's own dated links where there are enough, otherwise the fixed rules. */
  mode: z.enum(['cold', 'learned']),
  /**
   * Of the learned mode; null: cold. `value`: change of the log-odds where a signal is full, data are unknown, or the two
   * are of these kinds.
   */
  coefficients: z.array(z.object({ id: z.string(), label: z.string(), value: z.number() })).nullable(),
  territory: z.object({ id: EntityId, name: z.string() }).nullable(),
  /** Too few data to suggest anything (E-SUG-FEW), said as a sentence; null otherwise. */
  few: z.string().nullable(),
  /** All that were ranked, before the cut; those given are the first of them. */
  total: z.int(),
  suggestions: z.array(SuggestionRecord),
  reviews: z.array(ReviewCount),
  /** Percentages are calibrated on at least twenty reviews; null before. */
  calibrated: z.boolean(),
  /** More than 30 % of the answers are « existe déjà »: « complétez d’abord ». */
  completeFirst: z.boolean(),
  /** Rules that are on. */
  rules: z.array(RuleId),
});
export type SuggestionList = z.infer<typeof SuggestionList>;

/** A decision as it is told, with the names of today; of a removed entity, its name then. */
export const DecisionRecord = StoredDecision.extend({
  /** False where it can no longer be acted upon: one of the two was removed. */
  isLive: z.boolean(),
  /** À instruire for over twelve months, or past its due date. */
  isLate: z.boolean(),
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;

export const RuleRecord = z.object({
  id: RuleId,
  title: z.string(),
  /** What it looks at, what it proposes, and where its idea comes from. */
  description: z.string(),
  reference: z.string(),
  axes: z.array(Axis),
  enabled: z.boolean(),
  isDefault: z.boolean(),
  isReminder: z.boolean(),
  thresholds: z.array(
    z.object({ key: z.string(), label: z.string(), value: z.number(), shipped: z.number() }),
  ),
});
export type RuleRecord = z.infer<typeof RuleRecord>;

const Change = z.object({
  id: z.string(),
  a: z.string(),
  b: z.string(),
  before: z.int().nullable(),
  after: z.int().nullable(),
});
const Operation = z.object({ operation: z.string().nullable() });

const SUGGESTIONS_MAX = 500;
/** Settings tried without being kept: « la liste bouge à côté ». */
const Trial = z
  .object({
    weights: Weights.optional(),
    signals: z.record(z.enum(SIGNAL_WEIGHTS), z.number().min(0).max(3)).optional(),
  })
  .nullable()
  .default(null);

/** Missing partnerships, and what a committee answers. */
export const suggestionOperations = {
  /** Computed in a worker with progress by `job.progress` under the id given, and kept until data change. */
  'suggestion.list': query(
    z.object({
      job: z.string().max(100),
      territory: EntityRef.nullable().default(null),
      axis: Axis.nullable().default(null),
      on: OnDay,
      limit: z.int().min(1).max(SUGGESTIONS_MAX).default(20),
      /** Only those of this entity. */
      entity: EntityRef.nullable().default(null),
      trial: Trial,
      /** Whether the content is named by its hash: everything is read once more for it. */
      hash: z.boolean().default(true),
    }),
    SuggestionList,
  ),
  /** One of them, whatever its rank and whether or not it was answered. E-NOT-FOUND when nothing suggests it. */
  'suggestion.show': query(
    z.object({ job: z.string().max(100), suggestion: z.string().max(64), on: OnDay }),
    SuggestionRecord,
  ),
  /** One journalled transaction. `exists` and `done` create exactly one relation, `type` or the suggestion's own. */
  'decision.make': command(
    z.object({
      job: z.string().max(100),
      suggestion: z.string().max(64),
      answer: Answer,
      reason: z.string().pipe(LongText).nullable().default(null),
      type: RelationType.nullable().default(null),
      /** When the existing relation began (`exists`, `done`). */
      startsOn: PartialDate.nullable().default(null),
      on: OnDay,
      until: PartialDate.nullable().default(null),
      owner: z.string().max(1_000).pipe(Label).nullable().default(null),
      dueOn: PartialDate.nullable().default(null),
      note: z.string().pipe(LongText).nullable().default(null),
      audience: Audience.nullable().default(null),
    }),
    DecisionRecord.extend({ operation: z.string() }),
  ),
  /** Carrier, due date, note, audience; what is absent stays as it is. */
  'decision.set': command(
    z.object({
      decision: DecisionId,
      owner: z.string().max(1_000).pipe(Label).nullable().optional(),
      dueOn: PartialDate.nullable().optional(),
      note: z.string().pipe(LongText).nullable().optional(),
      audience: Audience.optional(),
    }),
    Operation,
  ),
  /** The committee's record, the latest first. */
  'decision.list': query(
    z.object({ state: DecisionState.nullable().default(null), on: OnDay }),
    z.array(DecisionRecord),
  ),

  /** How this project uses the method. */
  'method.read': query(z.object({}), z.object({ settings: MethodSettings, rules: z.array(RuleRecord) })),
  /** What is absent stays as it is; one operation. `reset`: everything as shipped first. */
  'method.set': command(
    z.object({
      reset: z.boolean().default(false),
      rules: z.partialRecord(RuleId, z.boolean()).default({}),
      /** Null: as shipped. */
      thresholds: z.record(z.string().max(60), z.number().nullable()).default({}),
      weights: Weights.partial().default({}),
      signals: z.partialRecord(z.enum(SIGNAL_WEIGHTS), z.number().min(0).max(3)).default({}),
    }),
    Operation.extend({ settings: MethodSettings }),
  ),
  /**
   * « Réajuster les pondérations »: weights that the answers given so far would have ranked best, with what would move
   * in the list. Proposes; `method.set` keeps. E-INPUT with the number of answers when there are too few.
   */
  'method.readjust': query(
    z.object({ job: z.string().max(100), territory: EntityRef.nullable().default(null), on: OnDay }),
    z.object({
      reviews: z.int(),
      before: MethodSettings.pick({ weights: true, signals: true }),
      after: MethodSettings.pick({ weights: true, signals: true }),
      changes: z.array(Change),
    }),
  ),
};
