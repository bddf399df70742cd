import { expect, it } from 'vitest';
import { aTerritoryProject, importText, namesOf } from '../helpers/catalogue.ts';

const HEADER = 'Nom;Nature;Commune;Partenaires;Financé par';

// A row that cited a partner or a funder by its name made another of what a later row of the file described in its commune.
it('describes what an earlier row cited, though its own row says where it is', async () => {
  const test = await aTerritoryProject();
  const table = [
    HEADER,
    'Régie de quartier;Association;Saint-Étienne;Mission locale du Gier;Fondation des Rives',
    'Mission locale du Gier;Association;Saint-Chamond;;Fondation des Rives',
    'Fondation des Rives;Fondation;Lyon;;',
  ].join('\n');
  const told = await importText(test, table);
  const names = (await namesOf(test)).filter((name) => !/^(Saint|Lyon)/.test(name));
  expect(names.toSorted()).toEqual(['Fondation des Rives', 'Mission locale du Gier', 'Régie de quartier']);
  expect(told.problems.filter(({ code }) => code === 'E-IMP-REF')).toEqual([]);
  expect(await importText(test, table)).toMatchObject({ created: 0, updated: 0 });
});

it('keeps apart the namesakes that rows describe in two communes', async () => {
  const test = await aTerritoryProject();
  const table = [
    HEADER,
    'Régie de quartier;Association;Saint-Étienne;MJC;',
    'MJC;Association;Saint-Chamond;;',
    'MJC;Association;Lyon;;',
  ].join('\n');
  await importText(test, table);
  expect((await namesOf(test)).filter((name) => name === 'MJC')).toHaveLength(2);
  expect(await importText(test, table)).toMatchObject({ created: 0, updated: 0 });
});
