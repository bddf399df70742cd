import { foldText } from '../text.ts';
import {
  isSoundNumber,
  type OfficialNumbers,
  officialNumbers,
  opposedNumber,
  placeEvidence,
  sharedNumber,
  siteOf,
} from './evidence.ts';
import { nameLikeness, type WordWeight } from './name-likeness.ts';
import { nameWords } from './name-words.ts';
import type { DuplicateReason, DuplicateSubject, FoundPair } from './subject.ts';

/** A subject with what is compared, computed once. */
export interface Prepared {
  readonly subject: DuplicateSubject;
  readonly names: readonly {
    readonly text: string;
    readonly fold: string;
    readonly words: readonly string[];
  }[];
  readonly numbers: OfficialNumbers;
  /** Those whose key is right: only these can speak against. */
  readonly soundNumbers: OfficialNumbers;
  readonly site: string | null;
}
export const prepare = (subject: DuplicateSubject): Prepared => {
  const texts = [subject.name, ...(subject.shortName ? [subject.shortName] : []), ...subject.aliases];
  return {
    subject,
    names: [...new Set(texts)].map((text) => ({ text, fold: foldText(text), words: nameWords(text) })),
    numbers: officialNumbers(subject),
    soundNumbers: officialNumbers(subject, isSoundNumber),
    site: siteOf(subject.url),
  };
};

/** Shares of what is missing to 1 that other evidence fills, and factors of what speaks against. */
const SAME_SITE_GAIN = 0.4;
const SAME_PLACE_GAIN = 0.2;
const OTHER_PLACE_FACTOR = 0.75;
const OTHER_NUMBER_FACTOR = 0.75;
const OTHER_KIND_FACTOR = 0.9;
/** From these scores on a pair is said probable, or only possible. On names alone, about two in three and one in two are. */
export const PROBABLE_FROM = 0.85;
export const POSSIBLE_FROM = 0.72;

interface BestName {
  readonly likeness: number;
  readonly reason: DuplicateReason;
}
const bestName = (a: Prepared, b: Prepared, weight: WordWeight): BestName => {
  let best: BestName = { likeness: 0, reason: { reason: 'other-kind' } };
  for (const one of a.names) {
    for (const other of b.names) {
      const likeness = nameLikeness(one.words, other.words, weight);
      if (likeness <= best.likeness) continue;
      const isSame = one.fold === other.fold;
      best = {
        likeness,
        reason: isSame
          ? { reason: 'same-name', name: one.text }
          : { reason: 'close-name', a: one.text, b: other.text },
      };
    }
  }
  return best;
};

const FACTORS: Readonly<Partial<Record<DuplicateReason['reason'], (score: number) => number>>> = {
  'same-site': (score) => score + (1 - score) * SAME_SITE_GAIN,
  'same-place': (score) => score + (1 - score) * SAME_PLACE_GAIN,
  'other-place': (score) => score * OTHER_PLACE_FACTOR,
  'other-identifier': (score) => score * OTHER_NUMBER_FACTOR,
  'other-kind': (score) => score * OTHER_KIND_FACTOR,
};

const otherEvidence = (a: Prepared, b: Prepared): DuplicateReason[] =>
  [
    a.site !== null && a.site === b.site ? ({ reason: 'same-site', host: a.site } as const) : null,
    placeEvidence(a.subject, b.subject),
    opposedNumber(a.soundNumbers, b.soundNumbers),
    a.subject.kind === b.subject.kind ? null : ({ reason: 'other-kind' } as const),
  ].filter((reason) => reason !== null);

/** Official lists give territories and contracts their codes: two codes are two of them. */
const areCodedApart = (a: Prepared, b: Prepared): boolean =>
  [a, b].every(({ subject: { kind } }) => kind === 'territory' || kind === 'programme') &&
  opposedNumber(a.soundNumbers, b.soundNumbers) !== null;

/** How likely two are the same, 0–1, and why; null below POSSIBLE_FROM. `sure` only by an official number in common. */
export const scorePair = (a: Prepared, b: Prepared, weight: WordWeight): FoundPair | null => {
  const [first, second] = a.subject.id < b.subject.id ? [a, b] : [b, a];
  const ends = { a: first.subject.id, b: second.subject.id };
  const shared = sharedNumber(first.numbers, second.numbers);
  const name = bestName(first, second, weight);
  if (shared)
    return {
      ...ends,
      score: 1,
      certainty: 'sure',
      why: [shared, ...(name.likeness > 0 ? [name.reason] : [])],
    };
  if (areCodedApart(first, second)) return null;
  const why = otherEvidence(first, second);
  const score = why.reduce((value, { reason }) => FACTORS[reason]?.(value) ?? value, name.likeness);
  if (score < POSSIBLE_FROM) return null;
  const isOpposed = why.some(({ reason }) => reason === 'other-identifier');
  const certainty = score >= PROBABLE_FROM && !isOpposed ? 'probable' : 'possible';
  return { ...ends, score, certainty, why: [name.reason, ...why] };
};
