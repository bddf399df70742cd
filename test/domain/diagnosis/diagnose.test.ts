import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreAxis } from '../../../shared/domain/diagnosis/axis-score.ts';
import { CHECK_IDS, CHECK_STATES, type CheckState } from '../../../shared/domain/diagnosis/check-ids.ts';
import { CHECKS } from '../../../shared/domain/diagnosis/checks.ts';
import { assessedAsOf, type Diagnosed, diagnose } from '../../../shared/domain/diagnosis/diagnose.ts';
import { type CheckOverride, overrideId } from '../../../shared/domain/diagnosis/override.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { PartnershipInput } from '../../../shared/domain/partnerships/input.ts';
import { createTerrain } from '../../../shared/domain/partnerships/terrain.ts';
import { arbitraryEcosystem } from '../../helpers/arbitrary-ecosystem.ts';
import { aTerritory, expectTold, settle } from '../../helpers/diagnosis.ts';
import { buildPlace, inputOf, inputOfDocument } from '../../helpers/terrain.ts';
import { named, READING_DAY, sample } from '../../helpers/trois-rivieres.ts';

const stateOfAll = ({ axes }: Diagnosed): Map<string, CheckState> =>
  new Map(axes.flatMap(({ checks }) => checks.map(({ id, state }) => [id, state] as const)));
const read = (input: PartnershipInput, id: EntityId): Diagnosed => {
  const found = diagnose(createTerrain(input), id);
  if (!found) throw new Error('no subject');
  return found;
};
const override = (subject: EntityId, check: CheckOverride['check'], state: CheckState): CheckOverride => ({
  id: overrideId(subject, check),
  subject,
  check,
  state,
  reason: 'Vu en comité',
  author: 'Claire',
  at: '2026-11-20T09:00:00.000Z',
  audience: 'committee',
});

const POINTS: Readonly<Record<string, number>> = { met: 1, partial: 0.5, absent: 0 };
/** The formula of partnerships.md 3.8, again, by another way: every completion of what is unknown. */
const recompute = (states: readonly CheckState[]) => {
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const known = states.flatMap((state) => POINTS[state] ?? []);
  return {
    score: known.length / states.length >= 0.6 ? mean(known) : null,
    low: mean(states.map((state) => POINTS[state] ?? 0)),
    high: mean(states.map((state) => POINTS[state] ?? 1)),
    knownShare: known.length / states.length,
  };
};

const arbitraryStates = fc.array(fc.constantFrom(...CHECK_STATES), { minLength: 1, maxLength: 9 });
const withWeights = (states: readonly CheckState[]) => states.map((state) => ({ state, weight: 1 }));

describe('the score of an axis', () => {
  it('is the mean of what is known, between all unknown absent and all unknown met', () => {
    fc.assert(
      fc.property(arbitraryStates, (states) => {
        const [found, expected] = [scoreAxis(withWeights(states)), recompute(states)];
        expect(found.score === null).toBe(expected.score === null);
        for (const key of ['score', 'low', 'high', 'knownShare'] as const)
          expect(found[key] ?? 0).toBeCloseTo(expected[key] ?? 0, 9);
      }),
    );
  });

  it('lies in the interval shown before once only what was unknown is set', () => {
    const completion = arbitraryStates.chain((states) =>
      fc.tuple(
        fc.constant(states),
        fc.array(fc.constantFrom<CheckState>('met', 'partial', 'absent'), {
          minLength: states.length,
          maxLength: states.length,
        }),
      ),
    );
    fc.assert(
      fc.property(completion, ([states, given]) => {
        const before = scoreAxis(withWeights(states));
        const completed = states.map((state, at) => (state === 'unknown' ? (given[at] ?? state) : state));
        const after = scoreAxis(withWeights(completed));
        expect(after.score).not.toBeNull();
        expect(after.score ?? -1).toBeGreaterThanOrEqual(before.low - 1e-9);
        expect(after.score ?? 2).toBeLessThanOrEqual(before.high + 1e-9);
      }),
    );
  });

  it('weighs, and says nothing without a weight', () => {
    const checks = [
      { state: 'met', weight: 3 },
      { state: 'absent', weight: 1 },
      { state: 'unknown', weight: 4 },
    ] as const;
    expect(scoreAxis(checks)).toEqual({ score: null, low: 3 / 8, high: 7 / 8, knownShare: 0.5 });
    expect(scoreAxis([{ state: 'met', weight: 0 }])).toEqual({ score: null, low: 0, high: 1, knownShare: 0 });
    expect(scoreAxis([])).toEqual({ score: null, low: 0, high: 1, knownShare: 0 });
  });
});

describe('the checks', () => {
  it('are those of the vocabulary, each once, of the axis that its letter says', () => {
    expect(CHECKS.map(({ id }) => id).sort()).toEqual([...CHECK_IDS].sort());
    const axes = { C: 'competences', F: 'funding', A: 'alliances' };
    for (const { id, axis, weight } of CHECKS) {
      expect(axis).toBe(axes[id[0] as keyof typeof axes]);
      expect(weight).toBe(1);
    }
  });
});

describe('unknown is never absent (M11)', () => {
  it('a territory of which nothing is marked has no absent check but what is known of amounts', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, (ecosystem) => {
        const terrain = createTerrain(inputOf(ecosystem));
        for (const { id, kind } of terrain.entities) {
          const found = diagnose(terrain, id);
          expect(found !== null).toBe(kind === 'territory' || kind === 'programme');
          for (const [check, state] of found ? stateOfAll(found) : [])
            if (state === 'absent') expect(check).toBe('F3');
        }
      }),
    );
  });

  it('the sample without its marks has nothing absent but what its amounts say', () => {
    const entities = sample.entities.map((entity) => ({ ...entity, documented: [] }));
    const terrain = createTerrain(inputOfDocument({ ...sample, entities }, READING_DAY));
    for (const { id } of terrain.entities) {
      const found = diagnose(terrain, id);
      const absent = found ? [...stateOfAll(found)].filter(([, state]) => state === 'absent') : [];
      expect(absent.filter(([check]) => check !== 'F3')).toEqual([]);
    }
  });

  it('the same ecosystem with its marks taken away never scores lower than its interval said', () => {
    const pays = named('Pays des Trois Rivières').id;
    const marked = read(inputOfDocument(sample, READING_DAY), pays);
    const entities = sample.entities.map((entity) => ({ ...entity, documented: [] }));
    const open = read(inputOfDocument({ ...sample, entities }, READING_DAY), pays);
    open.axes.forEach(({ low, high }, at) => {
      const known = marked.axes[at];
      expect(known?.low ?? 0).toBeGreaterThanOrEqual(low - 1e-9);
      expect(known?.high ?? 1).toBeLessThanOrEqual(high + 1e-9);
    });
  });
});

describe('whatever the ecosystem', () => {
  it('every number is finite, every sentence whole, every piece of evidence there', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, (ecosystem) => {
        const terrain = createTerrain(inputOf(ecosystem));
        for (const { id } of terrain.entities)
          for (const { score, low, high, knownShare, checks } of diagnose(terrain, id)?.axes ?? []) {
            for (const value of [score ?? 0, low, high, knownShare])
              expect(value >= 0 && value <= 1).toBe(true);
            for (const check of checks) expectTold(check, terrain);
          }
      }),
      { numRuns: 50 },
    );
  });

  it('the order in which it was told changes nothing', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, ({ entities, relations }) => {
        const turned = { entities: entities.toReversed(), relations: relations.toReversed() };
        const [one, other] = [
          createTerrain(inputOf({ entities, relations })),
          createTerrain(inputOf(turned)),
        ];
        for (const { id } of one.entities) expect(diagnose(other, id)).toEqual(diagnose(one, id));
      }),
      { numRuns: 50 },
    );
  });

  it('a territory without actors, one actor, a clique: states, and a sentence each', () => {
    const empty = aTerritory();
    const single = aTerritory('members');
    settle(single, 'A', { type: 'association' });
    const clique = aTerritory('members', 'funders');
    const keys = ['A', 'B', 'C', 'D', 'E'];
    for (const key of keys) settle(clique, key, { type: 'company' });
    for (const [at, key] of keys.entries())
      for (const other of keys.slice(at + 1)) clique.link([key, 'partners-with', other]);
    for (const place of [empty, single, clique]) {
      const terrain = place.terrain();
      const found = diagnose(terrain, place.id('T'));
      const checks = found?.axes.flatMap((axis) => axis.checks) ?? [];
      expect(checks).toHaveLength(CHECK_IDS.length);
      for (const check of checks) expectTold(check, terrain);
    }
  });
});

describe('points à conforter', () => {
  it('lists what is missing, never what is unknown: alone first, then with partners, others, over years', () => {
    const place = aTerritory('members', 'partners', 'funders', 'committee', 'needs');
    settle(place, 'P', { kind: 'initiative', type: 'action' });
    const [competences, funding, alliances] = read(inputOf(place.ecosystem()), place.id('T')).axes;
    expect(competences?.toStrengthen).toEqual(['C4', 'C6', 'C1', 'C2', 'C3']);
    expect(funding?.toStrengthen).toEqual(['F6', 'F2', 'F5', 'F1', 'F4']);
    expect(alliances?.toStrengthen).toEqual(['A7', 'A5', 'A6', 'A1']);
  });

  it('of one reach, what is begun comes first', () => {
    const place = aTerritory('members', 'partners');
    settle(place, 'U', { type: 'academic', offers: ['locaux'] });
    const [competences] = read(inputOf(place.ecosystem()), place.id('T')).axes;
    expect(competences?.toStrengthen).toEqual(['C6', 'C3', 'C1', 'C2']);
  });
});

describe('a check corrected by hand', () => {
  const place = aTerritory();
  const id = place.id('T');
  const input = inputOf(place.ecosystem());

  it('has the state given and the one computed beside it, and the score moves', () => {
    const corrected = read({ ...input, overrides: [override(id, 'C1', 'met')] }, id);
    const check = corrected.axes[0]?.checks.find((one) => one.id === 'C1');
    expect(check).toMatchObject({
      state: 'met',
      override: { computed: 'unknown', reason: 'Vu en comité', author: 'Claire' },
    });
    expect(corrected.axes[0]?.low).toBeCloseTo(1 / 6, 9);
    if (check) expectTold(check, place.terrain());
  });

  it('is of its subject, and of no day before', () => {
    const overrides = [override(id, 'C1', 'met')];
    expect(stateOfAll(read({ ...input, overrides, on: '2026-11-01' }, id)).get('C1')).toBe('unknown');
    const other = buildPlace();
    other.add('S', { kind: 'territory' });
    other.add('T', { kind: 'territory' });
    const given = inputOf(other.ecosystem(), { overrides: [override(other.id('S'), 'C1', 'met')] });
    expect(stateOfAll(read(given, other.id('T'))).get('C1')).toBe('unknown');
  });

  it('of all that is unknown keeps the score within the interval shown before, the others as they were', () => {
    const pays = named('CC du Val de Source').id;
    const before = inputOfDocument(sample, READING_DAY);
    const shown = read(before, pays);
    for (const state of ['met', 'partial', 'absent'] as const) {
      const unknown = [...stateOfAll(shown)].filter(([, known]) => known === 'unknown');
      expect(unknown.length).toBeGreaterThan(2);
      const overrides = unknown.map(([check]) => override(pays, check as CheckOverride['check'], state));
      const after = read({ ...before, overrides }, pays);
      after.axes.forEach(({ score }, at) => {
        expect(score ?? -1).toBeGreaterThanOrEqual((shown.axes[at]?.low ?? 0) - 1e-9);
        expect(score ?? 2).toBeLessThanOrEqual((shown.axes[at]?.high ?? 1) + 1e-9);
      });
    }
  });
});

describe('the maturity', () => {
  const assessed = (on: string | null, level: 'active' | 'pioneer' | 'first-steps') => ({
    level,
    on,
    assessor: null,
    framework: null,
    source: null,
  });
  it('is the latest assessed as of the day, never computed', () => {
    const assessments = [
      assessed('2024', 'pioneer'),
      assessed(null, 'first-steps'),
      assessed('2022', 'active'),
    ];
    expect(assessedAsOf(assessments, '2026-01-01')?.level).toBe('pioneer');
    expect(assessedAsOf(assessments, '2023-12-31')?.level).toBe('active');
    expect(assessedAsOf(assessments, '2021-12-31')?.level).toBe('first-steps');
    expect(assessedAsOf([], '2026-01-01')).toBeNull();
    expect(read(inputOf(aTerritory().ecosystem()), aTerritory().id('T')).maturity).toBeNull();
  });
});

describe('an earlier day', () => {
  it('knows neither who came later nor what was marked later', () => {
    const place = aTerritory();
    place.add('C', { kind: 'actor', type: 'catalyst' });
    place.link(['C', 'acts-in', 'T'], { startsOn: '2025' });
    const at = (on: string) => stateOfAll(read(inputOf(place.ecosystem(), { on }), place.id('T'))).get('C1');
    expect(at('2026-01-01')).toBe('met');
    expect(at('2024-12-31')).toBe('unknown');
  });
});
