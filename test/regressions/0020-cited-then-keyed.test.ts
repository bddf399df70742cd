import { expect, it } from 'vitest';
import { aTerritoryProject, importText, namesOf } from '../helpers/catalogue.ts';

// What a row cited by its name was made twice when its own row came later with a key, as in our own export.
it('describes what an earlier row cited, though its own row has a key', async () => {
  const test = await aTerritoryProject();
  const table = [
    'Identifiant;Nom;Nature;Territoire d’ancrage;Financeur',
    '01A;Asso A;Acteur;Trifouilly;Fonds B',
    '01B;Trifouilly;Territoire;;',
    '01C;Fonds B;Financeur;;',
    '01D;Fonds B;Financeur;;',
  ].join('\n');
  await importText(test, table);
  expect((await namesOf(test)).toSorted()).toEqual(['Asso A', 'Fonds B', 'Fonds B', 'Trifouilly']);
  expect(await importText(test, table)).toMatchObject({ created: 0, updated: 0 });
});
