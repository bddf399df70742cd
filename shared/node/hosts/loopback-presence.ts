/** A browser may take its time to start, and a person to copy the address; nobody came after that. */
const FIRST_WITHIN_MS = 10 * 60_000;
/** Long enough for a page to be loaded again, or its browser to be started again. */
const END_AFTER_MS = 60_000;

/** Knows whether anyone is there: pages that listen, requests being answered. */
export interface Presence {
  /** One more is there, until what is given is called. */
  enter(): () => void;
  /** Something is going on: the minute starts again. */
  touch(): void;
  /** Nothing will be told any more. */
  stop(): void;
}

/** Tells `onAbsent` once: a minute after the last one left, or ten minutes after the start when nobody came. */
export const createPresence = (onAbsent: () => void): Presence => {
  let present = 0;
  let isStopped = false;
  let waitMs = FIRST_WITHIN_MS;
  let timer: NodeJS.Timeout | undefined;
  const count = (): void => {
    clearTimeout(timer);
    if (present === 0 && !isStopped) timer = setTimeout(onAbsent, waitMs);
  };
  count();
  return {
    enter: () => {
      let isHere = true;
      present += 1;
      waitMs = END_AFTER_MS;
      count();
      return () => {
        if (!isHere) return;
        isHere = false;
        present -= 1;
        count();
      };
    },
    touch: count,
    stop: () => {
      isStopped = true;
      count();
    },
  };
};
