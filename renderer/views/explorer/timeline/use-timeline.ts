import { useMemo, useState } from 'react';
import type { RelationSummary } from '../../../../shared/domain/ecosystem.ts';
import { selectView } from '../../../../shared/domain/filter.ts';
import { countYears, type Timeline } from '../../../../shared/domain/timeline.ts';
import { startView, type TimeRange } from '../../../../shared/domain/view.ts';
import { useGraph } from '../../../state/graph-context.tsx';
import { useShownView } from '../../../state/graph-provider.tsx';
import { useActions, useWorkspaceStore } from '../../../state/workspace-context.tsx';

/** Links that the view shows whatever their years. */
const useTimelessRelations = (): readonly RelationSummary[] => {
  const { ecosystem, facts, measures } = useGraph();
  // Not the years: brushing and playing count nothing again.
  const { filters, match, focus, hiddenLooks, hiddenRelations } = useShownView();
  return useMemo(
    () =>
      selectView(
        ecosystem,
        { ...startView, filters, match, focus, hiddenLooks, hiddenRelations },
        measures,
        facts,
      ).relations,
    [ecosystem, facts, measures, filters, match, focus, hiddenLooks, hiddenRelations],
  );
};

export type Years = Pick<TimeRange, 'from' | 'to'>;

/** What « Revenir » goes back to: the years before the first change made here; null while nothing was changed. */
interface Before {
  readonly range: TimeRange | null;
}

export interface TimelineState {
  readonly relations: readonly RelationSummary[];
  readonly timeline: Timeline;
  readonly range: TimeRange | null;
  readonly isChanged: boolean;
  /** Shows these years; null: all of them. */
  readonly show: (years: Years | null) => void;
  readonly showUndated: (undated: boolean) => void;
  readonly keep: () => void;
  readonly restore: () => void;
}

const isOpen = ({ from, to, undated }: TimeRange): boolean => from === null && to === null && undated;

export const useTimeline = (): TimelineState => {
  const store = useWorkspaceStore();
  const act = useActions();
  const { timeRange: range } = useShownView();
  const relations = useTimelessRelations();
  const timeline = useMemo(() => countYears(relations), [relations]);
  const [before, setBefore] = useState<Before | null>(null);
  const write = (next: TimeRange) => {
    const now = store.getState().view.timeRange;
    setBefore((known) => known ?? { range: now });
    act.changeView({ timeRange: isOpen(next) ? null : next });
  };
  const undated = () => store.getState().view.timeRange?.undated ?? true;
  return {
    relations,
    timeline,
    range,
    isChanged: before !== null,
    show: (years) => write({ from: years?.from ?? null, to: years?.to ?? null, undated: undated() }),
    showUndated: (shown) => {
      const now = store.getState().view.timeRange;
      write({ from: now?.from ?? null, to: now?.to ?? null, undated: shown });
    },
    keep: () => setBefore(null),
    restore: () => {
      act.setPlaying(false);
      if (before) act.changeView({ timeRange: before.range });
      setBefore(null);
    },
  };
};
