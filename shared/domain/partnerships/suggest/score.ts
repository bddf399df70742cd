import type { Taken } from '../candidates/taken.ts';
import { worthOfFilling } from '../explain/rules.ts';
import { threeStepTerms } from '../explain/three-steps.ts';
import { weightBetween } from '../graph/weighted-graph.ts';
import type { MethodSettings } from '../method.ts';
import { type PairValues, priorityOf } from '../ranking/likelihood.ts';
import type { PairLikelihood } from '../ranking/pair-likelihood.ts';
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

const hasPaths = ({ terrain }: Survey, x: number, y: number): boolean =>
  (terrain.graph.strength[x] ?? 0) > 0 && (terrain.graph.strength[y] ?? 0) > 0;

export const valuesOf = (survey: Survey, x: number, y: number, sums: PathSums): PairValues => {
  const { common, shared, l3 } = hasPaths(survey, x, y) ? sums : UNKNOWN_PATHS;
  return {
    common,
    shared,
    l3,
    themes: themeAgreement(survey.themes, x, y),
    needs: needMatch(survey.stated, x, y),
    territory: survey.proximity.of(x, y),
  };
};

/** Same territory, or a neighbour. */
const NEAR = Math.exp(-1 / 1.5);
/** Something that one can point at beyond being near; a programme of the place is something by itself. */
const hasReason = (
  { common, shared, l3, themes, needs, territory }: PairValues,
  isToProgramme: boolean,
): boolean =>
  common > 0 || shared > 0 || l3 > 0 || themes > 0 || needs > 0 || (isToProgramme && territory >= NEAR);

/** A need that is met is worth at most as much: a gap of coverage that is sure may be worth more (a convention of Alliage). */
const NEED_MOST = 0.7;

/** How much a pair would bring: the greatest of its gaps, needs met, and what it would open (partnerships.md 3.7.2). */
export const worthOf = (gaps: number, { needs }: PairValues, broking: number): number =>
  Math.max(gaps, needs > 0 ? NEED_MOST * needs : 0, broking);

/** Even of what is hardly known something may be said. */
const QUALITY_MIN = 0.1;
export const qualityOf = (quality: Quality, x: number, y: number): number =>
  Math.max(QUALITY_MIN, (quality.of(x) + quality.of(y)) / 2);

/** What the scores of pairs are read from. */
export interface Scoring {
  readonly rows: PathRows;
  readonly taken: Taken;
  readonly quality: Quality;
  readonly settings: MethodSettings;
  readonly likelihood: PairLikelihood;
  readonly onProgress: (done: number) => void;
}

type Paths = Pick<Scoring, 'rows' | 'settings'>;

const readSums = (survey: Survey, draft: Draft, { rows, settings }: Paths): PathSums => {
  const { from, to, anchor } = draft;
  const y = from === anchor ? to : from;
  const hubs = rows.hubTerms(y);
  const partners = (rows.partners.values[y] ?? 0) + hubs.partners;
  const shared = (rows.shared.values[y] ?? 0) + hubs.shared;
  const isTarget = survey.part[from] === TARGET || survey.part[to] === TARGET;
  const isLinked = weightBetween(survey.terrain.graph, from, to) > 0;
  const l3 = isLinked
    ? threeStepTerms({ survey, proposal: draft, settings }).reduce((sum, { value }) => sum + value, 0)
    : (rows.three.values[y] ?? 0);
  return isTarget ? { common: 0, shared: partners + shared, l3 } : { common: partners, shared, l3 };
};

/** Signals of a pair of whose anchor the rows were filled. */
export const valuesOfDraft = (survey: Survey, draft: Draft, paths: Paths): PairValues =>
  valuesOf(survey, draft.from, draft.to, readSums(survey, draft, paths));

const scoreDraft = (survey: Survey, draft: Draft, scoring: Scoring): number => {
  const { from, to, anchor, fillings } = draft;
  const { taken, quality, settings, likelihood } = scoring;
  const values = valuesOfDraft(survey, draft, scoring);
  if (fillings.length === 0 && !hasReason(values, survey.part[to] === TARGET)) return 0;
  let gaps = 0;
  for (const filling of fillings) gaps = Math.max(gaps, worthOfFilling(filling));
  const isTaken = taken.any(anchor, from === anchor ? to : from);
  const broking = isTaken ? 0 : survey.brokerage.of(from, to).value;
  const scores = {
    likelihood: likelihood.of(values, from, to),
    value: worthOf(gaps, values, broking),
    quality: qualityOf(quality, from, to),
  };
  return priorityOf(scores, settings.weights);
};

const PROGRESS_EVERY = 1024;

/** Priority of each draft, 0 where there is nothing to say. Drafts of one anchor follow each other. */
export const scoreDrafts = (survey: Survey, drafts: readonly Draft[], scoring: Scoring): Float64Array => {
  const priorities = new Float64Array(drafts.length);
  let filled = -1;
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at];
    if (!draft) continue;
    if (filled !== draft.anchor) {
      scoring.rows.fill(draft.anchor);
      filled = draft.anchor;
    }
    if (at % PROGRESS_EVERY === 0) scoring.onProgress(at / drafts.length);
    priorities[at] = scoreDraft(survey, draft, scoring);
  }
  return priorities;
};
