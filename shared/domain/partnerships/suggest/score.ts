import type { Taken } from '../candidates/taken.ts';
import { valueOfFilling } from '../explain/rules.ts';
import { threeStepTerms } from '../explain/three-steps.ts';
import { weightBetween } from '../graph/weighted-graph.ts';
import type { MethodSettings } from '../method.ts';
import { likelihoodOf, type PairValues, priorityOf } from '../ranking/likelihood.ts';
import type { Quality } from '../ranking/quality.ts';
import { needMatch } from '../signals/needs.ts';
import type { PathRows } from '../signals/path-rows.ts';
import { type Survey, TARGET } from '../signals/survey.ts';
import { themeAgreement } from '../signals/themes.ts';
import type { Draft } from './draft.ts';

/** Raw sums of the network for a pair, where both ends have links; NaN: unknown. */
export interface PathSums {
  readonly common: number;
  readonly shared: number;
  readonly l3: number;
}

const UNKNOWN_PATHS: PathSums = { common: Number.NaN, shared: Number.NaN, l3: Number.NaN };

export const hasPaths = ({ terrain }: Survey, x: number, y: number): boolean =>
  (terrain.graph.strength[x] ?? 0) > 0 && (terrain.graph.strength[y] ?? 0) > 0;

export const valuesOf = (survey: Survey, x: number, y: number, sums: PathSums): PairValues => ({
  ...(hasPaths(survey, x, y) ? sums : UNKNOWN_PATHS),
  themes: themeAgreement(survey.themes, x, y),
  needs: needMatch(survey.stated, x, y),
  territory: survey.proximity.of(x, y),
});

/** Something that one can point at, beyond being near: without it there is no suggestion. */
export const hasReason = ({ common, shared, l3, themes, needs }: PairValues): boolean =>
  common > 0 || shared > 0 || l3 > 0 || themes > 0 || needs > 0;

/** How much a pair would bring: the greatest of its gaps, needs met, and what it would open (partnerships.md 3.7.2). */
export const worthOf = (gaps: number, { needs }: PairValues, broking: number): number =>
  Math.max(gaps, needs > 0 ? needs : 0, broking);

/** Even of what is hardly known something may be said. */
const QUALITY_MIN = 0.1;
export const qualityOf = (quality: Quality, x: number, y: number): number =>
  Math.max(QUALITY_MIN, (quality.of(x) + quality.of(y)) / 2);

/** Sums of a pair whose first place the rows were filled for. */
const readSums = (survey: Survey, rows: PathRows, draft: Draft, settings: MethodSettings): PathSums => {
  const { from, to } = draft.proposal;
  const y = Math.max(from, to);
  const hubs = rows.hubTerms(y);
  const partners = (rows.partners.values[y] ?? 0) + hubs.partners;
  const shared = (rows.shared.values[y] ?? 0) + hubs.shared;
  const isTarget = survey.part[from] === TARGET || survey.part[to] === TARGET;
  const isLinked = weightBetween(survey.terrain.graph, from, to) > 0;
  const l3 = isLinked
    ? threeStepTerms({ survey, proposal: draft.proposal, settings }).reduce(
        (sum, { value }) => sum + value,
        0,
      )
    : (rows.three.values[y] ?? 0);
  return isTarget ? { common: 0, shared: partners + shared, l3 } : { common: partners, shared, l3 };
};

/** Priority of each draft, 0 where there is nothing to say. Drafts of one smaller place follow each other. */
export const scoreDrafts = (
  survey: Survey,
  drafts: readonly Draft[],
  {
    rows,
    taken,
    quality,
    settings,
    onProgress,
  }: {
    rows: PathRows;
    taken: Taken;
    quality: Quality;
    settings: MethodSettings;
    onProgress: (done: number) => void;
  },
): Float64Array => {
  let filled = -1;
  return Float64Array.from(drafts, (draft, at) => {
    const { from, to } = draft.proposal;
    const x = Math.min(from, to);
    if (filled !== x) {
      rows.fill(x);
      filled = x;
      onProgress(at / drafts.length);
    }
    const values = valuesOf(survey, from, to, readSums(survey, rows, draft, settings));
    if (draft.fillings.length === 0 && !hasReason(values)) return 0;
    let gaps = 0;
    for (const filling of draft.fillings) gaps = Math.max(gaps, valueOfFilling(filling));
    const broking = taken.any(from, to) ? 0 : survey.brokerage.of(from, to).value;
    return priorityOf(
      {
        likelihood: likelihoodOf(values, settings.signals),
        value: worthOf(gaps, values, broking),
        quality: qualityOf(quality, from, to),
      },
      settings.weights,
    );
  });
};
