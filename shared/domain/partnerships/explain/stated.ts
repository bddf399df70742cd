import { foldText } from '../../text.ts';
import { partOf } from '../ranking/likelihood.ts';
import type { Fact, Reason } from '../reasons.ts';
import { needMatch } from '../signals/needs.ts';
import { commonWords } from '../signals/stated.ts';
import { sdgOf, themeAgreement } from '../signals/themes.ts';
import { entityEvidence, entityFact, idAt, type Subject } from './subject.ts';

const EMPTY = new Int32Array(0);

/** The day on which one word was stated, where there is one word and it is dated. */
const dateOf = (dates: Readonly<Record<string, string>>, words: readonly string[]): string | null => {
  const [word] = words;
  if (word === undefined || words.length > 1) return null;
  const key = foldText(word);
  return Object.entries(dates).find(([stated]) => foldText(stated) === key)?.[1] ?? null;
};

/** What one seeks and the other offers, the rarest first; with the given beginning of the facts' names. */
const explainDirection = (
  { survey }: Subject,
  [seeker, giver]: readonly [number, number],
  prefix: '' | 'other',
): Record<string, Fact> => {
  const { needs, offers } = survey.stated;
  const found = commonWords(needs.lists[seeker] ?? EMPTY, offers.lists[giver] ?? EMPTY)
    .sort((a, b) => (needs.rarity[b] ?? 0) - (needs.rarity[a] ?? 0) || a - b)
    .map((word) => needs.words[word] ?? '');
  if (found.length === 0) return {};
  const key = (name: string): string =>
    prefix === '' ? name : `${prefix}${name[0]?.toUpperCase()}${name.slice(1)}`;
  const { factsOf } = survey.terrain;
  const soughtOn = dateOf(factsOf(idAt(survey, seeker)).needsOn, found);
  const givenOn = dateOf(factsOf(idAt(survey, giver)).offersOn, found);
  return {
    [key('seeker')]: entityFact(survey, seeker),
    [key('giver')]: entityFact(survey, giver),
    [key('words')]: {
      kind: 'words',
      values: found,
      entities: [idAt(survey, seeker), idAt(survey, giver)],
    },
    ...(soughtOn ? { [key('soughtOn')]: { kind: 'date', value: soughtOn } as const } : {}),
    ...(givenOn ? { [key('givenOn')]: { kind: 'date', value: givenOn } as const } : {}),
  };
};

/** « {x} cherche « c » ({date}) ; {y} le propose ({date}). » */
export const explainNeeds = (subject: Subject): Reason | null => {
  const { survey, settings, proposal } = subject;
  const { from, to } = proposal;
  const raw = needMatch(survey.stated, from, to);
  if (!(raw > 0)) return null;
  const there = explainDirection(subject, [to, from], '');
  const facts =
    Object.keys(there).length > 0
      ? { ...there, ...explainDirection(subject, [from, to], 'other') }
      : explainDirection(subject, [from, to], '');
  return {
    reason: 'need-offer',
    part: partOf('needs', raw, settings.signals),
    facts,
    evidence: [entityEvidence(survey, from, 1), entityEvidence(survey, to, 1)],
  };
};

/** « Thèmes communs : {liste}. ODD communs : {liste}. » */
export const explainThemes = (subject: Subject): Reason | null => {
  const { survey, settings, proposal } = subject;
  const { from, to } = proposal;
  const raw = themeAgreement(survey.themes, from, to);
  if (!(raw > 0)) return null;
  const common = commonWords(survey.themes.lists[from] ?? EMPTY, survey.themes.lists[to] ?? EMPTY)
    .sort((a, b) => (survey.themes.rarity[b] ?? 0) - (survey.themes.rarity[a] ?? 0) || a - b)
    .map((word) => survey.themes.words[word] ?? '');
  const themes = common.filter((word) => sdgOf(word) === null);
  const sdgs = common.flatMap((word) => sdgOf(word) ?? []).sort((a, b) => Number(a) - Number(b));
  const entities = [idAt(survey, from), idAt(survey, to)];
  return {
    reason: 'themes',
    part: partOf('themes', raw, settings.signals),
    facts: {
      ...(themes.length > 0 ? { themes: { kind: 'words', values: themes, entities } } : {}),
      ...(sdgs.length > 0 ? { sdgs: { kind: 'terms', of: 'sdg', values: sdgs } } : {}),
    },
    evidence: [entityEvidence(survey, from, 1), entityEvidence(survey, to, 1)],
  };
};
