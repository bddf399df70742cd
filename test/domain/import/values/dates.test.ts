import { describe, expect, it } from 'vitest';
import { dateOfSerial } from '../../../../shared/domain/import/values/calendar.ts';
import { orderProvedBy, readDate } from '../../../../shared/domain/import/values/dates.ts';

describe('readDate (E20)', () => {
  it.each([
    ['03/04/2026', '2026-04-03'],
    ['3.4.26', '2026-04-03'],
    ['2026-04-03', '2026-04-03'],
    ['2026-04-03T10:15:00Z', '2026-04-03'],
    ['03/04/2026 00:00', '2026-04-03'],
    ['45750', '2025-04-03'],
    ['avril 2026', '2026-04'],
    ['avr.-24', '2024-04'],
    ['3 avril 2026', '2026-04-03'],
    ['1er août 2025', '2025-08-01'],
    ['April 3, 2026', '2026-04-03'],
    ['04/2026', '2026-04'],
    ['2026', '2026'],
    ['depuis 2019', '2019'],
  ])('%s is %s, with the precision that is written', (written, from) => {
    expect(readDate(written, 'dmy')).toEqual({ from, to: null });
  });

  it.each([
    ['2021-2025', '2021', '2025'],
    ['2021-22', '2021', '2022'],
    ['de 2021 à 2025', '2021', '2025'],
    ['du 01/02/2024 au 31/12/2025', '2024-02-01', '2025-12-31'],
    ['Sep. 2021-Dec.2022', '2021-09', '2022-12'],
    ['T1 2024', '2024-01', '2024-03'],
    ['2e trimestre 2024', '2024-04', '2024-06'],
    ['2022-S1', '2022-01', '2022-06'],
    ['2022-W20', '2022-05-16', '2022-05-22'],
  ])('%s runs from %s to %s', (written, from, to) => {
    expect(readDate(written, 'dmy')).toEqual({ from, to });
  });

  it.each(['29/02/2026', '31/02/2026', '12/25/2026', '2026-13-01', '2022-W54'])(
    '%s does not exist',
    (written) => {
      expect(readDate(written, 'dmy')).toBe('impossible');
    },
  );

  it('reads month first in a column that proves it, and asks where nothing tells', () => {
    expect(readDate('03/04/2026', 'mdy')).toEqual({ from: '2026-03-04', to: null });
    expect(readDate('03/04/2026', null)).toBe('ambiguous');
    expect(readDate('25/04/2026', null)).toEqual({ from: '2026-04-25', to: null });
    expect([orderProvedBy('25/04/2026'), orderProvedBy('04/25/2026'), orderProvedBy('03/04/2026')]).toEqual([
      'dmy',
      'mdy',
      'undecided',
    ]);
  });

  it('knows that Excel believes in 29 February 1900', () => {
    expect([1, 59, 60, 61].map((serial) => dateOfSerial(serial)?.from ?? null)).toEqual([
      '1900-01-01',
      '1900-02-28',
      null,
      '1900-03-01',
    ]);
  });

  it.each(['', 'bientôt', 'x'.repeat(50_000), `${'1'.repeat(50_000)}!`])(
    'leaves what is no date',
    (written) => {
      expect(readDate(written, 'dmy')).toBe('unreadable');
    },
  );
});
