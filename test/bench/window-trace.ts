import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Time of the processor that the thread had, µs. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

const CATEGORIES = ['disabled-by-default-devtools.timeline', '__metadata'];
/** What is under way when `work` ends is waited for: drawing comes after. */
const SETTLE_MS = 900;

/**
 * Longest task of the page's thread during `work`, in its own processor time, ms: unlike the time of a clock, what else
 * the computer does meanwhile is not in it.
 */
export const longestTask = async (
  browser: Browser,
  page: Page,
  work: () => Promise<unknown>,
): Promise<number> => {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  await page.waitForTimeout(SETTLE_MS);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const placeOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(placeOf),
  );
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && threads.has(placeOf(event)));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
};

/** Frames a second that the page shows while `work` lasts. */
export const framesDuring = async (page: Page, work: () => Promise<unknown>): Promise<number> => {
  await page.evaluate(() => {
    const counted = { frames: 0, first: 0, last: 0, isOver: false };
    Object.assign(window, { benchFrames: counted });
    const count = (now: number) => {
      if (counted.isOver) return;
      if (counted.frames === 0) counted.first = now;
      counted.last = now;
      counted.frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  await work();
  return page.evaluate(() => {
    const { benchFrames } = window as unknown as {
      benchFrames: { frames: number; first: number; last: number; isOver: boolean };
    };
    benchFrames.isOver = true;
    return (1000 * (benchFrames.frames - 1)) / (benchFrames.last - benchFrames.first);
  });
};
