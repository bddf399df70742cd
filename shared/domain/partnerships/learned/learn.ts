import type { PartnershipInput } from '../input.ts';
import { fitCalibration } from '../learning/calibration.ts';
import { DEFAULT_METHOD } from '../method.ts';
import { once } from '../once.ts';
import { likelihoodOf } from '../ranking/likelihood.ts';
import { toCurve } from './calibration-curve.ts';
import { createKindScorer, createScorer } from './columns.ts';
import { fitPairs } from './fit.ts';
import { precisionOf } from './held-out.ts';
import type { LearnedModel } from './learned-model.ts';
import { findLearnedYears } from './periods.ts';
import { countReachable, readYear, type YearInput, type YearPair, yearInputOf } from './year-pairs.ts';

/** With fewer new links among the candidates of a year, coefficients would be those of chance. */
const LINKED_MIN = 20;

const coldScore = ({ values }: YearPair): number => likelihoodOf(values, DEFAULT_METHOD.signals);
const countLinked = (pairs: readonly YearPair[]): number =>
  pairs.reduce((count, { isLinked }) => count + Number(isLinked), 0);

export interface Learned {
  readonly model: LearnedModel;
  /** Average precision in the last year: learned from the one before alone, and of the cold mode as shipped. */
  readonly heldOut: { readonly learned: number; readonly cold: number };
}

/**
 * From two years: a model of the earlier tells by the last whether anything is learned, and how sure to be; then both
 * are learned from. Null: too few links.
 */
export const learnFromYears = (before: readonly YearPair[], last: readonly YearPair[]): Learned | null => {
  if (countLinked(before) < LINKED_MIN || countLinked(last) < LINKED_MIN) return null;
  const line = fitPairs(before);
  const [scoreOf, scoreKinds] = [createScorer(line), createKindScorer(line)];
  const scores = Float64Array.from(last, ({ values, kinds }) => scoreOf(values, scoreKinds(kinds)));
  const labels = Uint8Array.from(last, ({ isLinked }) => Number(isLinked));
  const weights = Float64Array.from(last, ({ weight }) => weight);
  const calibration = toCurve(fitCalibration(scores, labels, weights), scores, weights);
  return {
    model: { ...fitPairs([...before, ...last]), calibration },
    heldOut: {
      learned: precisionOf(last, scores),
      cold: precisionOf(last, Float64Array.from(last, coldScore)),
    },
  };
};

type OnProgress = (done: number) => void;
type Pairs = readonly YearPair[];

/** What is asked of a year. */
interface YearReader {
  /** Whether as many links as it takes could be among its candidates: told before any is looked for. */
  readonly isEnough: (year: YearInput) => boolean;
  readonly pairs: (year: YearInput) => Pairs;
}
const isEnough = (year: YearInput): boolean => countReachable(year) >= LINKED_MIN;
const READ: YearReader = { isEnough, pairs: readYear };

const learnFrom = (
  input: PartnershipInput,
  onProgress: OnProgress,
  read: { readonly before: YearReader; readonly last: YearReader },
  learn: typeof learnFromYears,
): LearnedModel | null => {
  const years = findLearnedYears(input);
  if (years === null) return null;
  const [before, last] = years;
  const yearBefore = yearInputOf(input, before);
  if (!read.before.isEnough(yearBefore)) return null;
  const yearLast = yearInputOf(input, last);
  if (!read.last.isEnough(yearLast)) return null;
  const earlier = read.before.pairs(yearBefore);
  if (countLinked(earlier) < LINKED_MIN) return null;
  onProgress(0.4);
  const later = read.last.pairs(yearLast);
  onProgress(0.8);
  const learned = learn(earlier, later);
  onProgress(1);
  return learned && learned.heldOut.learned > learned.heldOut.cold ? learned.model : null;
};

/**
 * The likelihood that the project's own dated links teach (partnerships.md 3.7.1), as of its day; null where there are
 * too few, or where it does no better on the last year than the cold mode. Of the method's settings it reads none.
 */
export const learnLikelihood = (input: PartnershipInput, onProgress: OnProgress): LearnedModel | null =>
  learnFrom(input, onProgress, { before: READ, last: READ }, learnFromYears);

const isSameList = <Item>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);
/** The same values in the same order: told in less time than what they hold. */
const isSameYear = (a: YearInput, b: YearInput): boolean =>
  a.past.on === b.past.on &&
  a.past.ecosystem.official === b.past.ecosystem.official &&
  isSameList(a.past.ecosystem.entities, b.past.ecosystem.entities) &&
  isSameList(a.past.ecosystem.relations, b.past.ecosystem.relations) &&
  isSameList(a.linked, b.linked);

/** One year, read again only where what it is learned from has changed. */
const keepYear = (hash: (input: PartnershipInput) => string): YearReader => {
  const tell = ({ past, linked }: YearInput): string =>
    [hash(past), ...linked.map(({ from, to }) => `${from} ${to}`).sort()].join();
  const toKept = (year: YearInput) => ({
    year,
    // Whoever learns once, the command line, does not pay for being able to compare.
    told: once(() => tell(year)),
    isEnough: once(() => isEnough(year)),
    pairs: once(() => readYear(year)),
  });
  let kept: ReturnType<typeof toKept> | null = null;
  const find = (year: YearInput): ReturnType<typeof toKept> => {
    if (kept && isSameYear(kept.year, year)) return kept;
    const next = toKept(year);
    const isSame = kept !== null && kept.told() === next.told();
    kept = isSame && kept ? { ...kept, year } : next;
    return kept;
  };
  return { isEnough: (year) => find(year).isEnough(), pairs: (year) => find(year).pairs() };
};

/**
 * The same of one project after the other, or of the same after an edit: most edits leave its past as it was, and then
 * nothing is learned again. `hash`: content of an input.
 */
export const createLearner = (hash: (input: PartnershipInput) => string): typeof learnLikelihood => {
  const read = { before: keepYear(hash), last: keepYear(hash) };
  let kept: { readonly years: readonly [Pairs, Pairs]; readonly learned: Learned | null } | null = null;
  const learn = (before: Pairs, last: Pairs): Learned | null => {
    if (kept?.years[0] !== before || kept.years[1] !== last)
      kept = { years: [before, last], learned: learnFromYears(before, last) };
    return kept.learned;
  };
  return (input, onProgress) => learnFrom(input, onProgress, read, learn);
};
