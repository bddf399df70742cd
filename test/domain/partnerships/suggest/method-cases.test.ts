import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredDecision } from '../../../../shared/domain/decision.ts';
import type { Ecosystem } from '../../../../shared/domain/ecosystem.ts';
import { hashInput } from '../../../../shared/domain/partnerships/data-hash.ts';
import type { Suggestion } from '../../../../shared/domain/partnerships/suggestion.ts';
import { arbitraryEcosystem } from '../../../helpers/arbitrary-ecosystem.ts';
import { anEntity, anEntityId, aRelation } from '../../../helpers/ecosystem.ts';
import { seededTerritories } from '../../../helpers/seeded-territories.ts';
import { anInput, DAY, listFor, sampleInput, suggestFor } from '../../../helpers/suggesting.ts';

const { ecosystem: sample, facts } = sampleInput('trois-rivieres');
const told = (list: readonly Suggestion[]) =>
  list.map(({ id, rank, likelihood, value, quality }) => ({ id, rank, likelihood, value, quality }));
const numbersOf = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
};
const reversed = ({ entities, relations }: Ecosystem): Ecosystem => ({
  entities: [...entities].reverse(),
  relations: [...relations].reverse(),
});
const isOf = ({ a, b }: Suggestion, id: string): boolean => a === id || b === id;

/** A decision on a suggestion of which this was the evidence. */
const aDecision = (
  { id, a, b, relation, evidenceKey }: Suggestion,
  state: StoredDecision['state'],
  until: string | null = null,
): StoredDecision => {
  const step = { state, on: DAY, at: `${DAY}T10:00:00.000Z`, author: 'Claire', reason: 'autre', until };
  const basis = { methodVersion: '1.0', dataHash: '', on: DAY, rank: 1, solidity: null, why: [] };
  const scores = { likelihood: 0, value: 0, quality: 0, evidenceKey };
  return {
    ...step,
    id: '01D00000000000000000000001',
    suggestion: id,
    a,
    b,
    relation,
    owner: null,
    dueOn: null,
    note: null,
    audience: 'committee',
    relationId: null,
    steps: [{ ...step, basis: { ...basis, ...scores } }],
  } as unknown as StoredDecision;
};

describe('M01: the same data', () => {
  it('give the same list and the same hash, whatever the order of entry', () => {
    const once = suggestFor(sample, { facts });
    const turned = new Map([...facts].reverse());
    const again = suggestFor(reversed(sample), { facts: turned });
    expect(again.pairs).toStrictEqual(once.pairs);
    expect(again.dataHash).toBe(once.dataHash);
    expect(once.pairs.length).toBeGreaterThan(100);
  });
  it('have another hash once anything that is read changes', () => {
    const [first, ...others] = sample.entities;
    const changed = { ...sample, entities: [{ ...first, needs: ['plaidoyer'] } as never, ...others] };
    expect(hashInput(anInput(changed))).not.toBe(hashInput(anInput(sample)));
    expect(hashInput(anInput(sample, { on: '2026-11-25' }))).not.toBe(hashInput(anInput(sample)));
  });
});

describe('M02: too few data', () => {
  const actors = (count: number) => Array.from({ length: count }, (_, at) => anEntity(at));
  it.each([
    ['nothing', 0],
    ['one actor', 1],
    ['actors without a link', 6],
  ])('%s gives no suggestion that is not a rule’s', (_, count) => {
    const list = listFor({ entities: actors(count), relations: [] });
    expect(list.filter(({ why }) => why.every(({ reason }) => !/^R\d/.test(reason)))).toEqual([]);
  });
  it('gives nothing where all are linked to all', () => {
    const entities = actors(8);
    const relations = entities.flatMap((a, from) =>
      entities.slice(from + 1).map((b, step) => aRelation(from * 10 + step, { from: a.id, to: b.id })),
    );
    expect(listFor({ entities, relations })).toEqual([]);
  });
  it('never gives a number that is none', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, (ecosystem) => {
        const { pairs } = suggestFor(ecosystem);
        for (const { values, ...pair } of pairs)
          expect([pair, numbersOf(pair).filter((value) => !Number.isFinite(value))]).toEqual([pair, []]);
        for (const { likelihood, value, quality } of pairs)
          for (const score of [likelihood, value, quality]) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
          }
      }),
      { numRuns: 60 },
    );
  });
});

describe('M03: never suggested', () => {
  const list = listFor(sample, { facts });
  const [first] = list as [Suggestion];
  it('a link that exists, is discussed or is proposed, a pair of itself, what is closed or generic', () => {
    const status = new Map(sample.entities.map((entity) => [entity.id, entity]));
    for (const { a, b, relation } of list) {
      const same = sample.relations.filter(
        ({ type, from, to, status: is }) =>
          is !== 'ended' &&
          type === relation &&
          ((from === a && to === b) || (relation === 'partners-with' && from === b && to === a)),
      );
      expect(same.filter(({ endsOn }) => endsOn === null || endsOn >= DAY)).toEqual([]);
      expect(a).not.toBe(b);
      for (const end of [a, b]) {
        expect(['closed', 'archived']).not.toContain(status.get(end)?.status);
        expect(status.get(end)?.type).not.toBe('group');
      }
    }
  });
  it.each(['in-discussion', 'proposed', 'existing'] as const)('a link %s takes the pair out', (status) => {
    const link = aRelation(999_999, { from: first.a, to: first.b, type: first.relation, status });
    const after = listFor({ ...sample, relations: [...sample.relations, link] }, { facts });
    expect(after.some(({ id }) => id === first.id)).toBe(false);
  });
  it.each(['dismissed', 'exists', 'to-study', 'committed', 'done', 'abandoned'] as const)(
    '%s takes it out',
    (state) => {
      const after = listFor(sample, { facts, decisions: [aDecision(first, state)] });
      expect(after.some(({ id }) => id === first.id)).toBe(false);
    },
  );
  it('put off, it is back on its day; retained, it stays', () => {
    const put = [aDecision(first, 'later', '2027-01-15')];
    const has = (given: Parameters<typeof listFor>[1]) =>
      listFor(sample, { facts, ...given }).some(({ id }) => id === first.id);
    expect(has({ decisions: put })).toBe(false);
    expect(has({ decisions: put, on: '2027-01-15' })).toBe(true);
    expect(has({ decisions: [aDecision(first, 'proposed')] })).toBe(true);
  });
});

describe('M05: a hub that is linked to all', () => {
  it('does not fill the top 20', () => {
    const small = seededTerritories({ actors: 300, territories: 12, seed: 3 });
    const region = small.entities.find(({ type }) => type === 'region');
    const linked = small.entities.filter(({ kind }) => kind === 'actor').slice(0, 150);
    const links = linked.map(({ id }, at) =>
      aRelation(500_000 + at, { from: region?.id ?? anEntityId(0), to: id, type: 'funds' }),
    );
    const list = listFor({ ...small, relations: [...small.relations, ...links] }).slice(0, 20);
    expect(list).toHaveLength(20);
    expect(list.filter((one) => isOf(one, region?.id ?? '')).length).toBeLessThanOrEqual(3);
    const uses = new Map<string, number>();
    for (const { a, b } of list) for (const end of [a, b]) uses.set(end, (uses.get(end) ?? 0) + 1);
    expect(Math.max(...uses.values())).toBeLessThanOrEqual(3);
    expect(list.filter(({ isNewcomer }) => isNewcomer).length).toBeGreaterThanOrEqual(4);
  });
});

describe('M06: names', () => {
  it('change nothing', () => {
    const renamed = sample.entities.map((entity, at) => ({
      ...entity,
      name: `Z${500 - at}`,
      aliases: ['x'],
    }));
    expect(told(listFor({ ...sample, entities: renamed }, { facts }))).toStrictEqual(
      told(listFor(sample, { facts })),
    );
    expect(hashInput(anInput({ ...sample, entities: renamed }))).toBe(hashInput(anInput(sample)));
  });
});

describe('M07: what has nothing to do with the others', () => {
  it('leaves their scores and their order as they were', () => {
    const before = suggestFor(sample, { facts }).pairs;
    const number = 800_000;
    const added = Array.from({ length: 7 }, (_, at) => anEntity(number + at));
    const links = [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 3],
      [3, 4],
      [4, 5],
      [5, 6],
    ].map(([a = 0, b = 0], at) =>
      aRelation(number + at, { from: anEntityId(number + a), to: anEntityId(number + b) }),
    );
    const wider = { entities: [...sample.entities, ...added], relations: [...sample.relations, ...links] };
    const after = suggestFor(wider, { facts }).pairs;
    const isNew = new Set<string>(added.map(({ id }) => id));
    const common = after.filter(({ a, b }) => !isNew.has(a) && !isNew.has(b));
    const both = new Set(before.map(({ id }) => id).filter((id) => common.some((one) => one.id === id)));
    expect(both.size).toBeGreaterThan(before.length * 0.9);
    const of = (list: typeof before) =>
      list.filter(({ id }) => both.has(id)).map(({ id, priority }) => [id, priority]);
    expect(of(common)).toStrictEqual(of(before));
    expect(listFor(wider, { facts, entity: anEntityId(number) }).length).toBeGreaterThan(0);
  });
});
