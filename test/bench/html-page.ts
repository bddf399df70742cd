import type { Page } from 'playwright-core';
import { percentile } from './bench.ts';

/** Ms from opening the file to the picture in sight. */
export const timeToPaint = async (page: Page, address: string): Promise<number> => {
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
};

declare global {
  interface Window {
    frameTimes: number[];
    frameRequest: number;
  }
}

/** Frames a second during `work`: the mean, and what 95 % of frames keep to. */
export const framesDuring = async (
  page: Page,
  work: () => Promise<void>,
): Promise<{ readonly mean: number; readonly p95Ms: number }> => {
  await page.evaluate(() => {
    window.frameTimes = [];
    const note = (time: number) => {
      window.frameTimes.push(time);
      window.frameRequest = requestAnimationFrame(note);
    };
    window.frameRequest = requestAnimationFrame(note);
  });
  await work();
  const times = await page.evaluate(() => {
    cancelAnimationFrame(window.frameRequest);
    return window.frameTimes;
  });
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time));
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  return { mean: (gaps.length / total) * 1_000, p95Ms: percentile(gaps, 0.95) };
};

const MOVES = 90;
const STEP_MS = 10;
/** A hand that draws circles with the button down. */
export const panInCircles = async (page: Page): Promise<void> => {
  const at = (step: number) => [900 + Math.sin(step / 8) * 200, 500 + Math.cos(step / 8) * 150] as const;
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let step = 1; step <= MOVES; step++) {
    await page.mouse.move(...at(step));
    await page.waitForTimeout(STEP_MS);
  }
  await page.mouse.up();
};

const TURNS = 40;
export const zoomInAndOut = async (page: Page): Promise<void> => {
  await page.mouse.move(900, 500);
  for (let step = 0; step < TURNS; step++) {
    await page.mouse.wheel(0, step < TURNS / 2 ? -60 : 60);
    await page.waitForTimeout(STEP_MS);
  }
};
