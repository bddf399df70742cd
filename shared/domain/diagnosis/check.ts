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

/** Whom a diagnosis is about, and who is of it. */
export interface Subject {
  readonly id: EntityId;
  readonly kind: 'territory' | 'programme';
  /** Everybody of the territory, or of what the programme covers and joins. */
  readonly members: ReadonlySet<EntityId>;
  /** Territories that it is or covers, with what they include. */
  readonly territories: ReadonlySet<EntityId>;
  /** Programmes (CRTE first) of the territory, or itself. */
  readonly programmes: readonly EntityId[];
  /** Initiatives that are its own: located there, or actions of its programmes. */
  readonly initiatives: readonly EntityId[];
}

/** One check: a record and a list. Weights are all 1 as shipped. */
export interface Check {
  readonly id: CheckId;
  readonly axis: Axis;
  readonly weight: number;
  readonly read: (terrain: Terrain, subject: Subject) => CheckResult;
}
