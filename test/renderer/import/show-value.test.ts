import { describe, expect, it } from 'vitest';
import { shownFields, showValue } from '../../../renderer/views/import/show-value.ts';

describe('a stored value in words', () => {
  it('reads codes, amounts, dates and identifiers', () => {
    expect(showValue('type', 'association', 'fr')).toBe('Association');
    expect(showValue('budgetCents', 123_450, 'fr')).toMatch(/^1\s?234,5\s€$/);
    expect(showValue('startsOn', '2024-04', 'fr')).toBe('avril 2024');
    expect(showValue('year', 2024, 'fr')).toBe('2024');
    expect(showValue('identifiers', { siren: ['552081317'] }, 'fr')).toBe('SIREN 552081317');
    expect(showValue('statements', [{ field: 'Remarque', value: 'à voir' }], 'fr')).toMatch(
      /^Remarque\u00A0: à voir$/,
    );
    const source = { title: 'acteurs.xlsx', publisher: null, url: null, consultedOn: null, place: 'ligne 5' };
    expect(showValue('sources', [source], 'fr')).toBe('acteurs.xlsx, ligne 5');
    expect(showValue('description', null, 'fr')).toBe('');
  });

  it('shows what differs, and nothing of what every record has', () => {
    const before = { description: null, updatedAt: 'hier', type: 'association' };
    const after = { description: 'Culture', updatedAt: 'ce jour', type: 'association' };
    expect(shownFields(before, after, 'fr')).toEqual([
      { field: 'description', before: '', after: 'Culture' },
    ]);
  });
});
