import { describe, expect, it } from 'vitest';
import { compareRows, fullerOf, isEqualRow } from '../../../renderer/views/duplicates/compare-rows.ts';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { emptyEntity } from '../../../shared/domain/entity.ts';

const entity = (name: string, change: Partial<EntityWithRelations> = {}): EntityWithRelations => ({
  ...emptyEntity('actor', name, '2026-11-25T00:00:00.000Z'),
  id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' as EntityWithRelations['id'],
  territories: [],
  generic: false,
  completeness: { filled: 1, of: 10, missing: [] },
  visibility: 0,
  relations: [],
  ...change,
});
const rowOf = (a: EntityWithRelations, b: EntityWithRelations, field: string) =>
  compareRows(a, b, 'fr').find((row) => row.field === field);

describe('two cards compared', () => {
  it('asks which value is kept only where both have one, and only one can be', () => {
    const a = entity('Les Lampions', {
      description: 'Culture.',
      themes: ['culture'],
      url: 'https://a.example',
    });
    const b = entity('Lampions', { description: 'Lien social.', themes: ['lien'] });
    expect(rowOf(a, b, 'name')?.choice).toBe(true);
    expect(rowOf(a, b, 'description')?.choice).toBe(true);
    expect(rowOf(a, b, 'themes')).toMatchObject({ choice: false, a: ['culture'], b: ['lien'] });
    expect(rowOf(a, b, 'url')).toMatchObject({ choice: false, b: [] });
  });

  it('leaves out what neither says, and tells what is the same', () => {
    const a = entity('Les Lampions', { type: 'association' });
    const b = entity('Les Lampions', { type: 'association' });
    expect(rowOf(a, b, 'url')).toBeUndefined();
    expect(compareRows(a, b, 'fr').every(isEqualRow)).toBe(true);
  });

  it('keeps the type of the kind that is kept', () => {
    const a = entity('Fonds', { type: 'association' });
    const b = entity('Fonds', { kind: 'funder', type: 'fund' });
    expect(rowOf(a, b, 'kind')).toMatchObject({ a: ['Acteur'], b: ['Financeur'], choice: false });
    expect(rowOf(a, b, 'type')?.choice).toBe(false);
  });

  it('proposes to keep the one that says more', () => {
    const full = entity('A', { completeness: { filled: 6, of: 10, missing: [] } });
    expect(fullerOf(entity('B'), full)).toBe('b');
    expect(fullerOf(full, entity('B'))).toBe('a');
    expect(fullerOf(entity('A'), entity('B'))).toBe('a');
  });
});
