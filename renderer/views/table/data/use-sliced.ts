import { useEffect, useMemo, useRef, useState } from 'react';
import type { Steps } from '../../../../shared/domain/table/sort-rows.ts';

/** Done at once within this time: nothing is seen of it. */
const AT_ONCE_MS = 30;
/** Otherwise a slice at a time, so that the window answers between two. */
const SLICE_MS = 12;

interface Work<Result> {
  readonly steps: Steps<Result>;
  done: { readonly value: Result } | null;
}

const runFor = <Result>(work: Work<Result>, durationMs: number): boolean => {
  const end = performance.now() + durationMs;
  while (!work.done && performance.now() < end) {
    const { done, value } = work.steps.next();
    if (done) work.done = { value };
  }
  return work.done !== null;
};

export interface Sliced<Result> {
  /** What was last computed: of the work before, while the new one is under way. */
  readonly value: Result | null;
  readonly isBusy: boolean;
}

/** Computes without stopping the window; `start` is the same value as long as the work is. */
export const useSliced = <Result>(start: () => Steps<Result>): Sliced<Result> => {
  const work = useMemo(() => {
    const begun: Work<Result> = { steps: start(), done: null };
    runFor(begun, AT_ONCE_MS);
    return begun;
  }, [start]);
  const [, redraw] = useState(0);
  useEffect(() => {
    if (work.done) return;
    let timer = 0;
    const go = () => {
      if (runFor(work, SLICE_MS)) redraw((times) => times + 1);
      else timer = window.setTimeout(go);
    };
    timer = window.setTimeout(go);
    return () => window.clearTimeout(timer);
  }, [work]);
  const last = useRef<Result | null>(null);
  useEffect(() => {
    if (work.done) last.current = work.done.value;
  });
  return { value: work.done ? work.done.value : last.current, isBusy: work.done === null };
};
