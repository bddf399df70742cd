import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dueStateOf,
  isIncomplete,
  isOpenFollowUp,
  lastExchanges,
  monthsBefore,
  openFollowUps,
  staleAlliances,
} from '../../shared/domain/follow-up.ts';

const ON = '2026-11-25';
const follow = (name: string, dueOn: string | null, status: string | null = null) => ({
  name,
  followUp: 'Rappeler',
  dueOn,
  status,
});

describe('days', () => {
  it('are counted over months, years and leap years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28');
    expect(monthsBefore('2024-02-29', 12)).toBe('2023-02-28');
    expect(monthsBefore('2026-11-25', 12)).toBe('2025-11-25');
  });

  it('later by n, then earlier by n, is the same day', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 4000 }), (date, days) => {
        const text = date.toISOString().slice(0, 10);
        expect(addDays(addDays(text, days), -days)).toBe(text);
      }),
    );
  });
});

describe('what is due', () => {
  it.each([
    ['2026-11-24', 'overdue'],
    ['2026-11-25', 'due'],
    ['2026-12-09', 'due'],
    ['2026-12-10', 'later'],
    // A month is late once it is over, and soon once it has begun.
    ['2026-11', 'due'],
    ['2026-10', 'overdue'],
    ['2027', 'later'],
    [null, 'undated'],
  ])('on %s is %s', (dueOn, state) => {
    expect(dueStateOf(dueOn, ON)).toBe(state);
  });

  it('waits the latest first, then what has no date; what is done or due later does not', () => {
    const open = openFollowUps(
      [
        follow('sans date', null),
        follow('plus tard', '2027-01-01'),
        follow('bientôt', '2026-12-01'),
        follow('fait', '2026-01-01', 'closed'),
        follow('en retard', '2026-11-01'),
        follow('très en retard', '2026-06'),
      ],
      ON,
    );
    expect(open.map(({ name }) => name)).toEqual(['très en retard', 'en retard', 'bientôt', 'sans date']);
  });

  it('needs something that was to follow', () => {
    expect(isOpenFollowUp({ followUp: null, dueOn: null, status: null })).toBe(false);
    expect(isOpenFollowUp({ followUp: null, dueOn: '2026', status: null })).toBe(true);
    expect(isOpenFollowUp({ followUp: 'Rappeler', dueOn: null, status: 'archived' })).toBe(false);
  });
});

describe('an alliance', () => {
  const alliance = (startsOn: string | null, status: string | null = null) => ({
    id: 'alliance',
    status,
    startsOn,
    members: new Set(['a', 'b', 'c']),
  });
  const exchange = (on: string | null, ...ids: string[]) => ({ on, ids: new Set(ids) });

  it('had its last exchange with itself, or between two of its members', () => {
    const exchanges = [
      exchange('2024-01', 'alliance'),
      exchange('2025-03-02', 'a', 'c'),
      exchange('2026', 'a'),
    ];
    expect(lastExchanges([alliance(null)], exchanges).get('alliance')).toBe('2025-03-02');
    expect(lastExchanges([alliance(null)], [exchange(null, 'alliance')]).size).toBe(0);
  });

  it('is silent after twelve months, when it is not new nor ended', () => {
    const stale = (one: ReturnType<typeof alliance>, exchanges = [exchange('2025-11-24', 'alliance')]) =>
      staleAlliances([one], exchanges, ON).length === 1;
    expect(stale(alliance('2020'))).toBe(true);
    expect(stale(alliance('2020'), [exchange('2025-11-25', 'alliance')])).toBe(false);
    expect(stale(alliance('2020'), [])).toBe(true);
    expect(stale(alliance(null), [])).toBe(true);
    expect(stale(alliance('2026-03'), [])).toBe(false);
    expect(stale(alliance('2020', 'closed'), [])).toBe(false);
  });

  it('whose silence is the longest comes first', () => {
    const exchanges = [exchange('2024-05', 'x'), exchange('2023-01', 'y')];
    const some = ['x', 'y', 'z'].map((id) => ({ ...alliance(null), id }));
    expect(staleAlliances(some, exchanges, ON).map(({ id }) => id)).toEqual(['z', 'y', 'x']);
  });
});

it('a card is incomplete under half of its points', () => {
  expect([4, 5].map((filled) => isIncomplete({ filled, of: 10 }))).toEqual([true, false]);
  expect(isIncomplete({ filled: 3, of: 7 })).toBe(true);
});
