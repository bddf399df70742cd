import { pushTo } from '../../multimap.ts';
import { RELATION_TYPES } from '../../vocabulary.ts';
import { type Draft, type Drafts, draftAt, fromAt, relationAt, toAt } from './draft.ts';
import { nthGreatest } from './nth-greatest.ts';

/** Enough to choose a list from, by whatever axis; nobody fills it alone. */
const OVERALL = 320;
const PER_RELATION = 80;
const NEWCOMERS = 80;
const PER_ENTITY = 8;

/** Takes the first, none of whose ends was taken too often. */
const takeFirst = (drafts: Drafts, places: readonly number[], most: number, taken: Set<number>): void => {
  const uses = new Map<number, number>();
  let count = 0;
  for (const at of places) {
    if (count >= most) return;
    const [from, to] = [fromAt(drafts, at), toAt(drafts, at)];
    if ((uses.get(from) ?? 0) >= PER_ENTITY || (uses.get(to) ?? 0) >= PER_ENTITY) continue;
    for (const end of [from, to]) uses.set(end, (uses.get(end) ?? 0) + 1);
    taken.add(at);
    count++;
  }
};

/** Of each sort this many are looked at, so that not every draft has to be put in order. */
const LOOKED_AT = 2_500;

const RELATION_CODES = new Map(RELATION_TYPES.map((type, code) => [type, code]));
const codeAt = (drafts: Drafts, at: number): number => RELATION_CODES.get(relationAt(drafts, at)) ?? 0;
type IsNewcomer = (place: number) => boolean;
const isNewAt = (drafts: Drafts, at: number, isNewcomer: IsNewcomer): boolean =>
  isNewcomer(fromAt(drafts, at)) || isNewcomer(toAt(drafts, at));

/** Of everybody, of new actors, and of each relation (by its code). */
const sortDrafts = (drafts: Drafts, priorities: Float64Array, isNewcomer: IsNewcomer) => {
  const all: number[] = [];
  const newcomers: number[] = [];
  const byRelation = new Map<number, number[]>();
  for (let at = 0; at < drafts.count; at++) {
    if (!((priorities[at] ?? 0) > 0)) continue;
    all.push(at);
    if (isNewAt(drafts, at, isNewcomer)) newcomers.push(at);
    pushTo(byRelation, codeAt(drafts, at), at);
  }
  return { all, newcomers, byRelation };
};

/** The priority from which some of a sort are looked at. */
const leastOf = (places: readonly number[], priorities: Float64Array): number => {
  const values = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) values[i] = priorities[places[i] ?? 0] ?? 0;
  return nthGreatest(values, LOOKED_AT);
};

/** The first of some drafts: those that have a priority, the greatest first, ties as given. */
const firstOf = (places: readonly number[], priorities: Float64Array): readonly number[] => {
  const least = leastOf(places, priorities);
  return places
    .filter((at) => (priorities[at] ?? 0) >= least)
    .sort((a, b) => (priorities[b] ?? 0) - (priorities[a] ?? 0) || a - b);
};

/**
 * Whether a draft could be looked at, given a priority that each has at least and the most that it might have: beyond
 * that its place is among those that nobody sees.
 */
export const createLook = (
  drafts: Drafts,
  least: Float64Array,
  isNewcomer: IsNewcomer,
): ((at: number, most: number) => boolean) => {
  const { all, newcomers, byRelation } = sortDrafts(drafts, least, isNewcomer);
  const [ofAll, ofNewcomers] = [leastOf(all, least), leastOf(newcomers, least)];
  const ofRelation = new Map([...byRelation].map(([code, places]) => [code, leastOf(places, least)]));
  return (at, most) =>
    most > 0 &&
    (most >= ofAll ||
      most >= (ofRelation.get(codeAt(drafts, at)) ?? 0) ||
      (most >= ofNewcomers && isNewAt(drafts, at, isNewcomer)));
};

/** Drafts worth explaining: of everybody, of new actors, and of each relation. */
export const choosePool = (
  drafts: Drafts,
  priorities: Float64Array,
  isNewcomer: IsNewcomer,
): readonly Draft[] => {
  const { all, newcomers, byRelation } = sortDrafts(drafts, priorities, isNewcomer);
  const taken = new Set<number>();
  const take = (places: readonly number[], most: number) =>
    takeFirst(drafts, firstOf(places, priorities), most, taken);
  take(all, OVERALL);
  take(newcomers, NEWCOMERS);
  for (const same of byRelation.values()) take(same, PER_RELATION);
  return [...taken].map((at) => draftAt(drafts, at));
};
