import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../shared/domain/layout/random.ts';
import {
  type DatedNetwork,
  firstLinks,
} from '../../../../shared/domain/partnerships/evaluation/dated-network.ts';
import { evaluateTemporal } from '../../../../shared/domain/partnerships/evaluation/evaluate-temporal.ts';
import { EVALUATION_METHOD_IDS } from '../../../../shared/domain/partnerships/evaluation/method-ids.ts';
import { TEMPORAL_METHODS } from '../../../../shared/domain/partnerships/evaluation/temporal-methods.ts';
import { aDatedNetwork } from '../../../helpers/dated-network.ts';

const silent = (): void => undefined;
const onlyLearned = TEMPORAL_METHODS.filter(({ id }) => id === 'learned' || id === 'adamic-adar');

const figureOf = (network: DatedNetwork, key: 'auc' | 'ap', id = 'learned'): number => {
  const { methods } = evaluateTemporal(network, silent, onlyLearned);
  return methods.find(({ method }) => method === id)?.[key] ?? Number.NaN;
};

/** The links of the last period replaced by as many pairs drawn at random among those not linked before. */
const shuffleLast = (network: DatedNetwork, seed: number): DatedNetwork => {
  const random = createRandom(seed);
  const last = network.periods.at(-1) ?? 0;
  const past = network.links.filter(({ period }) => period < last);
  const linked = new Set(past.map(({ a, b }) => `${a} ${b}`));
  const drawn = new Map<string, { a: number; b: number; period: number }>();
  while (drawn.size < network.links.length - past.length) {
    const ends = [0, 1].map(() => Math.floor(random() * network.actorCount));
    const [a, b] = [Math.min(...ends), Math.max(...ends)];
    if (a !== b && !linked.has(`${a} ${b}`)) drawn.set(`${a} ${b}`, { a, b, period: last });
  }
  return { ...network, links: firstLinks([...past, ...drawn.values()]) };
};

describe('evaluation over time', () => {
  const network = aDatedNetwork(5);

  it('tells every method, each figure a share or nothing, and how sure the difference is', () => {
    const { methods, comparison, ...counted } = evaluateTemporal(network, silent);
    expect(methods.map(({ method }) => method)).toEqual([...EVALUATION_METHOD_IDS]);
    for (const { method, ...figures } of methods)
      for (const [name, figure] of Object.entries(figures))
        expect(figure === null || (figure >= 0 && figure <= 1), `${method} ${name}: ${figure}`).toBe(true);
    expect(counted.candidates).toBe((120 * 119) / 2 - counted.edges);
    expect(comparison?.low).toBeLessThanOrEqual(comparison?.difference ?? -1);
    expect(comparison?.high).toBeGreaterThanOrEqual(comparison?.difference ?? 2);
  }, 120_000);

  it('learns the law: well above the network alone', () => {
    expect(figureOf(network, 'auc')).toBeGreaterThan(0.75);
    expect(figureOf(network, 'ap')).toBeGreaterThan(1.3 * figureOf(network, 'ap', 'adamic-adar'));
  }, 60_000);

  it('sees nothing of the year that it predicts: of links drawn at random it knows nothing', () => {
    const aucs = [1, 2, 3].map((seed) => figureOf(shuffleLast(aDatedNetwork(seed), seed), 'auc'));
    expect(aucs.reduce((sum, auc) => sum + auc, 0) / aucs.length).toBeGreaterThan(0.44);
    expect(aucs.reduce((sum, auc) => sum + auc, 0) / aucs.length).toBeLessThan(0.56);
  }, 60_000);

  it('gives the same scores whatever the links of the year that it predicts', () => {
    const scoresOf = (given: DatedNetwork) => {
      const { comparison: _, ...result } = evaluateTemporal(given, silent, onlyLearned);
      return result.methods.map(({ topPredicted }) => topPredicted);
    };
    const last = network.periods.at(-1) ?? 0;
    const [first, ...rest] = network.links.filter(({ period }) => period === last);
    expect(first).toBeDefined();
    const fewer = { ...network, links: network.links.filter((link) => !rest.includes(link)) };
    expect(scoresOf(fewer)).toEqual(scoresOf(network));
  }, 60_000);

  it('needs three periods', () => {
    const short = { ...network, periods: network.periods.slice(-2) };
    expect(() => evaluateTemporal(short, silent)).toThrow(expect.objectContaining({ reason: 'periods' }));
  });
});
