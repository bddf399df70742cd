/** Reliability P4: at most that old, or that many operations behind. */
export const EVERY_MS = 15 * 60_000;
export const EVERY_OPERATIONS = 200;
/** Larger files are dealt with in a thread: VACUUM INTO and the reading of the copy take some 5 ms a megabyte. */
export const HERE_MAX_BYTES = 4_000_000;
/** After one that could not be made. */
export const RETRY_MS = 5 * 60_000;

/** Whether a backup of that moment is too old, by a clock that may have been wrong then or be wrong now. */
export const isOld = (at: string | null, now: Date): boolean =>
  at === null || Math.abs(now.getTime() - Date.parse(at)) >= EVERY_MS;
