import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excessBackups, type KeptBackup, RETENTION } from '../../shared/domain/backup-retention.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.parse('2026-11-26T12:00:00Z');

const backupAt = (atMs: number, id: string, schema: number | null = null): KeptBackup => ({
  id,
  atMs,
  day: new Date(atMs).toISOString().slice(0, 10),
  schema: schema ?? 6,
  isBeforeMigration: schema !== null,
});
/** As at each make: the one just made, then at most one removed. */
const makeAll = (made: readonly KeptBackup[]): KeptBackup[] => {
  let kept: KeptBackup[] = [];
  for (const one of made) {
    kept = [...kept, one];
    const [excess] = excessBackups(kept);
    kept = kept.filter((backup) => backup !== excess);
  }
  return kept;
};
/** As starts and makes go on: one removed at a time, until none is to be. */
const thin = (backups: readonly KeptBackup[]): readonly KeptBackup[] => {
  const [excess] = excessBackups(backups);
  return excess ? thin(backups.filter((backup) => backup !== excess)) : backups;
};
const daysOf = (backups: readonly KeptBackup[]): string[] => backups.map(({ day }) => day);

describe('which backups are kept', () => {
  it('K05 of a thousand over three hundred days: 6 of today, 1 of each of 14 days, 1 of each of 8 weeks, and before the migration', () => {
    const start = NOON - 300 * DAY;
    const made = Array.from({ length: 1000 }, (_, at) =>
      backupAt(start + at * ((300 * DAY) / 999), String(at), at === 40 ? 5 : null),
    );
    const kept = thin(made);
    const today = made.at(-1)?.day;
    expect(kept.filter(({ day }) => day === today)).toHaveLength(
      Math.min(RETENTION.ofLastDay, made.filter(({ day }) => day === today).length),
    );
    for (let back = 1; back <= RETENTION.days; back++) {
      const day = new Date(NOON - back * DAY).toISOString().slice(0, 10);
      const last = made.findLast((one) => one.day === day);
      expect(kept.filter((one) => one.day === day)).toEqual([last]);
    }
    // Sundays before this week: those of the last two are among the days.
    const sundays = Array.from({ length: RETENTION.weeks }, (_, back) =>
      new Date(Date.parse('2026-11-22T00:00:00Z') - back * 7 * DAY).toISOString().slice(0, 10),
    );
    for (const sunday of sundays) expect(daysOf(kept)).toContain(sunday);
    expect(kept.map(({ id }) => id)).toContain('40');
    const beyond = sundays.slice(2).length;
    expect(kept).toHaveLength(kept.filter(({ day }) => day === today).length + RETENTION.days + beyond + 1);
  });

  it('never more than one goes when one is made, and the number stays', () => {
    const made = Array.from({ length: 400 }, (_, at) => backupAt(NOON + at * 6 * HOUR, String(at)));
    let before = 0;
    let kept: KeptBackup[] = [];
    for (const one of made) {
      kept = [...kept, one];
      const [excess] = excessBackups(kept);
      kept = kept.filter((backup) => backup !== excess);
      expect(kept.length).toBeGreaterThanOrEqual(before);
      before = kept.length;
    }
    expect(kept.length).toBeLessThanOrEqual(RETENTION.ofLastDay + RETENTION.days + RETENTION.weeks);
  });

  it('the last before each migration is never one of them', () => {
    const arbitrary = fc.array(
      fc.record({
        hours: fc.integer({ min: -24 * 400, max: 24 * 400 }),
        schema: fc.option(fc.integer({ min: 1, max: 6 })),
      }),
      { minLength: 1, maxLength: 120 },
    );
    fc.assert(
      fc.property(arbitrary, (given) => {
        const made = given.map(({ hours, schema }, at) => backupAt(NOON + hours * HOUR, String(at), schema));
        const kept = thin(made);
        expect(kept.at(-1)).toBe(made.at(-1));
        for (const schema of new Set(given.map((one) => one.schema))) {
          if (schema === null) continue;
          expect(kept.some((one) => one.isBeforeMigration && one.schema === schema)).toBe(true);
        }
        // The newest of every day that is kept is there, and nothing that bears a later time than the last is gone.
        for (const gone of made.filter((one) => !kept.includes(one))) {
          expect(gone.atMs).toBeLessThanOrEqual(made.at(-1)?.atMs ?? 0);
        }
        expect(thin(kept)).toEqual(kept);
      }),
    );
  });

  it('keeps no more than the rule when the clock goes on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 * 24 }), { minLength: 1, maxLength: 300 }),
        (gaps) => {
          let atMs = NOON;
          const made = gaps.map((minutes, at) => {
            atMs += minutes * 60_000;
            return backupAt(atMs, String(at));
          });
          const kept = thin(made);
          const last = made.at(-1);
          expect(kept.filter(({ day }) => day === last?.day).length).toBeLessThanOrEqual(RETENTION.ofLastDay);
          expect(kept.length).toBeLessThanOrEqual(RETENTION.ofLastDay + RETENTION.days + RETENTION.weeks);
          expect(makeAll(made).slice(-1)).toEqual(made.slice(-1));
        },
      ),
    );
  });

  describe('A24 a clock that is wrong', () => {
    const history = makeAll([
      ...Array.from({ length: 20 }, (_, back) => backupAt(NOON - (20 - back) * DAY, `day ${back}`)),
      ...Array.from({ length: 6 }, (_, at) => backupAt(NOON + at * HOUR, `today ${at}`)),
    ]);

    it('two days behind: all that was made since stays', () => {
      const later = makeAll([
        ...history,
        ...Array.from({ length: 12 }, (_, at) => backupAt(NOON - 2 * DAY + at * HOUR, `behind ${at}`)),
      ]);
      for (const { id } of history.filter(({ atMs }) => atMs > NOON - 2 * DAY + 12 * HOUR)) {
        expect(later.map((one) => one.id)).toContain(id);
      }
    });

    it('ten years ahead: the days and the weeks that have a backup keep it, and one more day is one more day', () => {
      const ahead = Array.from({ length: 6 }, (_, at) =>
        backupAt(NOON + 3653 * DAY + at * HOUR, `ahead ${at}`),
      );
      const days = new Set(daysOf(history));
      const later = thin([...history, ...ahead]);
      const left = [...days].filter((day) => !daysOf(later).includes(day));
      expect(left.length).toBeLessThanOrEqual(1);
      // Right again: what bears a time to come stays, and takes nobody's place.
      const back = thin([...later, backupAt(NOON + DAY, 'right again')]);
      expect(back.filter(({ id }) => id.startsWith('ahead'))).toHaveLength(6);
      expect(
        [...new Set(daysOf(later))].filter((day) => !daysOf(back).includes(day)).length,
      ).toBeLessThanOrEqual(1);
    });
  });
});
