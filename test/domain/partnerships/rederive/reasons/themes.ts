import type { EntitySummary } from '../../../../../shared/domain/ecosystem.ts';
import { fold, type Plains, shares, terms, words } from '../plain.ts';
import { entityOf, sorted, type World } from '../world.ts';
import type { AskedPair, Rederived } from './pair.ts';
import { idfOf, sumOf } from './stated.ts';

/** A goal is a number, whether it is among the goals or written as a word (« ODD 7 »). */
export const toTheme = (word: string): string =>
  fold(word).replace(/^(?:odd|sdg) ?(\d{1,2})$/, (_, goal: string) => `goal ${Number(goal)}`);
export const statedThemes = ({ kind, themes, priorities, sdgs }: EntitySummary): string[] =>
  sorted([
    ...[...themes, ...(kind === 'territory' ? priorities : [])].map(toTheme),
    ...sdgs.map((goal) => `goal ${goal}`),
  ]);

/** TH = Σ idf·min ÷ Σ idf·max (partnerships.md 3.5); null where one of them states nothing. */
export const themeMatchOf = (world: World, { a, b }: AskedPair): number | null => {
  const [one, other] = [statedThemes(entityOf(world, a)), statedThemes(entityOf(world, b))];
  if (one.length === 0 || other.length === 0) return null;
  const idf = idfOf(world, (entity) => [statedThemes(entity)]);
  const both = one.filter((word) => other.includes(word));
  return sumOf(both, idf) / sumOf(sorted([...one, ...other]), idf);
};

/** What both work on. */
export const rederiveThemes = (world: World, pair: AskedPair): Rederived | null => {
  const { a, b } = pair;
  const part = themeMatchOf(world, pair);
  if (!part) return null;
  const other = statedThemes(entityOf(world, b));
  const both = statedThemes(entityOf(world, a)).filter((word) => other.includes(word));
  const goals = both.flatMap((word) => /^goal (\d+)$/.exec(word)?.[1] ?? []);
  const themes = both.filter((word) => !/^goal \d+$/.test(word));
  const facts: Plains = {
    ...(themes.length > 0 && { themes: words(themes, [a, b]) }),
    ...(goals.length > 0 && { sdgs: terms('sdg', goals) }),
  };
  return {
    part,
    facts,
    evidence: shares([
      [`entity ${a}`, 1],
      [`entity ${b}`, 1],
    ]),
  };
};
