import { expect, test } from 'vitest';
import { createTextEraser, eraseInValue } from '../../shared/domain/persons/text-eraser.ts';
import { anOpenProject } from '../helpers/application.ts';
import { tracesIn } from '../helpers/traces.ts';

const erase = createTextEraser({
  names: ['Jeanne Témoin'],
  emails: ['jt@exemple.fr'],
  phones: ['0299112233'],
});

// A mapping has the words of a table as keys, the columns and the values: those were left as they were.
test('somebody whom a saved mapping names leaves it, wherever in it they are', async () => {
  const { call, folder } = await anOpenProject();
  const { id } = await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
  const { person } = await call('person.add', { name: 'Jeanne Témoin', organisation: id, set: {} });
  await call('import.saveMapping', {
    name: 'Liste de Jeanne Témoin',
    mapping: {
      rowIs: 'entity',
      columns: { 'Suivi par Jeanne Témoin': { field: 'entity.name' } },
      values: { 'entity.type': { 'TÉMOIN Jeanne': 'association' } },
    },
  });
  await call('person.erase', { persons: [person.id] });
  expect(tracesIn(folder, ['Jeanne Témoin', 'TÉMOIN Jeanne'])).toEqual([]);
  const [saved] = await call('import.mappings', {});
  expect(saved?.mapping).toMatchObject({
    columns: { 'Suivi par […]': { field: 'entity.name' } },
    values: { 'entity.type': { '[…]': 'association' } },
  });
});

test('keys that name nobody are those of the very same value', () => {
  if (!erase) throw new Error('no eraser');
  const value = { record: 'entity', 'a b': [{ c_d: 'x' }], __proto__x: 1 };
  expect(eraseInValue(value, erase)).toBe(value);
  expect(eraseInValue({ 'jt@exemple.fr': 1, '02 99 11 22 33': 2 }, erase)).toEqual({ '[…]': 2 });
});
