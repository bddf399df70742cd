import type { EntitySummary } from '../../ecosystem.ts';
import type { Family } from '../../family.ts';
import { chooseFillers, type Draft } from './fillers.ts';
import { missingMark, shareEvidence, toGap } from './gaps.ts';
import { findNear } from './near.ts';
import { missingTypes, partnersOf } from './partners.ts';
import { FAMILY_POOLS, RULE_FAMILIES } from './pools.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';

const IMPORTANCE = 0.6;

const findDrafts = (
  question: RuleQuestion,
  { id }: EntitySummary,
  families: readonly Family[],
): readonly Draft[] =>
  families.flatMap((family) =>
    [...findNear(question, id, { among: [question.index.listing(FAMILY_POOLS[family])] })].map((who) => ({
      from: id,
      to: who,
      facts: {
        who: { kind: 'entity', id: who },
        family: { kind: 'terms', of: 'family', values: [family] },
      } as const,
      evidence: shareEvidence([who]),
    })),
  );

const toFound = (question: RuleQuestion, catalyst: EntitySummary): Gap | null => {
  const { terrain, threshold } = question;
  const partners = partnersOf(terrain, catalyst.id).map(({ id }) => id);
  const linked = new Set(partners.flatMap((id) => [...terrain.familiesOf(id)]));
  const absent = RULE_FAMILIES.filter((family) => !linked.has(family));
  const count = RULE_FAMILIES.length - absent.length;
  if (count >= threshold('families') || absent.length === 0) return null;
  return toGap({
    rule: 'R02',
    scope: catalyst.id,
    importance: IMPORTANCE,
    facts: {
      scope: { kind: 'entity', id: catalyst.id },
      linked: { kind: 'count', value: count, entities: [...partners].sort() },
      families: { kind: 'terms', of: 'family', values: [...absent] },
    },
    evidence: shareEvidence([catalyst.id]),
    missing: [...missingMark(terrain, [catalyst.id], ['partners']), ...missingTypes(terrain, partners)],
    fillers: chooseFillers(question, 'partners-with', findDrafts(question, catalyst, absent)),
  });
};

const CATALYST_KINDS = ['actor', 'funder', 'territory'] as const;

/**
 * A catalyst with links in force to fewer than three of the five families. Sure where its partners are documented and
 * those that are known have a type.
 */
export const catalystWithFewFamilies: GapRule = {
  id: 'R02',
  axes: ['alliances'],
  reference: CONVENTION,
  thresholds: { families: 3 },
  finds: 'gaps',
  find: (question) =>
    CATALYST_KINDS.flatMap((kind) => question.asked(kind))
      .filter(({ id }) => question.terrain.isCatalyst(id))
      .flatMap((catalyst) => toFound(question, catalyst) ?? []),
};
