import { expect, test } from 'vitest';
import { anOpenProject } from '../../../helpers/application.ts';
import { aPlan } from '../../../helpers/import-files.ts';

const MAPPING = {
  rowIs: 'entity' as const,
  columns: { Nom: { field: 'entity.name' }, Site: { field: 'entity.url' } },
};
const TABLE = 'Nom;Site\nMISSION LOCALE PERCHE;https://ml.example\nRessourcerie La Glaneuse;\n';

test('a name that is close to one of the project is asked before anything is written, and taken as it when told', async () => {
  const project = await anOpenProject();
  const { id } = await project.call('entity.add', {
    kind: 'actor',
    name: 'Mission locale du Perche',
    set: {},
  });
  const plan = { ...aPlan(project, TABLE), mapping: MAPPING };
  const tried = await project.call('import.preview', plan);
  expect(tried).toMatchObject({ created: 2, updated: 0 });
  expect(tried.pairs).toMatchObject([
    { key: 'mission locale perche', name: 'MISSION LOCALE PERCHE', candidates: [{ id }] },
  ]);
  expect(tried.pairs[0]?.why[0]).toMatch(/^Noms proches/);

  const told = { ...plan, pairs: { 'mission locale perche': id } };
  expect(await project.call('import.preview', told)).toMatchObject({ created: 1, updated: 1, pairs: [] });
  await project.call('import.run', told);
  expect(await project.call('entity.get', { entity: id })).toMatchObject({
    name: 'Mission locale du Perche',
    aliases: ['MISSION LOCALE PERCHE'],
    url: 'https://ml.example',
  });
});

test('told apart, it is made beside it', async () => {
  const project = await anOpenProject();
  await project.call('entity.add', { kind: 'actor', name: 'Mission locale du Perche', set: {} });
  const plan = {
    ...aPlan(project, TABLE),
    mapping: MAPPING,
    pairs: { 'mission locale perche': 'different' },
  };
  expect(await project.call('import.run', plan)).toMatchObject({ created: 2, updated: 0 });
});
