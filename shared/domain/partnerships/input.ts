import type { StoredDecision } from '../decision.ts';
import type { CheckOverride } from '../diagnosis/override.ts';
import type { Ecosystem } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import type { PartialDate } from '../partial-date.ts';
import type { DOCUMENTED, IMPACT_DIMENSIONS, MaturityLevel } from '../vocabulary.ts';
import type { MethodSettings } from './method.ts';

/** What the summaries of the graph leave out and the method needs, of one entity. */
export interface EntityFacts {
  /** By need or offer, the day on which it was stated. */
  readonly needsOn: Readonly<Record<string, PartialDate>>;
  readonly offersOn: Readonly<Record<string, PartialDate>>;
  /** « renseigné le … » */
  readonly documented: readonly {
    readonly what: (typeof DOCUMENTED)[number];
    readonly on: PartialDate | null;
  }[];
  readonly assessments: readonly {
    readonly level: MaturityLevel;
    readonly on: PartialDate | null;
    readonly assessor: string | null;
    readonly framework: string | null;
    readonly source: string | null;
  }[];
  readonly impact: readonly {
    readonly dimension: (typeof IMPACT_DIMENSIONS)[number];
    readonly hasEvidence: boolean;
  }[];
  /** Of its sources, the latest consultation. */
  readonly consultedOn: PartialDate | null;
}

/** Everything that suggestions and diagnosis are computed from: plain values, so that a worker can be given them. */
export interface PartnershipInput {
  readonly ecosystem: Ecosystem;
  /** Only of entities that have any. */
  readonly facts: ReadonlyMap<EntityId, EntityFacts>;
  readonly decisions: readonly StoredDecision[];
  readonly overrides: readonly CheckOverride[];
  readonly method: MethodSettings;
  /** Day as of which it is computed, `YYYY-MM-DD`: nothing reads the clock. */
  readonly on: string;
}

export const NO_FACTS: EntityFacts = {
  needsOn: {},
  offersOn: {},
  documented: [],
  assessments: [],
  impact: [],
  consultedOn: null,
};
