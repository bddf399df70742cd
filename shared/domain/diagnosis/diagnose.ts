import type { EntityId } from '../entity.ts';
import { addDays } from '../follow-up.ts';
import { firstDay } from '../partial-date.ts';
import type { EntityFacts, PartnershipInput } from '../partnerships/input.ts';
import { askReminders } from '../partnerships/rules/ask-rules.ts';
import type { Reminder } from '../partnerships/rules/rule.ts';
import { createRuleIndex, type RuleIndex } from '../partnerships/rules/rule-index.ts';
import { createTerrain, type Terrain } from '../partnerships/terrain.ts';
import { AXES, type Axis } from '../vocabulary.ts';
import { type AxisScore, scoreAxis } from './axis-score.ts';
import { type Check, type CheckResult, REACHES, type Subject } from './check.ts';
import type { CheckId, CheckState } from './check-ids.ts';
import { everythingOf } from './check-parts.ts';
import { CHECKS } from './checks.ts';
import type { CheckOverride } from './override.ts';
import { findSubject } from './subject.ts';

export interface DiagnosedCheck extends CheckResult {
  readonly id: CheckId;
  readonly axis: Axis;
  readonly weight: number;
  /** What was computed, where a person corrected it. */
  readonly override:
    | (Pick<CheckOverride, 'reason' | 'author' | 'at'> & { readonly computed: CheckState })
    | null;
}

export interface DiagnosedAxis extends AxisScore {
  readonly axis: Axis;
  readonly checks: readonly DiagnosedCheck[];
  /**
   * « Points à conforter »: what is absent or partial, in the order of what the territory can do first: alone, with the
   * partners that it has, by finding somebody, over years; of one reach what is begun first, then by id. What is unknown
   * is not missing.
   */
  readonly toStrengthen: readonly CheckId[];
}

/** Language-free: names and sentences come at the moment of telling. */
export interface Diagnosed {
  readonly subject: EntityId;
  /** Assessed by people, never computed: the latest as of the day. */
  readonly maturity: EntityFacts['assessments'][number] | null;
  /** How many organisations it was computed on. */
  readonly members: number;
  readonly axes: readonly DiagnosedAxis[];
  /** What the rules of reminders find among them (R21, R24, R25). */
  readonly reminders: readonly Reminder[];
}

/** The latest date first; undated ones are the oldest, and of equals the last written is kept. */
export const assessedAsOf = (
  assessments: EntityFacts['assessments'],
  on: string,
): EntityFacts['assessments'][number] | null => {
  let latest: EntityFacts['assessments'][number] | null = null;
  for (const assessment of assessments) {
    if (assessment.on !== null && firstDay(assessment.on) > on) continue;
    if (latest === null || (assessment.on ?? '') >= (latest.on ?? '')) latest = assessment;
  }
  return latest;
};

/** A correction made later says nothing of the day; one day is left for time zones. */
const findOverride = ({ input, on }: Terrain, { id }: Subject, check: CheckId): CheckOverride | null =>
  input.overrides.find(
    (override) =>
      override.subject === id && override.check === check && override.at.slice(0, 10) <= addDays(on, 1),
  ) ?? null;

const readCheck = (terrain: Terrain, subject: Subject, check: Check): DiagnosedCheck => {
  const { id, axis, weight } = check;
  const result = check.read(terrain, subject);
  const found = findOverride(terrain, subject, id);
  if (!found) return { ...result, id, axis, weight, override: null };
  const { reason, author, at, state } = found;
  return { ...result, id, axis, weight, state, override: { computed: result.state, reason, author, at } };
};

const REACH_OF: ReadonlyMap<CheckId, number> = new Map(
  CHECKS.map(({ id, reach }) => [id, REACHES.indexOf(reach)]),
);
const orderToStrengthen = (checks: readonly DiagnosedCheck[]): CheckId[] => {
  const rank = ({ id, state }: DiagnosedCheck): number =>
    2 * (REACH_OF.get(id) ?? 0) + (state === 'partial' ? 0 : 1);
  return checks
    .filter(({ state }) => state === 'absent' || state === 'partial')
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
};

/**
 * The three axes of a territory or a programme, as of the day of the terrain; null for anything else. Whoever asks of
 * many gives the same index each time.
 */
export const diagnose = (
  terrain: Terrain,
  id: EntityId,
  index: RuleIndex = createRuleIndex(terrain),
): Diagnosed | null => {
  const subject = findSubject(terrain, id);
  if (!subject) return null;
  const checks = CHECKS.map((check) => readCheck(terrain, subject, check));
  return {
    subject: id,
    maturity: assessedAsOf(terrain.factsOf(id).assessments, terrain.on),
    members: subject.parties.size,
    axes: AXES.map((axis) => {
      const own = checks.filter((check) => check.axis === axis);
      return { axis, ...scoreAxis(own), checks: own, toStrengthen: orderToStrengthen(own) };
    }),
    reminders: askReminders(terrain, everythingOf(subject), index),
  };
};

interface Diagnosing {
  /** Whoever has one already gives it. */
  readonly index: RuleIndex;
  readonly onProgress: (done: number) => void;
}

/** Several of one project, in the order given. What is no subject is left out. */
export const diagnoseEach = (
  terrain: Terrain,
  subjects: readonly EntityId[],
  { index = createRuleIndex(terrain), onProgress }: Partial<Diagnosing> = {},
): Diagnosed[] =>
  subjects.flatMap((id, at) => {
    onProgress?.(at / subjects.length);
    return diagnose(terrain, id, index) ?? [];
  });

/** The same of a project that is to be compiled first. */
export const diagnoseAll = ({
  input,
  subjects,
}: {
  readonly input: PartnershipInput;
  readonly subjects: readonly EntityId[];
}): Diagnosed[] => diagnoseEach(createTerrain(input), subjects);
