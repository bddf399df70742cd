import type { Measures } from '../../shared/domain/analysis/measures.ts';
import { WHOLE } from '../../shared/domain/analysis/metric.ts';
import { METRICS } from '../../shared/domain/analysis/metrics.ts';
import { networkOf } from '../../shared/domain/analysis/network.ts';
import type { Ecosystem } from '../../shared/domain/ecosystem.ts';

/** Every measure of an ecosystem, as the host gives them. */
export const measureAll = (ecosystem: Ecosystem): Measures => {
  const network = networkOf(ecosystem);
  return new Map(
    METRICS.map(({ id, compute }) => {
      const { values } = compute(network, WHOLE);
      const known = network.ids.flatMap((entity, place) => {
        const value = values[place] ?? Number.NaN;
        return Number.isNaN(value) ? [] : [[entity, value] as const];
      });
      return [id, new Map(known)];
    }),
  );
};
