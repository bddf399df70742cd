const LIMIT_MS = 4_500;
/** Honest large files take longer to read and to verify: a second more for each 10 MB beyond 50 MB. */
const FREE_BYTES = 50_000_000;
const BYTES_PER_MS = 10_000;
/** Reading what is left of a file takes longer than looking at it. */
const RECOVERY_TIMES = 12;
/** A machine that is busy, or a disk that is slow, is no fault of the file. */
const WAIT_TIMES = 6;

/** What the process that looks at a file of that size may take of the processor: with its start, five seconds. */
export const processorLimitMs = (ask: string, bytes: number): number =>
  (LIMIT_MS + Math.max(0, Math.ceil((bytes - FREE_BYTES) / BYTES_PER_MS))) *
  (ask === 'examine' ? 1 : RECOVERY_TIMES);

/** By the clock: beyond, it waits for something that does not come. */
export const waitLimitMs = (ask: string, bytes: number): number => WAIT_TIMES * processorLimitMs(ask, bytes);
