/** What dies sooner than this after it came back may die of what it finds there. */
const QUICK_DEATH_MS = 10_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** How long to wait before the page is loaded again: at once, then longer after each quick death. */
export interface Return {
  /** In milliseconds; of a page that dies `now`. */
  waitAfterDeath(now: number): number;
  cameBack(now: number): void;
}

/** A page that dies of its own content must not be loaded again without end: the machine would do nothing else. */
export const createReturn = (startedAt: number): Return => {
  let loadedAt = startedAt;
  let quickDeaths = 0;
  return {
    waitAfterDeath: (now) => {
      quickDeaths = now - loadedAt > QUICK_DEATH_MS ? 0 : quickDeaths + 1;
      return quickDeaths <= 1 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (quickDeaths - 2), LONGEST_WAIT_MS);
    },
    cameBack: (now) => {
      loadedAt = now;
    },
  };
};
