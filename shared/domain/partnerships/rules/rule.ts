import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import type { Axis, Kind, RelationType } from '../../vocabulary.ts';
import type { Evidence, Facts, MissingField, RuleId } from '../reasons.ts';
import type { Terrain } from '../terrain.ts';
import type { RuleIndex } from './rule-index.ts';

/** A pair that would fill a gap, in the direction of the relation; `closeness` 0–1 orders those of one gap. */
export interface Filler {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly relation: RelationType;
  readonly closeness: number;
  /** What is said of this pair beside the gap itself. */
  readonly facts: Facts;
  readonly evidence: readonly Evidence[];
}

/**
 * One place where a rule fires. Unknown gives `to-check`, never a gap; `explore` is what nothing requires (R08: research
 * or local government in a PTCE).
 */
export interface Gap {
  readonly rule: RuleId;
  /** The territory, programme, actor or initiative that lacks something. */
  readonly scope: EntityId;
  readonly state: 'gap' | 'to-check' | 'explore';
  /** 0–1; the gap's score is importance × certainty. */
  readonly importance: number;
  readonly certainty: number;
  readonly facts: Facts;
  readonly evidence: readonly Evidence[];
  /** What would make it certain. */
  readonly missing: readonly MissingField[];
  /** Best first; [] when nobody known fills it: the gap is told all the same. */
  readonly fillers: readonly Filler[];
}

/** Something to do, never a pair (R21, R24, R25). */
export interface Reminder {
  readonly rule: RuleId;
  readonly scope: EntityId;
  readonly facts: Facts;
  readonly evidence: readonly Evidence[];
}

/** Where a rule's idea comes from: a law, an instruction, Le RAMEAU, or a convention of Alliage; never invented. */
export interface RuleReference {
  readonly source: 'law' | 'state' | 'rameau' | 'convention';
  /** The article or text, as it is cited: « loi 2014-856, art. 9 ». Null for a convention. */
  readonly cited: string | null;
}

/** Asked of one scope, or of the whole project when it is null. */
export interface RuleQuestion {
  readonly terrain: Terrain;
  /** Entities of the territory that is looked at; null: everybody. */
  readonly within: ReadonlySet<EntityId> | null;
  /** Those of a kind that are looked at and open, by id: what a rule may be about. */
  readonly asked: (kind: Kind) => readonly EntitySummary[];
  /** What rules look up in the whole project. */
  readonly index: RuleIndex;
  /** A threshold of the rule by its name: the project's, or as shipped. */
  readonly threshold: (name: string) => number;
}

interface RuleBase {
  readonly id: RuleId;
  readonly axes: readonly Axis[];
  readonly reference: RuleReference;
  /** Shipped thresholds by name, with their units in the name: `km`, `share`, `months`, `links`. */
  readonly thresholds: Readonly<Record<string, number>>;
}
export interface GapRule extends RuleBase {
  readonly finds: 'gaps';
  readonly find: (question: RuleQuestion) => readonly Gap[];
}
export interface ReminderRule extends RuleBase {
  readonly finds: 'reminders';
  readonly find: (question: RuleQuestion) => readonly Reminder[];
}
export type Rule = GapRule | ReminderRule;
