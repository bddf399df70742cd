import type { RelationSummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import type { Evidence, Facts, WhyReason } from '../partnerships/reasons.ts';
import type { Terrain } from '../partnerships/terrain.ts';
import type { Axis } from '../vocabulary.ts';
import type { CheckId, CheckState } from './check-ids.ts';

/** What one can do about a check: see suggestions for a reason, or complete a field of a card. */
export type CheckAction =
  | { readonly kind: 'suggestions'; readonly reasons: readonly WhyReason[]; readonly axis: Axis }
  | { readonly kind: 'complete'; readonly entity: EntityId; readonly field: string };

/** What a check found: unknown is never absent. */
export interface CheckResult {
  readonly state: CheckState;
  readonly facts: Facts;
  readonly evidence: readonly Evidence[];
  readonly action: CheckAction | null;
}

/** Money that reaches the subject or something of its own. */
export interface FundingFlow {
  readonly funder: EntityId;
  readonly to: EntityId;
  readonly relation: RelationSummary;
  /** False: asked for or under discussion, which is not money yet. */
  readonly isGiven: boolean;
}

/** Whom a diagnosis is about, and who is of it, as of the day. Every list is by id unless it says otherwise. */
export interface Subject {
  readonly id: EntityId;
  readonly kind: 'territory' | 'programme';
  /** Everybody of the territory, or of what the programme covers and joins. */
  readonly members: ReadonlySet<EntityId>;
  /** Territories that it is or covers, with what they include. */
  readonly territories: ReadonlySet<EntityId>;
  /** Programmes (CRTE first) of the territory, or itself. */
  readonly programmes: readonly EntityId[];
  /** Initiatives that are its own: located there, carried by it, or actions of its programmes. */
  readonly initiatives: readonly EntityId[];
  /** Alliances and PTCE: anchored there, joined by the subject itself, or by two of its parties. */
  readonly alliances: readonly EntityId[];
  /** Organisations: of its members, linked to its programmes, or with a structural link to the subject itself. */
  readonly parties: ReadonlySet<EntityId>;
  readonly funding: readonly FundingFlow[];
}

/** Who has to move first; « points à conforter » are in this order. */
export const REACHES = ['own', 'partners', 'others', 'time'] as const;
export type Reach = (typeof REACHES)[number];

/** One check: a record and a list. Weights are all 1 as shipped. */
export interface Check {
  readonly id: CheckId;
  readonly axis: Axis;
  readonly weight: number;
  /**
   * `own`: the territory can do it alone (describe, meet, follow up); `partners`: with those whom it already has;
   * `others`: somebody is to be found; `time`: money to be negotiated over years.
   */
  readonly reach: Reach;
  readonly read: (terrain: Terrain, subject: Subject) => CheckResult;
}
