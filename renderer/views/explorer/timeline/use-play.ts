import { useEffect, useRef } from 'react';
import { stepYears } from '../../../../shared/domain/timeline.ts';
import { useActions, useWorkspace, useWorkspaceStore } from '../../../state/workspace-context.tsx';
import { useReducedMotion } from '../use-reduced-motion.ts';
import type { TimelineState } from './use-timeline.ts';

/** Long enough to look at a year and at what changed. */
const STEP_MS = 1_100;

/** « Lecture »: a bar at a time, to the last, from the first again when it is there. With reduced motion nothing plays. */
export const usePlay = ({ timeline: { bins }, show }: TimelineState) => {
  const store = useWorkspaceStore();
  const act = useActions();
  const isStill = useReducedMotion();
  const isPlaying = useWorkspace((state) => state.isPlaying);
  const step = (by: 1 | -1): boolean => {
    const next = stepYears(bins, store.getState().view.timeRange, by);
    if (next) show(next);
    return next !== null;
  };
  const latest = useRef(step);
  latest.current = step;
  const firstBin = bins[0];
  const restart = useRef<() => void>(() => undefined);
  restart.current = () => {
    if (!latest.current(1) && firstBin) show({ from: firstBin.from, to: firstBin.to });
  };
  useEffect(() => {
    if (!isPlaying) return;
    if (isStill || !firstBin) {
      act.setPlaying(false);
      return;
    }
    restart.current();
    const timer = window.setInterval(() => {
      if (!latest.current(1)) act.setPlaying(false);
    }, STEP_MS);
    return () => window.clearInterval(timer);
  }, [isPlaying, isStill, firstBin, act]);
  return { isPlaying, canPlay: !isStill && bins.length > 1, step, toggle: () => act.setPlaying(!isPlaying) };
};
