import type { EntityId } from '../../shared/domain/entity.ts';
import type { RuleId } from '../../shared/domain/partnerships/reasons.ts';
import { createRuleQuestion } from '../../shared/domain/partnerships/rules/ask-rules.ts';
import type { Gap, Reminder } from '../../shared/domain/partnerships/rules/rule.ts';
import { ruleOf } from '../../shared/domain/partnerships/rules/rules.ts';
import type { Terrain } from '../../shared/domain/partnerships/terrain.ts';
import { gapSentence } from '../../shared/domain/words/rule-words.ts';
import { createFactTeller } from '../../shared/domain/words/tell-fact.ts';
import { createTold, type Sentence, textOfPieces } from '../../shared/domain/words/told.ts';
import { type Lang, wordsOf } from '../../shared/domain/words/words.ts';
import { buildPlace, type Place } from './terrain.ts';

type Within = ReadonlySet<EntityId> | null;

export const askGaps = (id: RuleId, terrain: Terrain, within: Within = null): readonly Gap[] => {
  const rule = ruleOf(id);
  return rule.finds === 'gaps' ? rule.find(createRuleQuestion(rule, terrain, within)) : [];
};
export const askReminders = (id: RuleId, terrain: Terrain, within: Within = null): readonly Reminder[] => {
  const rule = ruleOf(id);
  return rule.finds === 'reminders' ? rule.find(createRuleQuestion(rule, terrain, within)) : [];
};

/** `state key` of each gap: what is found where. */
export const foundBy = (id: RuleId, place: Place): readonly string[] =>
  askGaps(id, place.terrain()).map(({ state, scope }) => `${state} ${place.keyOf(scope)}`);

/** `from relation to` of the fillers of the first gap. */
export const fillersOf = (id: RuleId, place: Place): readonly string[] =>
  (askGaps(id, place.terrain())[0]?.fillers ?? []).map(
    ({ from, relation, to }) => `${place.keyOf(from)} ${relation} ${place.keyOf(to)}`,
  );
/** `key field` of what the first gap misses. */
export const missingOf = (id: RuleId, place: Place): readonly string[] =>
  (askGaps(id, place.terrain())[0]?.missing ?? []).map(({ entity, field }) =>
    entity === null ? field : `${place.keyOf(entity)} ${field}`,
  );

/** Two départements of one région: two EPCI in the one, one in the other. */
export const buildRegion = (): Place => {
  const place = buildPlace();
  const add = (key: string, type: string, whole?: string) => {
    place.add(key, { kind: 'territory', type });
    if (whole) place.link([key, 'part-of', whole]);
  };
  add('region', 'region');
  add('department', 'department', 'region');
  add('far department', 'department', 'region');
  add('epci', 'epci', 'department');
  add('next epci', 'epci', 'department');
  add('far epci', 'epci', 'far department');
  return place;
};

const tellWith = (terrain: Terrain, lang: Lang, facts: Gap['facts'], sentence: Sentence): string =>
  textOfPieces(
    sentence(
      createTold(
        facts,
        createFactTeller((id) => terrain.entityOf(id)?.name ?? `?${id}`, lang),
      ),
    ),
  );
export const tellGap = (terrain: Terrain, gap: Gap, lang: Lang): string =>
  tellWith(terrain, lang, gap.facts, gapSentence(wordsOf(lang).rules, gap));
/** Of the pairs that would fill it; [] where the rule says nothing more of them. */
export const tellFillers = (terrain: Terrain, gap: Gap, lang: Lang): readonly string[] => {
  const { filler } = wordsOf(lang).rules.rules[gap.rule];
  return filler ? gap.fillers.map(({ facts }) => tellWith(terrain, lang, facts, filler)) : [];
};
export const tellReminder = (terrain: Terrain, { rule, facts }: Reminder, lang: Lang): string => {
  const { reminder } = wordsOf(lang).rules.rules[rule];
  if (!reminder) throw new Error(`No sentence of ${rule}`);
  return tellWith(terrain, lang, facts, reminder);
};
