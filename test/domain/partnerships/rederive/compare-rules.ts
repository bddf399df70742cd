import { expect } from 'vitest';
import type { Reason, RuleId } from '../../../../shared/domain/partnerships/reasons.ts';
import type { Gap, Reminder } from '../../../../shared/domain/partnerships/rules/rule.ts';
import { plainsOf, sharesOf } from './plain.ts';
import type { AskedPair } from './reasons/pair.ts';
import { certaintyOf, type FoundFiller, type FoundGap, type SecondRule } from './rules/found.ts';
import { closenessOf } from './rules/near.ts';
import { findR21, findR24, findR25 } from './rules/reminders.ts';
import { SECOND_RULES } from './rules/second-rules.ts';
import { isOver, sorted, type World } from './world.ts';

/** One of each thing that a rule says, in an order of its own. */
const inOrder = <Found extends { readonly scope: string; readonly facts: object }>(found: readonly Found[]) =>
  [...found].sort((a, b) =>
    JSON.stringify([a.scope, a.facts]) < JSON.stringify([b.scope, b.facts]) ? -1 : 1,
  );
const seen = ({ missing, ...gap }: FoundGap): FoundGap => ({ ...gap, missing: sorted(missing) });
const seenGap = (gap: Gap): FoundGap => {
  const { scope, state, facts, evidence, missing, importance } = gap;
  return seen({
    scope,
    state,
    facts: plainsOf(facts),
    evidence: sharesOf(evidence),
    missing: missing.map(({ entity, relation, field }) => `${entity ?? relation} ${field}`),
    importance,
  });
};

const secondOf = (rule: RuleId): SecondRule => {
  const second = SECOND_RULES.get(rule);
  if (!second) throw new Error(`No second computation of ${rule}`);
  return second;
};
const seenFiller = ({ facts, evidence }: Pick<Reason, 'facts' | 'evidence'>): FoundFiller => ({
  facts: plainsOf(facts),
  evidence: sharesOf(evidence),
});

const isThere = (world: World, { from, to, relation: type }: Gap['fillers'][number]): boolean =>
  world.written.some(
    (each) =>
      each.type === type &&
      !isOver(each, world.on) &&
      ((each.from === from && each.to === to) ||
        (type === 'partners-with' && each.from === to && each.to === from)),
  );

/** Who would fill it is of the sort that lacks, is not there already, and is as close as is said. */
const compareFillers = (world: World, { rule, fillers }: Gap, gap: FoundGap): void => {
  const second = secondOf(rule);
  for (const filler of fillers) {
    const { from, to, relation, closeness } = filler;
    expect([rule, relation, from === to, isThere(world, filler)]).toEqual([
      rule,
      second.relation,
      false,
      false,
    ]);
    expect(seenFiller(filler)).toEqual(second.fits(world, gap, from, to));
    expect(closeness).toBeCloseTo(closenessOf(world, from, to), 9);
  }
};

/** Every gap of every rule, and none that the second computation does not find. */
export const compareGaps = (world: World, gaps: readonly Gap[]): void => {
  for (const [rule, second] of SECOND_RULES) {
    const own = gaps.filter((gap) => gap.rule === rule);
    const found = inOrder(own.map(seenGap));
    expect([rule, found]).toEqual([rule, inOrder(second.find(world).map(seen))]);
    for (const gap of own) {
      compareFillers(world, gap, seenGap(gap));
      expect(gap.certainty).toBe(certaintyOf(gap));
      const shares = gap.evidence.reduce((sum, { share }) => sum + share, 0);
      expect(shares).toBeCloseTo(1, 9);
    }
  }
};

export const compareReminders = (world: World, reminders: readonly Reminder[]): void => {
  const found = reminders.map(({ rule, scope, facts, evidence }) => ({
    rule,
    scope,
    facts: plainsOf(facts),
    evidence: sharesOf(evidence),
  }));
  const second = [...findR21(world), ...findR24(world), ...findR25(world)];
  expect(inOrder(found)).toEqual(inOrder(second));
};

/** The reason that a rule is of a pair: one of its gaps, with what is said of the pair, at the worth of both. */
export const compareRuleReason = (world: World, { a, b }: AskedPair, reason: Reason): void => {
  const second = secondOf(reason.reason as RuleId);
  const told = { facts: plainsOf(reason.facts), evidence: sharesOf(reason.evidence), state: reason.state };
  const found = second.find(world).flatMap((gap) => {
    const filler = second.fits(world, gap, a, b) ?? second.fits(world, gap, b, a);
    if (!filler) return [];
    return [
      {
        told: {
          facts: { ...gap.facts, ...filler.facts },
          evidence: { ...gap.evidence, ...filler.evidence },
          state: gap.state,
        },
        part: gap.importance * certaintyOf(gap) * (0.5 + 0.5 * closenessOf(world, a, b)),
      },
    ];
  });
  expect(found.map((each) => each.told)).toContainEqual(told);
  const most = Math.max(...found.map(({ part }) => part));
  expect(reason.part).toBeCloseTo(most, 9);
};
