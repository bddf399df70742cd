import { z } from 'zod';
import { CheckId, CheckState } from '../domain/diagnosis/check-ids.ts';
import { EntityId, LongText } from '../domain/entity.ts';
import { RuleId, WHY_REASONS } from '../domain/partnerships/reasons.ts';
import { Audience, Axis, Kind, MaturityLevel } from '../domain/vocabulary.ts';
import { EntityRef } from './graph-operations.ts';
import { command, query } from './operation.ts';
import { EvidenceItem, OnDay, Segment } from './suggestion-operations.ts';

const Named = z.object({ id: EntityId, name: z.string(), kind: Kind, type: z.string().nullable() });

export const CheckRecord = z.object({
  id: CheckId,
  axis: Axis,
  state: CheckState,
  weight: z.number(),
  title: z.string(),
  text: z.string(),
  segments: z.array(Segment),
  evidence: z.array(EvidenceItem),
  /** What one can do: see suggestions (how many there are), or complete a field. */
  action: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('suggestions'), reasons: z.array(z.enum(WHY_REASONS)), axis: Axis }),
      z.object({ kind: z.literal('complete'), entity: EntityId, field: z.string() }),
    ])
    .nullable(),
  /** « ✎ corrigé à la main »: what was computed, and why it was corrected. */
  override: z
    .object({ computed: CheckState, reason: z.string(), author: z.string(), at: z.string() })
    .nullable(),
});
export type CheckRecord = z.infer<typeof CheckRecord>;

export const AxisRecord = z.object({
  axis: Axis,
  /** 0–1 over the checks that are known; null when less than 60 % of the weight is known. */
  score: z.number().nullable(),
  /** 0–1: all that is unknown absent, all that is unknown met. */
  low: z.number(),
  high: z.number(),
  knownShare: z.number(),
  checks: z.array(CheckRecord),
  /** « points à conforter »: what is missing, in the order of what the territory can do first. */
  toStrengthen: z.array(CheckId),
});
export type AxisRecord = z.infer<typeof AxisRecord>;

export const ReminderRecord = z.object({
  rule: RuleId,
  text: z.string(),
  segments: z.array(Segment),
  scope: Named,
});
export type ReminderRecord = z.infer<typeof ReminderRecord>;

export const Diagnosis = z.object({
  subject: Named,
  on: z.string(),
  /** Assessed by people, never computed; null: nobody has. */
  maturity: z
    .object({
      level: MaturityLevel,
      on: z.string().nullable(),
      assessor: z.string().nullable(),
      framework: z.string().nullable(),
      source: z.string().nullable(),
    })
    .nullable(),
  members: z.int(),
  axes: z.array(AxisRecord),
  reminders: z.array(ReminderRecord),
});
export type Diagnosis = z.infer<typeof Diagnosis>;

/** A figure of the observatory: what it counts can be looked at. */
export const Indicator = z.object({
  id: z.string(),
  text: z.string(),
  segments: z.array(Segment),
  /** 0–1 or a count; null: unknown. */
  value: z.number().nullable(),
  unit: z.enum(['count', 'share']),
  evidence: z.array(EvidenceItem),
});
export type Indicator = z.infer<typeof Indicator>;

const NamedPlace = Named.extend({ text: z.string() });

export const Observatory = z.object({
  subject: Named,
  on: z.string(),
  indicators: z.array(Indicator),
  alliances: z.array(z.object({ type: z.string().nullable(), count: z.int(), ids: z.array(EntityId) })),
  /** Dimensions of impact, with how many alliances and initiatives give evidence of it. */
  impact: z.array(
    z.object({ dimension: z.string(), claimed: z.int(), withEvidence: z.int(), ids: z.array(EntityId) }),
  ),
  /** « Sous les radars »: the least visible first. */
  underTheRadar: z.array(NamedPlace.extend({ visibility: z.number() })),
  /** Catalysts nearest to it, and how far as it is known. */
  catalysts: z.array(NamedPlace),
  /** Resources for its level and each axis. */
  resources: z.array(NamedPlace.extend({ axes: z.array(Axis) })),
});
export type Observatory = z.infer<typeof Observatory>;

/** The three axes of a territory or a programme. */
export const diagnosisOperations = {
  /**
   * Of each of them, in the order given. `eachOf`: of every territory of that level in those
   * given or that they cover, then of the programmes given.
   */
  'diagnosis.read': query(
    z.object({
      job: z.string().max(100),
      subjects: z.array(EntityRef).min(1).max(50),
      eachOf: z.string().max(40).nullable().default(null),
      on: OnDay,
    }),
    z.array(Diagnosis),
  ),
  /** What may be diagnosed: territories and programmes, those of the project's own territory first. */
  'diagnosis.subjects': query(z.object({}), z.array(Named)),
  /** A null state takes the correction back. */
  'diagnosis.override': command(
    z.object({
      subject: EntityRef,
      check: CheckId,
      state: CheckState.nullable(),
      reason: z.string().pipe(LongText).nullable().default(null),
      audience: Audience.default('committee'),
    }),
    z.object({ operation: z.string().nullable() }),
  ),
  'observatory.read': query(z.object({ subject: EntityRef, on: OnDay }), Observatory),
};
