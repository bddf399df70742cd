import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ecosystem, EntitySummary, RelationSummary } from '../../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../../shared/domain/entity.ts';
import { DEFAULT_METHOD } from '../../../../shared/domain/partnerships/method.ts';
import { createPreparer } from '../../../../shared/domain/partnerships/suggest/prepared.ts';
import { suggest } from '../../../../shared/domain/partnerships/suggest/suggest.ts';
import { aRelation } from '../../../helpers/ecosystem.ts';
import { plantedProject } from '../../../helpers/planted-project.ts';
import { seededTerritories } from '../../../helpers/seeded-territories.ts';
import { anInput, type Given, suggestFor } from '../../../helpers/suggesting.ts';

const START = seededTerritories({ actors: 80, territories: 4, seed: 3 });

const changeEntity =
  (at: number, set: Partial<EntitySummary>) =>
  (ecosystem: Ecosystem): Ecosystem => ({
    ...ecosystem,
    entities: ecosystem.entities.map((each, place) =>
      place === at % ecosystem.entities.length ? { ...each, ...set } : each,
    ),
  });
const changeRelation =
  (at: number, set: Partial<RelationSummary> | null) =>
  (ecosystem: Ecosystem): Ecosystem => ({
    ...ecosystem,
    relations: ecosystem.relations.flatMap((each, place) => {
      if (place !== at % ecosystem.relations.length) return [each];
      return set ? [{ ...each, ...set }] : [];
    }),
  });
const set = fc.constantFrom<Partial<EntitySummary>>(
  { name: 'Autre nom', updatedAt: '2026-11-20T00:00:00.000Z' },
  { aliases: ['AN'] },
  { needs: ['plaidoyer'] },
  { themes: ['eau', 'forêt'] },
  { status: 'closed' },
  { roles: ['funder'] },
);
const addLink =
  (from: number, to: number, startsOn: string) =>
  (ecosystem: Ecosystem): Ecosystem => {
    const { entities, relations } = ecosystem;
    const idAt = (at: number) => entities[at % entities.length]?.id as EntityId;
    const link = aRelation(800_000 + relations.length, { startsOn, from: idAt(from), to: idAt(to) });
    return { ...ecosystem, relations: [...relations, link] };
  };
const edit = fc.oneof(
  fc.record({ at: fc.nat(1000), set }).map(({ at, set }) => changeEntity(at, set)),
  fc.nat(1000).map((at) => changeRelation(at, null)),
  fc.nat(1000).map((at) => changeRelation(at, { status: 'ended', endsOn: '2026' })),
  fc
    .record({ from: fc.nat(1000), to: fc.nat(1000), on: fc.constantFrom('2023', '2025-03', '2026-02') })
    .map(({ from, to, on }) => addLink(from, to, on)),
);

/** What is kept from one edit to the next gives what is computed from nothing. */
const keepsNothingOld = (start: Ecosystem, numRuns: number): void =>
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const prepare = createPreparer();
      let ecosystem = start;
      for (const next of edits) {
        ecosystem = next(ecosystem);
        const asked = { input: anInput(ecosystem), territory: null, entity: null, only: null };
        expect(suggest(asked, () => undefined, prepare(asked.input))).toEqual(
          suggest(asked, () => undefined),
        );
      }
    }),
    { numRuns },
  );

test('what is kept from one edit to the next changes nothing of what is suggested', () => {
  keepsNothingOld(START, 10);
}, 120_000);

test('nor of what is suggested by what the links of the past teach', () => {
  const start = plantedProject({ actors: 150, years: 7, seed: 1 });
  expect(suggestFor(start).mode).toBe('learned');
  keepsNothingOld(start, 4);
}, 120_000);

test('an edit that says nothing of the past costs no new learning', () => {
  const start = plantedProject({ actors: 150, years: 7, seed: 1 });
  const prepare = createPreparer();
  const learnedOf = (ecosystem: Ecosystem) => prepare(anInput(ecosystem)).learned(() => undefined);
  const before = learnedOf(start);
  expect(before).not.toBeNull();
  expect(learnedOf(addLink(3, 40, '2026-02')(start))).toBe(before);
  expect(learnedOf(addLink(3, 40, '2023')(start))).not.toBe(before);
});

test('a new name or description costs no new comparison of pairs', () => {
  const prepare = createPreparer();
  const before = prepare(anInput(START));
  const renamed = prepare(anInput(changeEntity(30, { name: 'Autre nom' })(START)));
  expect(renamed.survey().brokerage).toBe(before.survey().brokerage);
  expect(renamed.gaps()).toBe(before.gaps());
  expect(renamed.terrain.entities.some(({ name }) => name === 'Autre nom')).toBe(true);
  expect(renamed.dataHash()).toBe(before.dataHash());
});

test('nor a decision, which leaves the pairs as they were; other weights do not', () => {
  const prepare = createPreparer();
  const pairsOf = (given: Given) => {
    const input = anInput(START, given);
    const asked = { input, territory: null, entity: null, only: null };
    return suggest(asked, () => undefined, prepare(input));
  };
  const before = pairsOf({});
  const decided = pairsOf({
    decisions: [{ id: 'd', suggestion: before.pairs[0]?.id, state: 'dismissed' }] as never,
  });
  expect(decided.pairs).toBe(before.pairs);
  expect(decided.dataHash).not.toBe(before.dataHash);
  const weights = { likelihood: 0, value: 3, quality: 0 };
  expect(pairsOf({ method: { ...DEFAULT_METHOD, weights } }).pairs).not.toEqual(before.pairs);
});
