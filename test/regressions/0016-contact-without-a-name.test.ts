import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';
import { aPlan } from '../helpers/import-files.ts';

const EMAIL = 'contact@lampions.example';
const TABLE = `Nom,Courriel\nLes Lampions,${EMAIL}\nLe Fournil,\n`;

/** The import of a table whose only column of persons is an address stopped on an unexpected fault. */
it('takes an address without a name, once, when it was asked for', async () => {
  const test = await anOpenProject();
  const plan = {
    ...aPlan(test, TABLE),
    mapping: {
      rowIs: 'entity' as const,
      columns: { Nom: { field: 'entity.name' }, Courriel: { field: 'entity.contact.email' } },
    },
    withPersons: true,
  };
  expect(await test.call('import.run', plan)).toMatchObject({ created: 2 });
  expect(await test.call('import.run', plan)).toMatchObject({ created: 0, updated: 0, operation: null });
  await test.call('project.close', {});
  expect(readFileSync(test.path('essai.alliage')).includes(EMAIL)).toBe(true);
});
