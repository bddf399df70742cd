import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observe } from '../../../shared/domain/diagnosis/observatory.ts';
import { giniOf, topShare } from '../../../shared/domain/diagnosis/popularity.ts';
import { createTerrain } from '../../../shared/domain/partnerships/terrain.ts';
import { LOW_VISIBILITY, visibilityOf } from '../../../shared/domain/visibility.ts';
import { createFactTeller } from '../../../shared/domain/words/tell-fact.ts';
import { createTold, textOfPieces } from '../../../shared/domain/words/told.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { arbitraryEcosystem } from '../../helpers/arbitrary-ecosystem.ts';
import { aTerritory, settle } from '../../helpers/diagnosis.ts';
import { buildPlace, inputOf, inputOfDocument } from '../../helpers/terrain.ts';
import { byId, named, READING_DAY, relations, sample } from '../../helpers/trois-rivieres.ts';

const ofSample = (name: string) => {
  const found = observe(createTerrain(inputOfDocument(sample, READING_DAY)), named(name).id);
  if (!found) throw new Error(`no subject ${name}`);
  return found;
};

describe('the concentration of links', () => {
  it('is the mean difference between any two, over twice the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 2, maxLength: 12 }), (counts) => {
        const total = counts.reduce((sum, each) => sum + each, 0);
        const gini = giniOf(counts);
        if (total === 0) return expect(gini).toBeNull();
        const differences = counts.flatMap((a) => counts.map((b) => Math.abs(a - b)));
        const expected = differences.reduce((sum, each) => sum + each, 0) / (2 * counts.length * total);
        expect(gini).toBeCloseTo(expected, 9);
      }),
    );
    expect(giniOf([])).toBeNull();
    expect(giniOf([3])).toBeNull();
  });
  it('gives the share of the few most linked', () => {
    expect(topShare([1, 5, 2, 2], 2)).toBeCloseTo(0.7, 9);
    expect(topShare([0, 0], 5)).toBeNull();
  });
});

describe('the observatory of the sample', () => {
  it('counts alliances by type and the impact that is claimed, with and without evidence', () => {
    const { alliances, impact } = ofSample('Pays des Trois Rivières');
    const counts = Object.fromEntries(alliances.map(({ type, ids }) => [type, ids.length]));
    expect(counts).toEqual({
      ptce: 2,
      'economic-cooperation': 1,
      sponsorship: 1,
      'responsible-practices': 1,
    });
    const claims = sample.entities.flatMap((entity) =>
      entity.kind === 'alliance' || entity.kind === 'initiative' || entity.type === 'ptce'
        ? entity.impact.map((one) => ({ ...one, id: entity.id }))
        : [],
    );
    for (const { dimension, claimed, withEvidence } of impact) {
      const expected = claims.filter((claim) => claim.dimension === dimension);
      expect(claimed).toEqual(expected.map(({ id }) => id).sort());
      expect(withEvidence).toEqual(
        expected.flatMap(({ id, evidence }) => (evidence === null ? [] : [id])).sort(),
      );
    }
  });

  it('lists « sous les radars » whom the record says little visible, the least first', () => {
    const { underTheRadar } = ofSample('Pays des Trois Rivières');
    expect(underTheRadar.length).toBeGreaterThan(0);
    const values = underTheRadar.map(({ visibility }) => visibility);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    for (const { id, visibility } of underTheRadar) {
      const entity = byId.get(id);
      const own = relations.filter(({ from, to }) => from === id || to === id);
      expect(entity && visibilityOf(entity, own)).toBe(visibility);
      expect(visibility).toBeLessThan(LOW_VISIBILITY);
    }
  });

  it('gives resources for the level that was assessed, then those of any level', () => {
    const { level, resources } = ofSample('CC des Plateaux');
    expect(level).toBe('first-steps');
    for (const { id, isForLevel } of resources) {
      const levels = byId.get(id)?.levels ?? [];
      expect(isForLevel ? levels.includes('first-steps') : levels.length === 0).toBe(true);
    }
  });
});

describe('catalysts', () => {
  it('the nearest first: here, next door, the same département; those of an unknown place last', () => {
    const place = aTerritory();
    place.add('D', { kind: 'territory', type: 'department' });
    for (const key of ['N', 'L']) place.add(key, { kind: 'territory', type: 'epci' });
    for (const key of ['T', 'N', 'L']) place.link([key, 'part-of', 'D']);
    place.link(['T', 'neighbour-of', 'N']);
    place.add('nowhere', { type: 'catalyst' });
    for (const [key, where] of [
      ['far', 'L'],
      ['next', 'N'],
      ['here', 'T'],
    ] as const) {
      place.add(key, { type: 'catalyst' });
      place.link([key, 'acts-in', where]);
    }
    const { catalysts } = observe(place.terrain(), place.id('T')) ?? { catalysts: [] };
    expect(catalysts.map(({ id, tier }) => [place.keyOf(id), tier])).toEqual([
      ['here', 0],
      ['next', 1],
      ['far', 2],
      ['nowhere', null],
    ]);
  });

  it('kilometres only where both ends have coordinates', () => {
    const place = buildPlace();
    place.add('T', { kind: 'territory', type: 'epci', lon: 0, lat: 47 });
    place.add('A', { type: 'catalyst', lon: 0, lat: 48 });
    place.add('B', { type: 'catalyst' });
    for (const key of ['A', 'B']) place.link([key, 'acts-in', 'T']);
    const { catalysts } = observe(place.terrain(), place.id('T')) ?? { catalysts: [] };
    expect(catalysts.map(({ km }) => km && Math.round(km))).toEqual([111, null]);
  });
});

describe('indicators', () => {
  it('count newcomers and isolated actors, and not classes of actors', () => {
    const place = aTerritory();
    for (const key of ['A', 'B', 'C', 'D']) settle(place, key, { type: 'association' });
    settle(place, 'G', { type: 'group' });
    for (const other of ['B', 'C']) place.link(['A', 'partners-with', other]);
    const { indicators } = observe(place.terrain(), place.id('T')) ?? { indicators: [] };
    const values = Object.fromEntries(indicators.map(({ id, value }) => [id, value]));
    expect(values).toMatchObject({ organisations: 5, newcomers: 4, isolated: 2, 'top-five': 1 });
  });

  it('whatever the ecosystem: finite or unknown, and a whole sentence in both languages', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, (ecosystem) => {
        const terrain = createTerrain(inputOf(ecosystem));
        for (const { id } of terrain.entities)
          for (const indicator of observe(terrain, id)?.indicators ?? []) {
            const { value, unit, facts } = indicator;
            expect(value === null || (value >= 0 && (unit === 'count' || value <= 1))).toBe(true);
            for (const lang of ['fr', 'en'] as const) {
              const told = createTold(
                facts,
                createFactTeller((one) => terrain.entityOf(one)?.name ?? '', lang),
              );
              const text = textOfPieces(wordsOf(lang).diagnosis.indicators[indicator.id].text(told));
              expect(text).toMatch(/^\S.*\.$/su);
              expect(text).not.toMatch(/undefined|NaN|Infinity|null/u);
            }
          }
      }),
      { numRuns: 50 },
    );
  });
});
