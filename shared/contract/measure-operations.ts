import { z } from 'zod';
import { METRIC_IDS } from '../domain/analysis/metric-ids.ts';
import { EntityId } from '../domain/entity.ts';
import { query } from './operation.ts';

export const MetricName = z.enum(METRIC_IDS);

/** Estimated from `sources` of the entities instead of all; null: exact. `margin`: half of a 95 % interval, where it is widest. */
export const Sampling = z.object({ sources: z.int(), of: z.int(), margin: z.number() });

export const Measure = z.object({
  id: MetricName,
  /** An entity that is not there has no value: unknown, or not measured. Amounts in cents, categories as numbers. */
  values: z.array(z.tuple([EntityId, z.number()])),
  sampling: Sampling.nullable(),
});
export type Measure = z.infer<typeof Measure>;

/** Measures of the network. */
export const measureOperations = {
  /** Computed in workers with progress by `job.progress` under the id given, and kept until links or amounts change. */
  'graph.measure': query(
    z.object({ job: z.string().max(100), metrics: z.array(MetricName).min(1).max(METRIC_IDS.length) }),
    z.object({ revision: z.int(), measures: z.array(Measure) }),
  ),
};
