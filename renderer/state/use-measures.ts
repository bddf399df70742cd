import { useQueries } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ReplyError } from '../../shared/contract/client.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { type Measures, type MetricValues, noMeasures } from '../../shared/domain/analysis/measures.ts';
import type { Sampling } from '../../shared/domain/analysis/metric.ts';
import type { MetricId } from '../../shared/domain/analysis/metric-ids.ts';
import { measuresNeeded } from '../../shared/domain/appearance/measures-needed.ts';
import { useBackend } from '../backend/backend-context.tsx';
import { useWorkspace } from './workspace-context.tsx';

type Answer = OutputOf<'graph.measure'>;

/** One measure as far as it is known. */
export interface MeasureState {
  readonly id: MetricId;
  /** Null until it has been computed; of the data before while those of now are being computed. */
  readonly values: Answer['measures'][number]['values'] | null;
  readonly sampling: Sampling | null;
  readonly revision: number | null;
  readonly isComputing: boolean;
  /** Stopped by the person, or refused. */
  readonly error: ReplyError | null;
  readonly compute: () => void;
}

/** Measures asked of the host, one question each, so that what is known is not asked again when another is needed. */
export const useMeasureStates = (metrics: readonly MetricId[]): readonly MeasureState[] => {
  const { call } = useBackend();
  const queries = useQueries({
    queries: metrics.map((id) => ({
      queryKey: ['graph.measure', id],
      queryFn: () => call('graph.measure', { job: crypto.randomUUID(), metrics: [id] }),
    })),
  });
  return metrics.map((id, index): MeasureState => {
    const query = queries[index];
    const measure = query?.data?.measures[0];
    return {
      id,
      values: measure?.values ?? null,
      sampling: measure?.sampling ?? null,
      revision: query?.data?.revision ?? null,
      isComputing: query?.isFetching ?? false,
      error: (query?.error as ReplyError | null | undefined) ?? null,
      compute: () => void query?.refetch(),
    };
  });
};

const isSame = (a: Measures, b: Measures): boolean =>
  a.size === b.size && [...a].every(([id, values]) => b.get(id) === values);

/** The same value as long as what it holds is the same: what is drawn from it is not drawn again. */
const useMaps = (states: readonly MeasureState[]): Measures => {
  const made = useRef(new Map<MetricId, { readonly from: unknown; readonly map: MetricValues }>());
  const kept = useRef(noMeasures);
  const maps = states.flatMap(({ id, values }): [MetricId, MetricValues][] => {
    if (values === null) return [];
    const known = made.current.get(id);
    const entry = known?.from === values ? known : { from: values, map: new Map(values) };
    made.current.set(id, entry);
    return [[id, entry.map]];
  });
  const next: Measures = new Map(maps);
  if (!isSame(kept.current, next)) kept.current = next;
  return kept.current;
};

/** What was computed before the last change is asked again once it has come. */
const useFresh = (states: readonly MeasureState[], revision: number): void => {
  useEffect(() => {
    for (const state of states)
      if (state.revision !== null && state.revision < revision && !state.isComputing && !state.error)
        state.compute();
  });
};

/** The measures that the view asks for, computed by the host and kept until the data change. */
export const useMeasures = (revision: number): Measures => {
  const needed = useWorkspace(useShallow(({ view }) => measuresNeeded(view)));
  const states = useMeasureStates(needed);
  useFresh(states, revision);
  return useMaps(states);
};
