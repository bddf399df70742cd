import { z } from 'zod';
import { EntityId, Label, LongText } from './entity.ts';
import { PartialDate } from './partial-date.ts';
import { RelationId } from './relation.ts';
import { Audience, RelationType } from './vocabulary.ts';

export const DecisionId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('DecisionId');
export type DecisionId = z.infer<typeof DecisionId>;

/** The one chain of domain.md. */
export const DECISION_STATES = [
  'proposed',
  'later',
  'to-study',
  'committed',
  'dismissed',
  'done',
  'abandoned',
  'exists',
] as const;
export const DecisionState = z.enum(DECISION_STATES);
export type DecisionState = z.infer<typeof DecisionState>;

/** What a person answers (command-line.md), and the state that it leads to. */
export const ANSWERS = {
  retain: 'proposed',
  exists: 'exists',
  dismiss: 'dismissed',
  later: 'later',
  'to-study': 'to-study',
  commit: 'committed',
  done: 'done',
  abandon: 'abandoned',
} as const satisfies Record<string, DecisionState>;
export type Answer = keyof typeof ANSWERS;
export const Answer = z.enum(Object.keys(ANSWERS) as [Answer, ...Answer[]]);

/** Reasons that are offered; the text is free. */
export const OFFERED_REASONS = [
  'competition',
  'tried',
  'out-of-scope',
  'not-now',
  'false-data',
  'other',
] as const;

/** What was on the table when it was answered: kept, so that it can be shown again. */
export const DecisionBasis = z.object({
  methodVersion: z.string(),
  dataHash: z.string(),
  /** Day as of which it was computed. */
  on: PartialDate,
  rank: z.int().nullable(),
  solidity: z.enum(['strong', 'medium', 'explore']).nullable(),
  likelihood: z.number(),
  value: z.number(),
  quality: z.number(),
  /** What its likelihood was made from, by signal; null: not known. */
  signals: z.record(z.string(), z.number().nullable()).optional(),
  /** The evidence then; null where it cannot be compared with this project's: an import gave its records other ids. */
  evidenceKey: z.string().nullable(),
  /** Reasons then, in the language of the one who answered. */
  why: z.array(z.object({ reason: z.string(), text: z.string() })),
});
export type DecisionBasis = z.infer<typeof DecisionBasis>;

/** One step of the chain. */
export const DecisionStep = z.object({
  state: DecisionState,
  /** The day of the decision, and the time at which it was written down. */
  on: PartialDate,
  at: z.string(),
  author: z.string(),
  reason: LongText.nullable(),
  /** Of `later`: the day on which it comes back; null: when its data change. */
  until: PartialDate.nullable(),
  basis: DecisionBasis.nullable(),
});
export type DecisionStep = z.infer<typeof DecisionStep>;

/** What is stored of a decision: one record a suggestion, its last step told again in its own fields. */
export const DecisionFields = z.object({
  suggestion: z.string(),
  a: EntityId,
  b: EntityId,
  /** Their names when it was last answered: what is told of them once they are removed. */
  aName: Label,
  bName: Label,
  relation: RelationType,
  state: DecisionState,
  on: PartialDate,
  at: z.string(),
  author: z.string(),
  reason: LongText.nullable(),
  until: PartialDate.nullable(),
  /** Who carries it. */
  owner: Label.nullable(),
  dueOn: PartialDate.nullable(),
  note: LongText.nullable(),
  audience: Audience,
  /** The relation that « existe déjà » or « réalisée » made. */
  relationId: RelationId.nullable(),
  steps: z.array(DecisionStep).min(1),
});
export type DecisionFields = z.infer<typeof DecisionFields>;
export const StoredDecision = DecisionFields.extend({ id: DecisionId });
export type StoredDecision = z.infer<typeof StoredDecision>;
