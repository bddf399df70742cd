import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ecosystem, RelationSummary } from '../../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../../shared/domain/entity.ts';
import { NO_FACTS } from '../../../../shared/domain/partnerships/input.ts';
import { learnFromYears } from '../../../../shared/domain/partnerships/learned/learn.ts';
import { DATED_LINKS_MIN, findLearnedYears } from '../../../../shared/domain/partnerships/learned/periods.ts';
import {
  countReachable,
  readYear,
  yearInputOf,
} from '../../../../shared/domain/partnerships/learned/year-pairs.ts';
import { DEFAULT_METHOD } from '../../../../shared/domain/partnerships/method.ts';
import type { Reason } from '../../../../shared/domain/partnerships/reasons.ts';
import type { RankedPair } from '../../../../shared/domain/partnerships/suggest/explain-draft.ts';
import { prepare } from '../../../../shared/domain/partnerships/suggest/prepared.ts';
import { suggest } from '../../../../shared/domain/partnerships/suggest/suggest.ts';
import { arbitraryEcosystem } from '../../../helpers/arbitrary-ecosystem.ts';
import { aRelation } from '../../../helpers/ecosystem.ts';
import { plantedProject } from '../../../helpers/planted-project.ts';
import { anInput, suggestFor } from '../../../helpers/suggesting.ts';

const planted = plantedProject({ actors: 150, years: 7, seed: 1 });
const learned = suggestFor(planted);

const isLink = ({ type }: Ecosystem['relations'][number]): boolean => type === 'partners-with';
/** Only so many of its links, of all years. */
const withLinks = (ecosystem: Ecosystem, count: number): Ecosystem => {
  const links = ecosystem.relations.filter(isLink);
  const spread = links.filter(
    (_, at) => Math.floor((at * count) / links.length) !== Math.floor(((at + 1) * count) / links.length),
  );
  return { ...ecosystem, relations: [...ecosystem.relations.filter((one) => !isLink(one)), ...spread] };
};
const partOf = (reasons: readonly Reason[], reason: string): number =>
  reasons.find((one) => one.reason === reason)?.part ?? 0;

describe('when the likelihood is learned', () => {
  it('from 400 dated links of three whole years on', () => {
    expect(findLearnedYears(anInput(withLinks(planted, DATED_LINKS_MIN)))).toEqual([2024, 2025]);
    expect(findLearnedYears(anInput(withLinks(planted, DATED_LINKS_MIN - 1)))).toBeNull();
    expect(suggestFor(withLinks(planted, DATED_LINKS_MIN - 1))).toMatchObject({
      mode: 'cold',
      coefficients: null,
    });
  });
  it('a year that is under way is counted and not learned from; two whole years are too few', () => {
    expect(findLearnedYears(anInput(planted, { on: '2025-12-30' }))).toEqual([2023, 2024]);
    const late = planted.relations.map((one) =>
      isLink(one) && (one.startsOn ?? '') < '2024' ? { ...one, startsOn: '2024' } : one,
    );
    expect(findLearnedYears(anInput({ ...planted, relations: late }))).toBeNull();
  });
  it('links without a date, proposals and places are not counted', () => {
    const few = withLinks(planted, DATED_LINKS_MIN - 1);
    const [place, , one, other] = [0, 1, 20, 90].map((at) => planted.entities[at]?.id) as EntityId[];
    const ends = { from: one as EntityId, to: other as EntityId };
    const add = (given: Partial<RelationSummary>) => {
      const link = aRelation(900_000, { startsOn: '2023', ...ends, ...given });
      return findLearnedYears(anInput({ ...few, relations: [...few.relations, link] }));
    };
    expect(add({})).not.toBeNull();
    expect(add({ startsOn: null })).toBeNull();
    expect(add({ status: 'proposed' })).toBeNull();
    expect(add({ type: 'located-in', to: place as EntityId })).toBeNull();
    expect(add({ startsOn: '2027' })).toBeNull();
  });
  it('not where it tells the last year no better than the cold mode: links at random are not learned from', () => {
    const pairs = readYear(yearInputOf(anInput(planted), 2025));
    const turned = pairs.map((pair) => ({ ...pair, isLinked: !pair.isLinked, weight: 1 }));
    const found = learnFromYears(turned, pairs);
    expect(found?.heldOut.learned).toBeLessThan(found?.heldOut.cold ?? 0);
  });
});

describe('what is learned', () => {
  it('is the planted law: partners in common, not the place', () => {
    expect(learned.mode).toBe('learned');
    const of = (id: string) => learned.coefficients?.find((one) => one.id === id)?.value ?? 0;
    expect(of('common')).toBeGreaterThan(1);
    for (const id of ['themes', 'needs', 'territory'])
      expect(of('common')).toBeGreaterThan(2 * Math.abs(of(id)));
    expect(learned.coefficients?.length).toBeLessThanOrEqual(40);
  });
  it.each([1, 2, 3])('tells the last year, held out, better than the cold mode (seed %i)', (seed) => {
    const input = anInput(plantedProject({ actors: 150, years: 7, seed }));
    const found = learnFromYears(readYear(yearInputOf(input, 2024)), readYear(yearInputOf(input, 2025)));
    expect(found?.heldOut.learned).toBeGreaterThan(1.3 * (found?.heldOut.cold ?? 1));
  });
  it('reads nothing that came after the year before', () => {
    const input = anInput(planted);
    const later = planted.relations.filter(({ startsOn }) => startsOn === null || startsOn < '2026');
    const late = planted.entities.map((one) => ({ ...one, needs: [...one.needs, 'plaidoyer'] }));
    const facts = new Map(late.map(({ id }) => [id, { ...NO_FACTS, needsOn: { plaidoyer: '2025-06' } }]));
    const told = readYear(
      yearInputOf({ ...input, facts, ecosystem: { ...planted, entities: late, relations: later } }, 2025),
    );
    expect(told).toStrictEqual(readYear(yearInputOf(input, 2025)));
  });
  it('is the same whatever the order of entry (M01), and whatever the weights of signals', () => {
    const turned = { entities: [...planted.entities].reverse(), relations: [...planted.relations].reverse() };
    expect(suggestFor(turned)).toStrictEqual(learned);
    const method = { ...DEFAULT_METHOD, signals: { ...DEFAULT_METHOD.signals, structure: 0 } };
    expect(suggestFor(planted, { method }).coefficients).toStrictEqual(learned.coefficients);
  });
  it('gives finite likelihoods, 0–1, in the order of the model', () => {
    for (const { likelihood, priority, why } of learned.pairs) {
      expect(likelihood).toBeGreaterThan(0);
      expect(likelihood).toBeLessThan(1);
      expect([priority, ...why.map(({ part }) => part)].every(Number.isFinite)).toBe(true);
    }
    expect(new Set(learned.pairs.map(({ likelihood }) => likelihood)).size).toBeGreaterThan(
      learned.pairs.length / 2,
    );
  });
  it('gives finite numbers of whatever pairs', () => {
    const share = fc.double({ min: 0, max: 50, noNaN: true });
    const value = fc.oneof(share, fc.constant(Number.NaN));
    const pair = fc.record({
      values: fc.record({
        common: value,
        shared: value,
        l3: value,
        themes: value,
        needs: value,
        territory: value,
      }),
      kinds: fc.constantFrom('actor-actor', 'actor-funder'),
      isLinked: fc.boolean(),
      weight: fc.integer({ min: 1, max: 5 }),
    });
    const pairs = fc.array(pair, { minLength: 60, maxLength: 120 });
    fc.assert(
      fc.property(pairs, pairs, (before, last) => {
        const found = learnFromYears(before, last);
        const numbers = [
          ...(found?.model.coefficients.map(({ value: each }) => each) ?? []),
          ...(found?.model.calibration.to ?? []),
          ...(found?.model.calibration.from ?? []),
          found?.model.intercept ?? 0,
        ];
        expect(numbers.filter((each) => !Number.isFinite(each))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
  it('a random project is never in the learned mode by chance of its dates', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, (ecosystem) => {
        expect(suggestFor(ecosystem).mode).toBe('cold');
      }),
      { numRuns: 20 },
    );
  });
});
describe('why, in the learned mode', () => {
  const coefficientOf = (id: string) => learned.coefficients?.find((one) => one.id === id)?.value ?? 0;
  it('a part is the coefficient × the signal', () => {
    for (const { values, why } of learned.pairs) {
      const share = values.common / (values.common + 0.2);
      if (values.common > 0)
        expect(partOf(why, 'common-neighbours')).toBeCloseTo(coefficientOf('common') * share, 9);
      if (values.territory > 0)
        expect(partOf(why, 'territory')).toBeCloseTo(coefficientOf('territory') * values.territory, 9);
    }
  });
  it('facts, evidence and solidity are those of the cold mode: only parts and scores are others', () => {
    const asked = { input: anInput(planted), territory: null, entity: null, only: null };
    const cold = suggest(asked, () => undefined, { ...prepare(asked.input), learned: () => null });
    expect([cold.mode, cold.coefficients]).toEqual(['cold', null]);
    const known = new Map(cold.pairs.map((pair) => [pair.id, pair]));
    const both = learned.pairs.filter(({ id }) => known.has(id));
    expect(both.length).toBeGreaterThan(10);
    const seen = ({ likelihood, priority, why, ...pair }: RankedPair) => ({
      ...pair,
      why: why.map(({ part, ...reason }) => reason),
    });
    for (const pair of both) expect(seen(pair)).toStrictEqual(seen(known.get(pair.id) as RankedPair));
    expect(both.some(({ id, likelihood }) => likelihood !== known.get(id)?.likelihood)).toBe(true);
  });
  it('without a piece of its evidence its part is less by its share, no other part moves', () => {
    // A link of the year under way: what is learned is the same with and without it.
    const [pair] = learned.pairs.filter(({ why }) => partOf(why, 'common-neighbours') > 0);
    const reason = pair?.why.find((one) => one.reason === 'common-neighbours');
    const recent = reason?.evidence.find(({ kind }) => kind === 'relation');
    if (!pair || !reason || !recent) throw new Error('No pair with a common partner.');
    const before = {
      ...planted,
      relations: planted.relations.map((one) => (one.id === recent.id ? { ...one, startsOn: '2026' } : one)),
    };
    const after = { ...before, relations: before.relations.filter(({ id }) => id !== recent.id) };
    const [then, now] = [before, after].map((ecosystem) => suggestFor(ecosystem, { entity: pair.a }));
    expect(now?.coefficients).toStrictEqual(then?.coefficients);
    const of = (list: typeof then) => list?.pairs.find(({ id }) => id === pair.id)?.why ?? [];
    const told = of(then).find((one) => one.reason === 'common-neighbours');
    const share = told?.evidence.find(({ id }) => id === recent.id)?.share ?? 0;
    expect(share).toBeGreaterThan(0);
    expect(partOf(of(now), 'common-neighbours')).toBeCloseTo((told?.part ?? 0) * (1 - share), 9);
    for (const other of ['themes', 'need-offer', 'territory', 'meta-path'])
      expect(partOf(of(now), other)).toBeCloseTo(partOf(of(then), other), 12);
  });
});

describe('pairs that could be candidates of a year, told before any is looked for', () => {
  it('are at least those that are', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, fc.integer({ min: 2018, max: 2026 }), (ecosystem, year) => {
        const asked = yearInputOf(anInput(ecosystem), year);
        const linked = readYear(asked).filter(({ isLinked }) => isLinked).length;
        expect(countReachable(asked)).toBeGreaterThanOrEqual(linked);
      }),
      { numRuns: 150 },
    );
    for (const year of [2023, 2024, 2025]) {
      const asked = yearInputOf(anInput(planted), year);
      const linked = readYear(asked).filter(({ isLinked }) => isLinked).length;
      expect(linked).toBeGreaterThan(0);
      expect(countReachable(asked)).toBeGreaterThanOrEqual(linked);
    }
  });
  it('are none of whoever was not there, or of whom nothing was known', () => {
    const isNew = ({ startsOn }: RelationSummary): boolean => startsOn === null || startsOn >= '2025';
    const silent = planted.entities.map((one) => ({
      ...one,
      themes: [],
      sdgs: [],
      needs: [],
      offers: [],
      priorities: [],
    }));
    const ecosystem = { ...planted, entities: silent, relations: planted.relations.filter(isNew) };
    const asked = yearInputOf(anInput(ecosystem), 2025);
    expect(asked.linked.length).toBeGreaterThan(20);
    expect(countReachable(asked)).toBe(0);
  });
});
