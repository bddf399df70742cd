import type { Handlers } from '../../contract/contract.ts';
import type { Measure } from '../../contract/measure-operations.ts';
import type { Measures } from '../../domain/analysis/measures.ts';
import { type Computed, joinShares } from '../../domain/analysis/metric.ts';
import type { MetricId } from '../../domain/analysis/metric-ids.ts';
import { metricOf } from '../../domain/analysis/metrics.ts';
import { isSameNetwork, type Network, networkOf } from '../../domain/analysis/network.ts';
import type { Ecosystem } from '../../domain/ecosystem.ts';
import { type Lang, wordsOf } from '../../domain/words/words.ts';
import type { ReadableDb } from '../store/database.ts';
import { lastSequence } from '../store/journal.ts';
import type { JobOptions, ServiceContext } from './context.ts';
import { THREADS } from './jobs.ts';

/** Shorter work does not show itself. */
const QUIET_MS = 300;

interface Asked {
  readonly job: string;
  readonly lang: Lang;
}
/** Measures of the open project, kept until its links or amounts change. */
export interface Measurer {
  measure(metrics: readonly MetricId[], asked: Asked): Promise<{ revision: number; measures: Measure[] }>;
}

/** What is known of one network. */
interface Kept {
  db: ReadableDb;
  revision: number;
  readonly network: Network;
  readonly found: Map<MetricId, { readonly job: string; readonly computed: Promise<Computed> }>;
}

const valuesOf = ({ ids }: Network, { values }: Computed): Measure['values'] =>
  ids.flatMap((id, place): Measure['values'] => {
    const value = values[place] ?? Number.NaN;
    return Number.isNaN(value) ? [] : [[id, value]];
  });

const compute = async (
  { jobs }: ServiceContext,
  metric: MetricId,
  network: Network,
  options: JobOptions,
): Promise<Computed> => {
  const of = metricOf(metric).isShared ? THREADS : 1;
  const shares = Array.from({ length: of }, (_, index) => ({ metric, network, share: { index, of } }));
  return joinShares(await jobs.runShares<Computed>('measure', shares, options));
};

/** What is known of the network of the open project. */
const createKeeper = ({ session, jobs, graph }: ServiceContext) => {
  let kept: Kept | null = null;
  return {
    isCurrent: (known: Kept): boolean => known === kept,
    /** A move or a new name leaves what was found as it is; other links make it the past, and nobody waits for that. */
    current: (): Kept => {
      const db = session.reader();
      const revision = lastSequence(db);
      if (kept?.db === db && kept.revision === revision) return kept;
      const network = networkOf(graph.current().ecosystem);
      if (kept && isSameNetwork(kept.network, network)) {
        kept.db = db;
        kept.revision = revision;
        return kept;
      }
      for (const { job } of kept?.found.values() ?? []) jobs.cancel(job);
      kept = { db, revision, network, found: new Map() };
      return kept;
    },
  };
};

export const createMeasurer = (context: ServiceContext): Measurer => {
  const { current, isCurrent } = createKeeper(context);
  const find = ({ network, found }: Kept, metric: MetricId, { job, lang }: Asked): Promise<Computed> => {
    const known = found.get(metric);
    if (known) return known.computed;
    const { measureJob } = wordsOf(lang).sentences;
    const computed = compute(context, metric, network, { job, label: measureJob, quietMs: QUIET_MS });
    found.set(metric, { job, computed });
    // Stopped or failed: asked again, it is begun again.
    computed.catch(() => found.delete(metric));
    return computed;
  };
  /** What another change made the past is begun again on what there is now. */
  const findCurrent = async (start: Kept, metric: MetricId, asked: Asked) => {
    for (let now = start; ; now = current()) {
      try {
        return { now, computed: await find(now, metric, asked) };
      } catch (error) {
        if (isCurrent(now)) throw error;
      }
    }
  };
  return {
    measure: async (metrics, asked) => {
      let revision = Number.POSITIVE_INFINITY;
      const measures: Measure[] = [];
      for (const id of metrics) {
        const { now, computed } = await findCurrent(current(), id, asked);
        revision = Math.min(revision, now.revision);
        measures.push({ id, values: valuesOf(now.network, computed), sampling: computed.sampling });
      }
      return { revision, measures };
    },
  };
};

/** Of what one reader may see, which is not the whole project: computed each time. */
export const measureEcosystem = async (
  context: ServiceContext,
  ecosystem: Ecosystem,
  metrics: readonly MetricId[],
  lang: Lang,
): Promise<Measures> => {
  const network = networkOf(ecosystem);
  const label = wordsOf(lang).sentences.measureJob;
  const found = await Promise.all(
    metrics.map(async (id) => {
      const computed = await compute(context, id, network, {
        job: context.newId(),
        label,
        quietMs: QUIET_MS,
      });
      return [id, new Map(valuesOf(network, computed))] as const;
    }),
  );
  return new Map(found);
};

export const createMeasureHandlers = (measurer: Measurer): Pick<Handlers, 'graph.measure'> => ({
  'graph.measure': ({ job, metrics }, { lang }) => measurer.measure(metrics, { job, lang }),
});
