import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import type { Facts, MissingField } from '../reasons.ts';
import type { Terrain } from '../terrain.ts';
import { chooseFillers, type Draft } from './fillers.ts';
import { missingField, shareEvidence, toGap } from './gaps.ts';
import { findNear } from './near.ts';
import { isProject } from './parties.ts';
import { partnersOf } from './partners.ts';
import { OFFERING } from './pools.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';

const IMPORTANCE = 0.8;
const NAMED_MAX = 3;

/** A need stated on a day, or a list of needs marked as documented, says what was lacking; the rest is to be asked. */
const missingOf = (
  { factsOf, isDocumented }: Terrain,
  { id }: EntitySummary,
  needs: readonly string[],
  linked: readonly EntitySummary[],
): readonly MissingField[] => {
  const isStated = isDocumented(id, 'needs') || needs.some((need) => factsOf(id).needsOn[need] !== undefined);
  return [
    ...(isStated ? [] : [missingField(id, 'needs')]),
    ...linked
      .filter((other) => other.offers.length === 0 && !isDocumented(other.id, 'offers'))
      .slice(0, NAMED_MAX)
      .map((other) => missingField(other.id, 'offers')),
  ];
};

/** What someone offers of what is looked for, with the day on which it was stated: a day is of one word. */
const factsOf = ({ entityOf, factsOf: of }: Terrain, from: EntityId, needs: readonly string[]): Facts => {
  const offered = needs.filter((need) => entityOf(from)?.offers.includes(need));
  const [only] = offered.length === 1 ? offered : [];
  const on = only === undefined ? undefined : of(from).offersOn[only];
  return {
    who: { kind: 'entity', id: from },
    offered: { kind: 'words', values: offered, entities: [from] },
    ...(on && { offeredOn: { kind: 'date', value: on } as const }),
  };
};

const findDrafts = (
  question: RuleQuestion,
  project: EntityId,
  needs: readonly string[],
): readonly Draft[] => {
  const { terrain, index } = question;
  const among = needs.map((need) => index.offering(OFFERING, need));
  return [...findNear(question, project, { among })].map((from) => ({
    from,
    to: project,
    facts: () => factsOf(terrain, from, needs),
    evidence: shareEvidence([from]),
  }));
};

const toFound = (question: RuleQuestion, project: EntitySummary): Gap | null => {
  const { terrain } = question;
  const linked = partnersOf(terrain, project.id);
  const needs = project.needs.filter((need) => !linked.some(({ offers }) => offers.includes(need))).sort();
  if (needs.length === 0) return null;
  return toGap({
    rule: 'R10',
    scope: project.id,
    importance: IMPORTANCE,
    facts: {
      scope: { kind: 'entity', id: project.id },
      needs: { kind: 'words', values: needs, entities: [project.id] },
      linked: { kind: 'count', value: linked.length, entities: linked.map(({ id }) => id) },
    },
    evidence: shareEvidence([project.id]),
    missing: missingOf(terrain, project, needs, linked),
    fillers: chooseFillers(question, 'supports', findDrafts(question, project.id, needs)),
  });
};

/**
 * A project that looks for something that nobody linked to it offers. Sure where the need has its day or its needs are
 * documented, and those linked to it say what they offer.
 */
export const unmetNeed: GapRule = {
  id: 'R10',
  axes: ['competences'],
  reference: CONVENTION,
  thresholds: {},
  finds: 'gaps',
  find: (question) =>
    question
      .asked('initiative')
      .filter((entity) => isProject(entity) && entity.needs.length > 0)
      .flatMap((project) => toFound(question, project) ?? []),
};
