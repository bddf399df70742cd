import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aucOf,
  averagePrecisionOf,
  hitAt,
  ndcgAt,
  precisionAt,
  rankLabelled,
  recallAt,
  reciprocalRankOf,
} from '../../../../shared/domain/partnerships/evaluation/ranking.ts';
import { createTopRanking } from '../../../../shared/domain/partnerships/evaluation/top-ranking.ts';

interface Item {
  readonly score: number;
  readonly label: 0 | 1;
}

const arbitraryItems = (maxLength: number) =>
  fc.array(
    fc.record({
      score: fc.integer({ min: 0, max: 3 }),
      label: fc.constantFrom(0 as const, 1 as const),
    }),
    { maxLength },
  );

const rankingOf = (items: readonly Item[]) =>
  rankLabelled(
    Float64Array.from(items, ({ score }) => score),
    Uint8Array.from(items, ({ label }) => label),
  );

const permutations = <Value>(values: readonly Value[]): Value[][] =>
  values.length === 0
    ? [[]]
    : values.flatMap((value, i) =>
        permutations([...values.slice(0, i), ...values.slice(i + 1)]).map((rest) => [value, ...rest]),
      );

/** Labels in every order that the scores allow. */
const ordersOf = (items: readonly Item[]): number[][] => {
  const scores = [...new Set(items.map(({ score }) => score))].sort((a, b) => b - a);
  return scores.reduce<number[][]>(
    (orders, score) => {
      const tied = permutations(items.filter((item) => item.score === score).map(({ label }) => label));
      return orders.flatMap((order) => tied.map((labels) => [...order, ...labels]));
    },
    [[]],
  );
};

const meanOver = (items: readonly Item[], measure: (labels: readonly number[]) => number): number => {
  const orders = ordersOf(items);
  return orders.reduce((sum, labels) => sum + measure(labels), 0) / orders.length;
};

const count = (labels: readonly number[]): number => labels.reduce((sum, label) => sum + label, 0);
const gain = (labels: readonly number[], k: number): number =>
  labels.slice(0, k).reduce((sum, label, place) => sum + label / Math.log2(place + 2), 0);

const expectMean = (
  actual: number | null,
  items: readonly Item[],
  measure: (labels: readonly number[]) => number,
): void => {
  if (count(items.map(({ label }) => label)) === 0) expect(actual).toBeNull();
  else expect(actual).toBeCloseTo(meanOver(items, measure), 9);
};

describe('a ranking', () => {
  it('has the AUC of all comparisons of a true pair with another, ties ½', () => {
    fc.assert(
      fc.property(arbitraryItems(12), (items) => {
        const wins = items.flatMap((a) =>
          items
            .filter((b) => a.label === 1 && b.label === 0)
            .map((b) => (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0)),
        );
        const auc = aucOf(rankingOf(items));
        if (wins.length === 0) expect(auc).toBeNull();
        else expect(auc).toBeCloseTo(wins.reduce((sum: number, win) => sum + win, 0) / wins.length, 9);
      }),
    );
  });

  it('has the means, over all orders of equal scores, of every measure', () => {
    const k = 3;
    fc.assert(
      fc.property(arbitraryItems(5), (items) => {
        const ranking = rankingOf(items);
        expectMean(averagePrecisionOf(ranking), items, (labels) => {
          const precisions = labels.map((label, i) => label * (count(labels.slice(0, i + 1)) / (i + 1)));
          return count(precisions) / count(labels);
        });
        expectMean(recallAt(ranking, k), items, (labels) => count(labels.slice(0, k)) / count(labels));
        expectMean(hitAt(ranking, k), items, (labels) => (count(labels.slice(0, k)) > 0 ? 1 : 0));
        expectMean(reciprocalRankOf(ranking), items, (labels) => 1 / (labels.indexOf(1) + 1));
        expectMean(ndcgAt(ranking, k), items, (labels) => {
          const ideal = [...labels].sort((a, b) => b - a);
          return gain(labels, k) / gain(ideal, k);
        });
        if (items.length === 0) expect(precisionAt(ranking, k)).toBeNull();
        else
          expect(precisionAt(ranking, k)).toBeCloseTo(
            meanOver(items, (labels) => count(labels.slice(0, k)) / Math.min(k, labels.length)),
            9,
          );
      }),
    );
  });
});

describe('the top of a stream of scores', () => {
  it('has the precision of the whole ranking', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            score: fc.integer({ min: 0, max: 60 }),
            label: fc.constantFrom(0 as const, 1 as const),
          }),
          { minLength: 1, maxLength: 200 },
        ),
        fc.integer({ min: 1, max: 4 }),
        (items, k) => {
          const top = createTopRanking(k);
          for (const { score, label } of items) top.offer(score, label === 1);
          expect(precisionAt(top.ranking(), k)).toBeCloseTo(precisionAt(rankingOf(items), k) ?? -1, 9);
        },
      ),
    );
  });
});
