import { describe, expect, it } from 'vitest';
import { articulationPoints } from '../../../shared/domain/analysis/metrics/articulation-points.ts';
import { betweenness } from '../../../shared/domain/analysis/metrics/betweenness.ts';
import { communities } from '../../../shared/domain/analysis/metrics/communities.ts';
import { components } from '../../../shared/domain/analysis/metrics/components.ts';
import { constraint } from '../../../shared/domain/analysis/metrics/constraint.ts';
import { degree } from '../../../shared/domain/analysis/metrics/degree.ts';
import { degreeAt } from '../../../shared/domain/analysis/network.ts';
import { aNetwork, type KnownNetwork, knownNetwork, measure } from '../../helpers/known-network.ts';

const karate = knownNetwork('karate');
const florentine = knownNetwork('florentine');
const davis = knownNetwork('davis');
const lesMiserables = knownNetwork('les-miserables');

const expectValues = (
  found: Readonly<Record<string, number>>,
  published: Readonly<Record<string, number>>,
  decimals: number,
) => {
  for (const [name, value] of Object.entries(published))
    expect(found[name], name).toBeCloseTo(value, decimals);
};

describe('betweenness', () => {
  it.each([1, 2])('of the karate club, in %i shares', (shares) => {
    const found = measure(betweenness, karate, shares);
    // networkx 3, betweenness_centrality(karate_club_graph(), weight=None); igraph gives 231.0714 pairs for the first, 231.0714 / 528.
    expectValues(found, { 0: 0.43763528138528146, 33: 0.30407497594997596, 32: 0.145247113997114 }, 10);
    expectValues(found, { 2: 0.14365680615680618, 31: 0.13827561327561325, 8: 0.05592682780182781 }, 10);
    expectValues(found, { 1: 0.053936688311688304, 13: 0.04586339586339586, 11: 0, 12: 0, 14: 0 }, 10);
  });

  it('of the Florentine families', () => {
    // networkx, test_betweenness_centrality.py, test_florentine_families_graph (three decimals); Medici in its gallery: 0.521978.
    expectValues(
      measure(betweenness, florentine),
      {
        Acciaiuoli: 0,
        Albizzi: 0.212,
        Barbadori: 0.093,
        Bischeri: 0.104,
        Castellani: 0.055,
        Ginori: 0,
        Guadagni: 0.255,
        Lamberteschi: 0,
        Medici: 0.522,
        Pazzi: 0,
        Peruzzi: 0.022,
        Ridolfi: 0.114,
        Salviati: 0.143,
        Strozzi: 0.103,
        Tornabuoni: 0.092,
      },
      3,
    );
    expect(measure(betweenness, florentine).Medici).toBeCloseTo(0.521978, 6);
  });

  it('of the characters of Les Misérables', () => {
    // networkx, test_betweenness_centrality.py, test_les_miserables_graph, weight=None (three decimals).
    expectValues(
      measure(betweenness, lesMiserables),
      {
        Valjean: 0.57,
        Myriel: 0.177,
        Gavroche: 0.165,
        Marius: 0.132,
        Fantine: 0.13,
        Thenardier: 0.075,
        Javert: 0.054,
        MlleGillenormand: 0.048,
        Enjolras: 0.043,
        Tholomyes: 0.041,
        Bossuet: 0.031,
        MmeThenardier: 0.029,
        Mabeuf: 0.028,
        Fauchelevent: 0.026,
        MmeBurgon: 0.026,
        Cosette: 0.024,
        Gillenormand: 0.02,
        Eponine: 0.011,
        Simplice: 0.009,
        Bamatabois: 0.008,
        Pontmercy: 0.007,
        Gueulemer: 0.005,
        Courfeyrac: 0.005,
        Montparnasse: 0.004,
        Joly: 0.002,
        Napoleon: 0,
        Zephine: 0,
        MotherPlutarch: 0,
      },
      3,
    );
  });

  it('of the women and the events of Natchez', () => {
    const found = measure(betweenness, davis);
    // networkx, bipartite/tests/test_centrality.py, test_davis_betweenness_centrality (two decimals): there the pairs of
    // a woman are divided by the most that one of 18 women can have with 14 events, 445, and an event's by 452.
    const pairs = (31 * 30) / 2;
    const published = {
      Nora: 0.11,
      Evelyn: 0.1,
      Theresa: 0.09,
      Sylvia: 0.07,
      Laura: 0.05,
      Helen: 0.04,
      Ruth: 0.02,
      Pearl: 0.01,
      Dorothy: 0,
      E8: 0.24,
      E9: 0.23,
      E7: 0.13,
      E6: 0.07,
      E5: 0.04,
      E3: 0.02,
      E1: 0,
    };
    for (const [name, value] of Object.entries(published))
      expect(
        ((found[name] ?? 0) * pairs) / (name.startsWith('E') && name.length < 4 ? 452 : 445),
        name,
      ).toBeCloseTo(value, 2);
  });
});

describe('constraint', () => {
  it('of Borgatti’s example', () => {
    // networkx, test_structuralholes.py, test_constraint_undirected: computed with UCINET and igraph, then by hand.
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const links = ['AB', 'AF', 'AG', 'AE', 'EG', 'FG', 'BG', 'BD', 'DG', 'GC'];
    const pairs = links.map((link): [number, number] => [
      names.indexOf(link.charAt(0)),
      names.indexOf(link.charAt(1)),
    ]);
    const found = measure(constraint, { names, network: aNetwork(names.length, pairs) });
    expectValues(found, { G: 0.4, A: 0.595, C: 1 }, 3);
  });

  it('has no value for who has no partner', () => {
    // networkx, test_structuralholes.py, test_constraint_isolated: nan.
    expect(
      constraint.compute(aNetwork(3, [[0, 1]]), { share: { index: 0, of: 1 }, onProgress: () => undefined })
        .values[2],
    ).toBeNaN();
  });
});

describe('articulation points', () => {
  it('of the karate club: the instructor alone, without whom six members are cut off', () => {
    // networkx 3, list(articulation_points(karate_club_graph())): [0].
    const found = measure(articulationPoints, karate);
    expect(Object.entries(found).filter(([, value]) => value > 0)).toEqual([['0', 6]]);
  });

  it('of the Florentine families', () => {
    // networkx 3, sorted(articulation_points(florentine_families_graph())): Albizzi, Guadagni, Medici, Salviati.
    const found = measure(articulationPoints, florentine);
    expect(Object.fromEntries(Object.entries(found).filter(([, value]) => value > 0))).toEqual({
      Albizzi: 1,
      Guadagni: 1,
      Medici: 3,
      Salviati: 1,
    });
  });
});

describe('degree and components', () => {
  it('of the four networks', () => {
    // networkx 3, degree(): Zachary’s instructor and president, the Medici, Valjean, the eighth event.
    expectValues(measure(degree, karate), { 0: 16, 33: 17, 11: 1 }, 10);
    expectValues(measure(degree, florentine), { Medici: 6, Pazzi: 1 }, 10);
    expectValues(measure(degree, lesMiserables), { Valjean: 36, Gavroche: 22 }, 10);
    expectValues(measure(degree, davis), { E8: 14, Evelyn: 8 }, 10);
    for (const known of [karate, florentine, davis, lesMiserables])
      expect(new Set(Object.values(measure(components, known)))).toEqual(new Set([0]));
  });
});

/** Newman and Girvan 2004, of a partition given by name. */
const modularity = (
  { names, network: { adjacency } }: KnownNetwork,
  groups: Readonly<Record<string, number>>,
) => {
  const arcs = adjacency.targets.length;
  const groupAt = (place: number) => groups[names[place] ?? ''] ?? -1;
  const totals = new Map<number, { inside: number; degrees: number }>();
  names.forEach((_, place) => {
    const total = totals.get(groupAt(place)) ?? { inside: 0, degrees: 0 };
    totals.set(groupAt(place), total);
    total.degrees += degreeAt(adjacency, place);
    for (const other of adjacency.targets.subarray(adjacency.offsets[place], adjacency.offsets[place + 1]))
      if (groupAt(other) === groupAt(place)) total.inside++;
  });
  return [...totals.values()].reduce(
    (sum, { inside, degrees }) => sum + inside / arcs - (degrees / arcs) ** 2,
    0,
  );
};

describe('communities', () => {
  it.each([
    // Bounds of the best there is, three decimals: Agarwal and Kempe 2008, Modularity-maximizing graph communities via
    // mathematical programming.
    ['the karate club', karate, 0.42, 4],
    ['Les Misérables', lesMiserables, 0.561, 6],
  ])('of %s come within a hundredth of the best modularity known', (_, known, best, count) => {
    const groups = measure(communities, known);
    const found = modularity(known, groups);
    expect(found).toBeGreaterThan(best - 0.01);
    expect(found).toBeLessThan(best + 0.0005);
    expect(new Set(Object.values(groups)).size).toBe(count);
  });

  it('are numbered from the largest, the same each time', () => {
    const groups = Object.values(measure(communities, karate));
    const sizes = [...new Set(groups)]
      .sort()
      .map((group) => groups.filter((other) => other === group).length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(Object.values(measure(communities, karate))).toEqual(groups);
  });
});
