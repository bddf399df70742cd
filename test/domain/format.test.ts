import { describe, expect, it } from 'vitest';
import { formatDate, formatDay, formatMoney, formatNumber, formatTime } from '../../shared/domain/format.ts';

describe('formats', () => {
  it('keeps the precision of a date', () => {
    expect(formatDate('2022', 'fr')).toBe('2022');
    expect(formatDate('2022-03', 'fr')).toBe('mars 2022');
    expect(formatDate('2022-03-14', 'fr')).toBe('14 mars 2022');
    expect(formatDate('2022-03-01', 'fr')).toBe('1er mars 2022');
    expect(formatDate('2022-03-01', 'en')).toBe('1 March 2022');
  });

  it('spaces amounts and numbers as each language does', () => {
    expect(formatMoney(123_450, 'fr')).toBe('1\u202F234,5\u00A0€');
    expect(formatMoney(123_400, 'fr')).toBe('1\u202F234\u00A0€');
    expect(formatMoney(123_450, 'en')).toBe('€1,234.5');
    expect(formatNumber(1234.5, 'fr')).toBe('1\u202F234,5');
  });

  it('says the time and the day of a place', () => {
    expect(formatTime('2026-09-21T12:05:00Z', 'fr', 'Europe/Paris')).toBe('14\u00A0h\u00A005');
    expect(formatTime('2026-09-21T12:05:00Z', 'en', 'Europe/Paris')).toBe('14:05');
    expect(formatDay('2026-08-31T23:30:00Z', 'fr', 'Europe/Paris')).toBe('1er septembre 2026');
  });
});
