import { z } from 'zod';
import { EntityId } from '../entity.ts';
import { PartialDate } from '../partial-date.ts';
import { RelationId } from '../relation.ts';

/** Signals that may be a reason of a suggestion (partnerships.md 3.3, 3.5, 3.6). */
export const SIGNAL_REASONS = [
  'common-neighbours',
  'l3',
  'meta-path',
  'need-offer',
  'themes',
  'territory',
  'brokerage',
] as const;
/** Coverage rules (partnerships.md 3.4). */
export const RULE_IDS = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'R20',
  'R21',
  'R22',
  'R23',
  'R24',
  'R25',
] as const;
export const RuleId = z.enum(RULE_IDS);
export type RuleId = z.infer<typeof RuleId>;
export const WHY_REASONS = [...RULE_IDS, ...SIGNAL_REASONS] as const;
export type WhyReason = (typeof WHY_REASONS)[number];
/** « Points de vigilance ». */
export const CAUTIONS = ['zone', 'ended', 'stale', 'capacity', 'theme', 'outcome'] as const;
export type Caution = (typeof CAUTIONS)[number];

/**
 * A value of a sentence, from which its text and what one may click are made. Names are not in it: a new name changes
 * no suggestion. Words are the project's own (needs, themes); counts name what they count.
 */
export const Fact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entity'), id: EntityId }),
  z.object({ kind: z.literal('entities'), ids: z.array(EntityId) }),
  z.object({
    kind: z.literal('count'),
    value: z.int(),
    entities: z.array(EntityId).optional(),
    relations: z.array(RelationId).optional(),
  }),
  z.object({
    kind: z.literal('number'),
    value: z.number(),
    unit: z.enum(['km', 'share', 'cents', 'months', 'index']),
    entities: z.array(EntityId).optional(),
    relations: z.array(RelationId).optional(),
  }),
  z.object({ kind: z.literal('date'), value: PartialDate, relations: z.array(RelationId).optional() }),
  z.object({ kind: z.literal('words'), values: z.array(z.string()), entities: z.array(EntityId).optional() }),
  /** Members of a closed vocabulary: a family, a type, a goal; the catalogue has their words. */
  z.object({
    kind: z.literal('terms'),
    of: z.enum(['family', 'sdg', 'type', 'relation', 'tier', 'axis', 'documented']),
    values: z.array(z.string()),
  }),
]);
export type Fact = z.infer<typeof Fact>;
export const Facts = z.record(z.string(), Fact);
export type Facts = Readonly<Record<string, Fact>>;

/** What can be checked: an entity or a relation, and its share (0–1) of the reason's part. */
export interface Evidence {
  readonly kind: 'entity' | 'relation';
  readonly id: EntityId | RelationId;
  readonly share: number;
}

/**
 * One reason. `part` is what it adds to the suggestion's score: the parts of a kind add up, and without a piece of its
 * evidence a reason's part is less by that piece's share, every other part being what it was.
 */
export interface Reason<Id extends string = WhyReason> {
  readonly reason: Id;
  readonly part: number;
  readonly facts: Facts;
  readonly evidence: readonly Evidence[];
  /** Of a rule: a gap, something to check, or worth exploring. */
  readonly state?: 'gap' | 'to-check' | 'explore';
}

/** A field without which the ranking is less sure: of an entity, or of a relation. */
export interface MissingField {
  readonly entity: EntityId | null;
  readonly relation: RelationId | null;
  /** A record's field, or what is not marked as documented. */
  readonly field: string;
}
