import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import type { Kind } from '../../vocabulary.ts';
import { DEFAULT_RULES } from '../method.ts';
import type { RuleId } from '../reasons.ts';
import type { Terrain } from '../terrain.ts';
import { isThresholdValue } from '../thresholds.ts';
import type { Gap, Reminder, Rule, RuleQuestion } from './rule.ts';
import { createMemo, createRuleIndex, type RuleIndex } from './rule-index.ts';
import { RULES } from './rules.ts';

/** Those who are looked at, by kind and id. */
const createAsked = (
  { entityOf, isOpen }: Terrain,
  within: ReadonlySet<EntityId> | null,
  index: RuleIndex,
): ((kind: Kind) => readonly EntitySummary[]) => {
  if (within === null) return index.openOf;
  return createMemo((kind: Kind) =>
    [...within]
      .flatMap((id) => {
        const entity = entityOf(id);
        return entity?.kind === kind && isOpen(id) ? [entity] : [];
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
};

const isOn = ({ input }: Terrain, rule: RuleId): boolean =>
  input.method.rules[rule] ?? DEFAULT_RULES.has(rule);

/** The project's value where it is one that it can have, else the shipped one. Throws a RangeError for a name that the rule has not. */
const createThreshold =
  ({ id, thresholds }: Rule, { input }: Terrain) =>
  (name: string): number => {
    const shipped = thresholds[name];
    if (shipped === undefined) throw new RangeError(`Rule ${id} has no threshold “${name}”.`);
    const own = input.method.thresholds[`${id}.${name}`];
    return own !== undefined && isThresholdValue(name, own) ? own : shipped;
  };

/** What is asked of one rule. */
export const createRuleQuestion = (
  rule: Rule,
  terrain: Terrain,
  within: ReadonlySet<EntityId> | null,
  index: RuleIndex = createRuleIndex(terrain),
): RuleQuestion => ({
  terrain,
  within,
  index,
  asked: createAsked(terrain, within, index),
  threshold: createThreshold(rule, terrain),
});

/** Only what lacks: whoever looks for partners has no use for what is to be done. */
export const askGaps = (terrain: Terrain, index: RuleIndex): readonly Gap[] => {
  const asked = createAsked(terrain, null, index);
  return RULES.flatMap((rule) =>
    rule.finds === 'gaps' && isOn(terrain, rule.id)
      ? rule.find({ terrain, within: null, index, asked, threshold: createThreshold(rule, terrain) })
      : [],
  );
};

/** Only what is to be done: a gap is looked for by whoever proposes somebody to fill it. */
export const askReminders = (
  terrain: Terrain,
  within: ReadonlySet<EntityId> | null = null,
  index: RuleIndex = createRuleIndex(terrain),
): readonly Reminder[] => {
  const asked = createAsked(terrain, within, index);
  return RULES.flatMap((rule) => {
    if (rule.finds !== 'reminders' || !isOn(terrain, rule.id)) return [];
    return rule.find({ terrain, within, index, asked, threshold: createThreshold(rule, terrain) });
  });
};

/**
 * What the rules that are on find among those within, or in the whole project; in the order of the rules, then of what
 * they are about. Whoever asks of many territories gives the same index each time.
 */
export const askRules = (
  terrain: Terrain,
  within: ReadonlySet<EntityId> | null,
  index: RuleIndex = createRuleIndex(terrain),
): { readonly gaps: readonly Gap[]; readonly reminders: readonly Reminder[] } => {
  const gaps: Gap[] = [];
  const reminders: Reminder[] = [];
  const asked = createAsked(terrain, within, index);
  for (const rule of RULES) {
    if (!isOn(terrain, rule.id)) continue;
    const question = { terrain, within, index, asked, threshold: createThreshold(rule, terrain) };
    if (rule.finds === 'gaps') gaps.push(...rule.find(question));
    else reminders.push(...rule.find(question));
  }
  return { gaps, reminders };
};
