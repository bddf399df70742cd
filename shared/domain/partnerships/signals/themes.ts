import type { EntitySummary } from '../../ecosystem.ts';
import { readStated, type Stated } from './stated.ts';

const SDG = 'odd ';
const NONE: readonly string[] = [];

/** A theme or a priority « ODD 7 » is the goal itself. */
const GOAL = /^\W*(?:odd|sdg)\W*(\d{1,2})\W*$/i;
const asGoal = (word: string): string => {
  const [, goal] = GOAL.exec(word) ?? [];
  return goal ? `${SDG}${Number(goal)}` : word;
};

/** Themes and goals of an entity; of a territory, its priorities too. */
const themesOf = ({ themes, sdgs, priorities, kind }: EntitySummary): readonly string[] =>
  themes.length === 0 && sdgs.length === 0 && priorities.length === 0
    ? NONE
    : [
        ...[...themes, ...(kind === 'territory' ? priorities : [])].map(asGoal),
        ...sdgs.map((sdg) => `${SDG}${sdg}`),
      ];

export const readThemes = (entities: readonly EntitySummary[]): Stated =>
  readStated([entities.map(themesOf)])[0] as Stated;

/** Number of a goal; null for a theme. */
export const sdgOf = (word: string): string | null => (word.startsWith(SDG) ? word.slice(SDG.length) : null);

/** Weighted Jaccard Σ idf·min ÷ Σ idf·max, 0–1 (partnerships.md 3.5); NaN where one of the two states nothing. */
export const themeAgreement = ({ lists, rarity }: Stated, x: number, y: number): number => {
  const [a, b] = [lists[x], lists[y]];
  if (!a || !b || a.length === 0 || b.length === 0) return Number.NaN;
  let [i, j, both, either] = [0, 0, 0, 0];
  while (i < a.length || j < b.length) {
    const one = a[i] ?? Number.POSITIVE_INFINITY;
    const other = b[j] ?? Number.POSITIVE_INFINITY;
    const weight = rarity[Math.min(one, other)] ?? 0;
    either += weight;
    if (one === other) both += weight;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return either > 0 ? both / either : 0;
};
