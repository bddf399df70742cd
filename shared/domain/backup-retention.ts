/** A backup as the rule sees it. */
export interface KeptBackup {
  readonly id: string;
  /** When it was made, by the clock of that moment: milliseconds. */
  readonly atMs: number;
  /** Its day on the calendar on the wall, `YYYY-MM-DD`. */
  readonly day: string;
  /** Version of the project in it. */
  readonly schema: number;
  readonly isBeforeMigration: boolean;
}

/** How many are kept: of the last day all but the oldest; of the days and the weeks before it, the last of each. */
export const RETENTION = { ofLastDay: 6, days: 14, weeks: 8 } as const;

const DAY_MS = 86_400_000;
/** 1 January 1970 was a Thursday. */
const DAYS_FROM_MONDAY = 3;

/** Number of the week, from Monday to Sunday, that a day is in. */
const weekOf = (day: string): number =>
  Math.floor((Date.parse(`${day}T00:00:00Z`) / DAY_MS + DAYS_FROM_MONDAY) / 7);

/** The last of each group, for the last groups but `except`. */
const lastOfEach = <Key extends string | number>(
  backups: readonly KeptBackup[],
  keyOf: (backup: KeptBackup) => Key,
  { except, most }: { readonly except: Key | null; readonly most: number },
): KeptBackup[] => {
  const lasts = new Map<Key, KeptBackup>();
  for (const backup of backups) {
    const known = lasts.get(keyOf(backup));
    if (!known || backup.atMs >= known.atMs) lasts.set(keyOf(backup), backup);
  }
  const keys = [...lasts.keys()].filter((key) => key !== except).sort((a, b) => (a < b ? 1 : -1));
  return keys.slice(0, most).flatMap((key) => lasts.get(key) ?? []);
};

/**
 * Backups that the rule no longer keeps (reliability.md 1.4: 6 today, 1 a day × 14, 1 a week × 8, always the last before a
 * migration from each version), the first made first. `backups` are in the order in which they were made. No clock is
 * asked: days and weeks are those that have a backup, so that a clock that jumps ahead ages nothing by itself, and what
 * bears a later time than the last one made was made by a clock that was wrong then or is wrong now: kept.
 */
export const excessBackups = (backups: readonly KeptBackup[]): KeptBackup[] => {
  const last = backups.at(-1);
  if (!last) return [];
  const dated = backups.filter(({ atMs }) => atMs <= last.atMs);
  const { ofLastDay, days, weeks } = RETENTION;
  const kept = new Set([
    ...dated.filter(({ day }) => day === last.day).slice(-ofLastDay),
    ...lastOfEach(dated, ({ day }) => day, { except: last.day, most: days }),
    ...lastOfEach(dated, ({ day }) => weekOf(day), { except: weekOf(last.day), most: weeks }),
    ...lastOfEach(
      dated.filter(({ isBeforeMigration }) => isBeforeMigration),
      ({ schema }) => schema,
      { except: null, most: Number.POSITIVE_INFINITY },
    ),
  ]);
  return dated.filter((backup) => !kept.has(backup));
};
