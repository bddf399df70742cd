import type { Taken } from '../candidates/taken.ts';
import { worthOfFilling } from '../explain/rules.ts';
import { threeStepTerms } from '../explain/three-steps.ts';
import { weightBetween } from '../graph/weighted-graph.ts';
import type { MethodSettings } from '../method.ts';
import { type PairValues, priorityOf } from '../ranking/likelihood.ts';
import type { PairLikelihood } from '../ranking/pair-likelihood.ts';
import type { Quality } from '../ranking/quality.ts';
import { BROKING_MOST } from '../signals/brokerage.ts';
import { needMatch } from '../signals/needs.ts';
import type { PathRows } from '../signals/path-rows.ts';
import { type Survey, TARGET } from '../signals/survey.ts';
import { themeAgreement } from '../signals/themes.ts';
import { anchorAt, type Drafts, draftAt, fillingsAt, fromAt, toAt } from './draft.ts';
import { createLook } from './pool.ts';

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

/** Reads the signals of drafts, those of one anchor one after the other. What it gives is only good until the next. */
export const createValueReader = (
  survey: Survey,
  { rows, settings }: Paths,
): ((drafts: Drafts, at: number) => PairValues) => {
  const { part, terrain } = survey;
  const values = { common: 0, shared: 0, l3: 0, themes: 0, needs: 0, territory: 0 };
  let filled = -1;
  const readPaths = (drafts: Drafts, at: number, from: number, to: number): void => {
    const y = from === filled ? to : from;
    const { partners, shared } = rows.hubTerms(y);
    values.common = (rows.partners.values[y] ?? 0) + partners;
    values.shared = (rows.shared.values[y] ?? 0) + shared;
    const isLinked = weightBetween(terrain.graph, from, to) > 0;
    values.l3 = isLinked
      ? threeStepTerms({ survey, proposal: draftAt(drafts, at), settings }).reduce(
          (sum, { value }) => sum + value,
          0,
        )
      : (rows.three.values[y] ?? 0);
    if (part[from] !== TARGET && part[to] !== TARGET) return;
    values.shared = values.common + values.shared;
    values.common = 0;
  };
  return (drafts, at) => {
    const [from, to, anchor] = [fromAt(drafts, at), toAt(drafts, at), anchorAt(drafts, at)];
    if (filled !== anchor) rows.fill(anchor);
    filled = anchor;
    if (hasPaths(survey, from, to)) readPaths(drafts, at, from, to);
    else values.common = values.shared = values.l3 = Number.NaN;
    values.themes = themeAgreement(survey.themes, from, to);
    values.needs = needMatch(survey.stated, from, to);
    values.territory = survey.proximity.of(from, to);
    return values;
  };
};

/** What a pair is worth but for what it would open, which takes longest to find. */
interface Scored {
  readonly likelihoods: Float64Array;
  readonly worths: Float64Array;
  /** Priority without what it would open, and at most; 0 where there is nothing to say. */
  readonly least: Float64Array;
  readonly most: Float64Array;
}

const PROGRESS_EVERY = 1024;
/** Rounding of powers never makes a pair that could be among the first one that could not. */
const SLACK = 1 + 1e-9;

const worthOfGaps = (drafts: Drafts, at: number): number => {
  let gaps = 0;
  for (const filling of fillingsAt(drafts, at)) gaps = Math.max(gaps, worthOfFilling(filling));
  return gaps;
};

const scoreEach = (survey: Survey, drafts: Drafts, scoring: Scoring): Scored => {
  const { quality, settings, likelihood, onProgress } = scoring;
  const [likelihoods, worths, least, most] = [0, 1, 2, 3].map(() => new Float64Array(drafts.count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const read = createValueReader(survey, scoring);
  for (let at = 0; at < drafts.count; at++) {
    if (at % PROGRESS_EVERY === 0) onProgress(at / drafts.count);
    const [from, to] = [fromAt(drafts, at), toAt(drafts, at)];
    const values = read(drafts, at);
    const isFilling = fillingsAt(drafts, at).length > 0;
    if (!isFilling && !hasReason(values, survey.part[to] === TARGET)) continue;
    const likely = likelihood.of(values, from, to);
    const worth = worthOf(isFilling ? worthOfGaps(drafts, at) : 0, values, 0);
    likelihoods[at] = likely;
    worths[at] = worth;
    const known = qualityOf(quality, from, to);
    least[at] = priorityOf(likely, worth, known, settings.weights);
    most[at] = SLACK * priorityOf(likely, Math.max(worth, BROKING_MOST), known, settings.weights);
  }
  return { likelihoods, worths, least, most };
};

/**
 * Priority of each draft, 0 where there is nothing to say; of one that cannot be among those that are looked at, at
 * least so much of it.
 */
export const scoreDrafts = (
  survey: Survey,
  drafts: Drafts,
  scoring: Scoring,
  isNewcomer: (place: number) => boolean,
): Float64Array => {
  const { taken, quality, settings } = scoring;
  const { likelihoods, worths, least, most } = scoreEach(survey, drafts, scoring);
  const isLooked = createLook(drafts, least, isNewcomer);
  const priorities = least.slice();
  for (let at = 0; at < drafts.count; at++) {
    if (!isLooked(at, most[at] ?? 0)) continue;
    const [from, to, anchor] = [fromAt(drafts, at), toAt(drafts, at), anchorAt(drafts, at)];
    const other = from === anchor ? to : from;
    if (taken.any(anchor, other)) continue;
    const worth = Math.max(worths[at] ?? 0, survey.brokerage.valueOf(anchor, other));
    const known = qualityOf(quality, from, to);
    priorities[at] = priorityOf(likelihoods[at] ?? 0, worth, known, settings.weights);
  }
  return priorities;
};
