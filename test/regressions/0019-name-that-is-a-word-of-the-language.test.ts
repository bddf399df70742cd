import { expect, it } from 'vitest';
import { aTerritoryProject, importText, namesOf } from '../helpers/catalogue.ts';

// A name was looked up among the answers of the person as a key of an object: « constructor » was answered by the language.
it('imports what is called « constructor » as anything else', async () => {
  const test = await aTerritoryProject();
  await importText(test, 'Nom\nconstructor\ntoString\nhasOwnProperty\n__proto__\n');
  expect((await namesOf(test)).toSorted()).toEqual([
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
  ]);
});
