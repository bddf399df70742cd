import type { RelationSummary } from '../ecosystem.ts';
import { firstDay, lastDay, type PartialDate } from '../partial-date.ts';
import { isStructural } from '../relation.ts';
import type { RelationType } from '../vocabulary.ts';

/**
 * ω_r of partnerships.md 3.3; types that it does not name are conventions of Alliage. Where one is is no link
 * (domain.md), nor where a programme applies: that is nearness, counted once.
 */
const TYPE_WEIGHTS: Readonly<Partial<Record<RelationType, number>>> = {
  'partners-with': 1,
  carries: 1,
  founds: 1,
  governs: 0.7,
  funds: 0.7,
  supports: 0.7,
  hosts: 0.7,
  'participates-in': 0.6,
  signs: 0.6,
  organises: 0.6,
  'benefits-from': 0.6,
  'member-of': 0.5,
  produces: 0.4,
  evaluates: 0.4,
  'derives-from': 0.3,
  concerns: 0.2,
};
const CONFIDENCE_WEIGHTS = { confirmed: 1, probable: 0.8, 'to-check': 0.5 } as const;
const ENDED_WEIGHT = 0.5;
const HALF_LIFE_YEARS = 5;
const YEAR_DAYS = 365.25;
const DAY_MS = 86_400_000;

type Dated = Pick<RelationSummary, 'startsOn' | 'endsOn' | 'year' | 'status'>;

/** The day from which a relation is known, at the latest; null: undated. */
export const sinceOf = ({ startsOn, year }: Pick<Dated, 'startsOn' | 'year'>): PartialDate | null =>
  startsOn ?? (year === null ? null : String(year));

/** Begun after the day: it is not there yet. */
export const isAfter = (relation: Dated, on: string): boolean => {
  const since = sinceOf(relation);
  return since !== null && firstDay(since) > on;
};
export const isEnded = ({ status, endsOn }: Dated, on: string): boolean =>
  status === 'ended' || (endsOn !== null && lastDay(endsOn) < on);

/** It was there, and it is over: what was only proposed or discussed never ended. */
export const isFormerLink = (relation: Dated, on: string): boolean =>
  (relation.status === 'existing' || relation.status === 'ended') && isEnded(relation, on);

/** Days since 1970 of the last day that a date may mean; by numbers, since it is asked of each relation of a project. */
const dayNumber = (date: PartialDate): number => {
  const year = Number(date.slice(0, 4));
  const month = date.length > 4 ? Number(date.slice(5, 7)) : 12;
  // Day 0 of the next month is the last of this one.
  const isWhole = date.length > 7;
  return Date.UTC(year, isWhole ? month - 1 : month, isWhole ? Number(date.slice(8, 10)) : 0) / DAY_MS;
};

/** Years (≥ 0) from the last day that a date may mean to a day; never negative. */
export const yearsBetween = (date: PartialDate, on: string): number =>
  Math.max(0, (dayNumber(on) - dayNumber(date)) / YEAR_DAYS);

/**
 * Weight of a relation as a link, 0–1: ω_r × certainty × 2^(−age ÷ 5 years), halved when it is over; 0 for what is no
 * link: a place, a proposal, a discussion, what has not begun. Without a date it does not age: unknown is not old.
 */
export const linkWeight = (
  relation: Pick<RelationSummary, 'type' | 'confidence'> & Dated,
  on: string,
): number => {
  const { type, status, confidence } = relation;
  if (!isStructural(type) || status === 'proposed' || status === 'in-discussion' || isAfter(relation, on))
    return 0;
  const ended = isEnded(relation, on);
  const date = ended ? (relation.endsOn ?? sinceOf(relation)) : sinceOf(relation);
  const age = date === null ? 0 : yearsBetween(date, on);
  const certainty = confidence === null ? 1 : CONFIDENCE_WEIGHTS[confidence];
  return (TYPE_WEIGHTS[type] ?? 0) * certainty * 2 ** (-age / HALF_LIFE_YEARS) * (ended ? ENDED_WEIGHT : 1);
};
