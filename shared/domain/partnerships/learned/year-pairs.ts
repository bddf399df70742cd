import type { RelationSummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { findCandidates } from '../candidates/candidates.ts';
import { readTaken } from '../candidates/taken.ts';
import type { PartnershipInput } from '../input.ts';
import { linkWeight, sinceOf } from '../link-weight.ts';
import { DEFAULT_METHOD } from '../method.ts';
import { createPathRows, HUB_LINKS } from '../signals/path-rows.ts';
import { createSurvey, NO_PART, partOf, type Survey } from '../signals/survey.ts';
import { createDrafts, fromAt, toAt } from '../suggest/draft.ts';
import { createValueReader } from '../suggest/score.ts';
import { createTerrain } from '../terrain.ts';
import { createKindPairs, type PairFeatures } from './columns.ts';
import { inputAt } from './past-input.ts';
import { lastDayOf } from './periods.ts';

/** A candidate at the end of a year, and whether it was linked in the next. */
export interface YearPair extends PairFeatures {
  readonly isLinked: boolean;
  /** Pairs that it stands for: one of several that were not linked was kept. */
  readonly weight: number;
}

/** More pairs that were not linked teach hardly anything; those kept stand for the others. */
const UNLINKED_MAX = 10_000;
/** A large project is learned from by the candidates of so many of its entities. */
const SOURCES_MAX = 1_500;

const keyOf = (x: number, y: number, size: number): number => Math.min(x, y) * size + Math.max(x, y);

/** Everybody (null), or every so many in order of id: the same whatever the order of entry. */
const sampleSources = ({ part }: Survey): Int32Array | null => {
  const step = Math.ceil(part.reduce((count, each) => count + Number(each !== 0), 0) / SOURCES_MAX);
  if (step <= 1) return null;
  let passed = 0;
  const places = Int32Array.from({ length: part.length }, (_, place) => place);
  return places.filter((place) => part[place] !== 0 && passed++ % step === 0);
};

/** What a year is learned from: the project as of the end of the year before, and the links that then began. */
export interface YearInput {
  readonly past: PartnershipInput;
  readonly linked: readonly RelationSummary[];
}

export const yearInputOf = (input: PartnershipInput, year: number): YearInput => ({
  past: inputAt(input, lastDayOf(year - 1)),
  linked: input.ecosystem.relations.filter(
    (relation) => sinceOf(relation)?.startsWith(`${year}`) && linkWeight(relation, input.on) > 0,
  ),
});

/** Whoever states something, or has a link to no hub by the end of the year before: a candidate is found by nothing else. */
const findKnown = ({ ecosystem, on }: PartnershipInput): ReadonlySet<EntityId> => {
  const known = new Set<EntityId>();
  for (const { id, needs, offers, themes, sdgs, priorities } of ecosystem.entities)
    if (needs.length + offers.length + themes.length + sdgs.length + priorities.length > 0) known.add(id);
  const partners = new Map<EntityId, Set<EntityId>>();
  const join = (one: EntityId, other: EntityId): void => {
    const others = partners.get(one);
    if (others) others.add(other);
    else partners.set(one, new Set([other]));
  };
  for (const relation of ecosystem.relations) {
    if (linkWeight(relation, on) === 0) continue;
    join(relation.from, relation.to);
    join(relation.to, relation.from);
  }
  for (const others of partners.values())
    if (others.size <= HUB_LINKS) for (const other of others) known.add(other);
  return known;
};

/**
 * Pairs of a year, at most, that could be candidates of it: told before any is looked for. Both are known, or one is a
 * programme, which is found by its place.
 */
export const countReachable = ({ past, linked }: YearInput): number => {
  const entities = new Map(past.ecosystem.entities.map((entity) => [entity.id, entity]));
  const known = findKnown(past);
  const canBe = (id: EntityId): boolean => {
    const entity = entities.get(id);
    return entity !== undefined && partOf(entity) !== NO_PART;
  };
  const isFound = (id: EntityId, other: EntityId): boolean =>
    known.has(id) || entities.get(other)?.kind === 'programme';
  const pairs = new Set<string>();
  for (const { from, to } of linked)
    if (canBe(from) && canBe(to) && isFound(from, to) && isFound(to, from))
      pairs.add(from < to ? `${from} ${to}` : `${to} ${from}`);
  return pairs.size;
};

const pairsOf = (relations: readonly RelationSummary[], { terrain, size }: Survey): ReadonlySet<number> => {
  const linked = new Set<number>();
  for (const { from, to } of relations) {
    const [a, b] = [terrain.placeOf(from), terrain.placeOf(to)];
    if (a >= 0 && b >= 0) linked.add(keyOf(a, b, size));
  }
  return linked;
};

/** Candidates of a year: signals as of the end of the year before, and what happened. In order of places. */
export const readYear = (year: YearInput): readonly YearPair[] => {
  const terrain = createTerrain(year.past);
  const survey = createSurvey(terrain);
  const rows = createPathRows(terrain.graph, survey.isShared);
  const candidates = findCandidates(survey, {
    rows,
    taken: readTaken(terrain),
    sources: sampleSources(survey),
  });
  const drafts = createDrafts(survey, candidates, []);
  const linked = pairsOf(year.linked, survey);
  const isLinked = Uint8Array.from({ length: drafts.count }, (_, at) =>
    Number(linked.has(keyOf(fromAt(drafts, at), toAt(drafts, at), survey.size))),
  );
  const unlinked = isLinked.reduce((count, is) => count + Number(is === 0), 0);
  const step = Math.max(1, Math.ceil(unlinked / UNLINKED_MAX));
  const kindsOf = createKindPairs(survey, (kinds) => kinds);
  const read = createValueReader(survey, { rows, settings: DEFAULT_METHOD });
  const pairs: YearPair[] = [];
  let passed = 0;
  for (let at = 0; at < drafts.count; at++) {
    const is = isLinked[at] === 1;
    // Every so many in order of places: the same pairs whatever the order of entry.
    if (!is && passed++ % step !== 0) continue;
    const kinds = kindsOf(fromAt(drafts, at), toAt(drafts, at));
    pairs.push({ values: { ...read(drafts, at) }, kinds, isLinked: is, weight: is ? 1 : step });
  }
  return pairs;
};
