import type { Page } from 'playwright-core';

interface Watch {
  tasks: { readonly start: number; readonly duration: number }[];
  firstNodes: number | null;
}
declare global {
  interface Window {
    benchWatch: Watch;
  }
}

/** Runs in the page: notes tasks of 50 ms or more, and when the picture first has something drawn in it. */
const watch = (): void => {
  const noted: Watch = { tasks: [], firstNodes: null };
  window.benchWatch = noted;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) noted.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const small = Object.assign(document.createElement('canvas'), { width: 64, height: 40 });
  const pen = small.getContext('2d', { willReadFrequently: true });
  const hasNodes = (): boolean => {
    const drawn = document.querySelector<HTMLCanvasElement>('canvas[data-id="layer2-node"]');
    if (!drawn || !pen || drawn.width === 0) return false;
    pen.clearRect(0, 0, small.width, small.height);
    pen.drawImage(drawn, 0, 0, small.width, small.height);
    return pen.getImageData(0, 0, small.width, small.height).data.some((value) => value > 0);
  };
  const look = () => {
    if (hasNodes()) noted.firstNodes = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/** To be called before the page goes anywhere. */
export const watchWindow = async (page: Page): Promise<void> => {
  await page.addInitScript(watch);
};

/** Milliseconds from `work` to the first nodes drawn. */
export const timeToNodes = async (page: Page, work: () => Promise<void>): Promise<number> => {
  const start = await page.evaluate(() => performance.now());
  await work();
  await page.waitForFunction(() => window.benchWatch.firstNodes !== null);
  return (await page.evaluate(() => window.benchWatch.firstNodes ?? Number.NaN)) - start;
};

/** What is under way when `work` ends is waited for: drawing comes after. */
const SETTLE_MS = 1_000;

/** Longest task of the window's thread during `work`, ms; 0 when none reached 50 ms, below which the browser tells nothing. */
export const longestBlock = async (page: Page, work: () => Promise<void>): Promise<number> => {
  const start = await page.evaluate(() => performance.now());
  await work();
  await page.waitForTimeout(SETTLE_MS);
  return page.evaluate(
    (from) =>
      Math.max(
        0,
        ...window.benchWatch.tasks.filter((task) => task.start >= from).map((task) => task.duration),
      ),
    start,
  );
};
