/** Signal's numbers: often enough that a copied file holds what is saved, and that removed text does not linger in the log. */
const AFTER_EDIT_MS = 30_000;
const AFTER_REMOVAL_MS = 5_000;

export interface LogTimer {
  /** Something was written: the log is moved into the main file soon, sooner after a removal. */
  touch(isRemoval: boolean): void;
  stop(): void;
}

/** Calls `moveLog` once some time after writes; never keeps the process alive for it. */
export const createLogTimer = (moveLog: () => void): LogTimer => {
  let timer: NodeJS.Timeout | null = null;
  let dueAt = Number.POSITIVE_INFINITY;
  const stop = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    dueAt = Number.POSITIVE_INFINITY;
  };
  return {
    touch: (isRemoval) => {
      const delayMs = isRemoval ? AFTER_REMOVAL_MS : AFTER_EDIT_MS;
      const wanted = performance.now() + delayMs;
      if (wanted >= dueAt) return;
      stop();
      dueAt = wanted;
      timer = setTimeout(() => {
        stop();
        moveLog();
      }, delayMs);
      timer.unref();
    },
    stop,
  };
};
