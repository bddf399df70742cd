/** Signals that ask a process to end; 128 and their number is its exit status, as shells have it. */
const ASKED_TO_END = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Told to end, a command closes its project first, so that the file stands alone: what is under way is rolled back, what
 * was answered is there. Gives what makes signals mean what they meant before.
 */
export const endCleanly = (close: () => Promise<void>): (() => void) => {
  const stops = Object.entries(ASKED_TO_END).map(([signal, status]) => {
    const stop = () => void close().finally(() => process.exit(status));
    process.once(signal, stop);
    return () => void process.off(signal, stop);
  });
  return () => {
    for (const forget of stops) forget();
  };
};
