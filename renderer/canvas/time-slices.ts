/** Longest stretch of work between two frames, ms: well under the 50 ms that a person feels. */
const BUDGET_MS = 12;

const nextFrame = (page: Window): Promise<void> =>
  // A hidden page gets no frame: the timer goes on then.
  new Promise((resolve) => {
    const timer = page.setTimeout(resolve, 100);
    page.requestAnimationFrame(() => {
      page.clearTimeout(timer);
      resolve();
    });
  });

/** Runs the steps one after the other, leaving the window's thread between frames; stops when told. */
export const runInSlices = async (
  steps: Iterator<void>,
  page: Window,
  signal: AbortSignal,
): Promise<boolean> => {
  let startMs = page.performance.now();
  while (!signal.aborted) {
    if (steps.next().done) return true;
    if (page.performance.now() - startMs < BUDGET_MS) continue;
    await nextFrame(page);
    startMs = page.performance.now();
  }
  return false;
};
