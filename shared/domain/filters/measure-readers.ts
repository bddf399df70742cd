import type { MetricId } from '../analysis/metric-ids.ts';
import type { EntityReader, Unit } from './reader.ts';

const measured = (measure: MetricId, unit: Unit): EntityReader => ({
  of: 'entity',
  is: 'number',
  unit,
  measure,
  number: ({ id }, { measures }) => measures.get(measure)?.get(id) ?? null,
});
const category = (measure: MetricId): EntityReader => ({
  of: 'entity',
  is: 'values',
  measure,
  values: ({ id }, { measures }) => {
    const value = measures.get(measure)?.get(id);
    return value === undefined ? [] : [String(value)];
  },
});

/** Measures of the network as fields. The degree is counted at once; the others when they have been computed. */
export const MEASURE_READERS = {
  degree: {
    of: 'entity',
    is: 'number',
    unit: 'number',
    number: ({ id }, { facts, measures }) =>
      measures.get('degree')?.get(id) ?? facts.degrees().get(id) ?? null,
  },
  betweenness: measured('betweenness', 'score'),
  communities: category('communities'),
  components: category('components'),
  constraint: measured('constraint', 'score'),
  'articulation-points': measured('articulation-points', 'number'),
  'amount-received': measured('amount-received', 'euros'),
  'amount-given': measured('amount-given', 'euros'),
} as const satisfies Readonly<Record<MetricId, EntityReader>>;
