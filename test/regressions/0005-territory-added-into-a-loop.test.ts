import { expect, test } from 'vitest';
import { aFolder, anApplication } from '../helpers/application.ts';
import { territoriesFolder } from '../helpers/official-territories.ts';

// Each official relation was checked against the project alone: two of them together could close a loop.
test('a territory added between two that the person has placed the wrong way round makes no loop', async () => {
  const { call, file } = anApplication(aFolder(), territoriesFolder());
  const target = file('essai.alliage');
  await call('project.create', { file: target, name: null, sample: null, territory: null });
  await call('project.open', { file: target });
  const add = (name: string, set: Record<string, string>) =>
    call('entity.add', { kind: 'territory', name, set });
  const commune = await add('Cherbourg-en-Cotentin', { type: 'commune', insee: '50129' });
  const department = await add('Manche', { type: 'department', dep: '50' });
  await call('relation.add', { from: department.id, type: 'part-of', to: commune.id, set: {} });
  const { id } = await call('territory.add', { code: '200067205' });
  await call('territory.add', { code: '50129' });
  const links = await call('relation.list', { where: [{ field: 'type', value: 'part-of' }] });
  const above = (start: string): Set<string> => {
    const found = new Set<string>();
    const ids = new Set([start]);
    for (const each of ids)
      for (const { from, to } of links) {
        if (from !== each) continue;
        ids.add(to);
        found.add(to);
      }
    return found;
  };
  for (const each of [commune.id, department.id, id]) expect(above(each).has(each)).toBe(false);
  expect(above(id).size + above(commune.id).size).toBeGreaterThan(0);
});
