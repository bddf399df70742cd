import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOpenProject, type TestApplication } from '../../helpers/application.ts';

const namesOf = async ({ call }: TestApplication, text: string): Promise<string[]> =>
  (await call('entity.search', { text })).map(({ name }) => name);

const NAMES = [
  'Évreux',
  'Évreux Portes de Normandie',
  'Œuvre des Trois Rivières',
  'Observatoire des partenariats',
  'Agence nationale de la cohésion des territoires',
  'Maison de l’emploi',
  'Maison des associations',
  'Association Émergence',
  'ægir',
  'Zèbre & Compagnie',
  'Fonds ODD 17',
  'Agenda2030',
];

const aFilledProject = async (): Promise<TestApplication> => {
  const test = await anOpenProject();
  for (const name of NAMES) await test.call('entity.add', { kind: 'actor', name, set: {} });
  await test.call('entity.set', {
    entity: 'Agence nationale de la cohésion des territoires',
    set: { shortName: 'ANCT', aliases: 'Agence de cohésion;CGET', siren: '130026032' },
  });
  await test.call('entity.set', {
    entity: 'Zèbre & Compagnie',
    set: { description: 'Travaille avec la Maison de l’emploi d’Évreux' },
  });
  return test;
};

test.each([
  ['evreux', 'Évreux'],
  ['EVREUX', 'Évreux'],
  ['oeuvre', 'Œuvre des Trois Rivières'],
  ['œuvre', 'Œuvre des Trois Rivières'],
  ['aegir', 'ægir'],
  ['rivieres oeuvre', 'Œuvre des Trois Rivières'],
  ['observatoir partenaria', 'Observatoire des partenariats'],
  ['partenariats observatoire', 'Observatoire des partenariats'],
  ['obsrvatoire partenaraits', 'Observatoire des partenariats'],
  ['bservatoire', 'Observatoire des partenariats'],
  ['xbservatoire', 'Observatoire des partenariats'],
  ['oobservatoire', 'Observatoire des partenariats'],
  ['obsevratoire', 'Observatoire des partenariats'],
  ['observatoiree', 'Observatoire des partenariats'],
  ['obsrvatoi', 'Observatoire des partenariats'],
  ['anct', 'Agence nationale de la cohésion des territoires'],
  ['cget', 'Agence nationale de la cohésion des territoires'],
  ['cgte', 'Agence nationale de la cohésion des territoires'],
  ['130026032', 'Agence nationale de la cohésion des territoires'],
  ['130 026 032', 'Agence nationale de la cohésion des territoires'],
  ['maison emploi', 'Maison de l’emploi'],
  ["maison de l'emploi", 'Maison de l’emploi'],
  ['maison d emplio', 'Maison de l’emploi'],
  ['asso', 'Association Émergence'],
  ['obser vatoire', 'Observatoire des partenariats'],
  ['fonds odd17', 'Fonds ODD 17'],
  ['fonds odd 17', 'Fonds ODD 17'],
  ['agenda 2030', 'Agenda2030'],
])('%s → %s first', async (text, expected) => {
  expect((await namesOf(await aFilledProject(), text))[0]).toBe(expected);
});

test('the exact name comes before longer ones, the description last; the order never changes', async () => {
  const project = await aFilledProject();
  expect(await namesOf(project, 'evreux')).toEqual([
    'Évreux',
    'Évreux Portes de Normandie',
    'Zèbre & Compagnie',
  ]);
  expect(await namesOf(project, 'evreux')).toEqual(await namesOf(project, 'evreux'));
  expect(await namesOf(project, 'nul n est la')).toEqual([]);
});

test('what matched is said when it is not the name', async () => {
  const { call } = await aFilledProject();
  expect((await call('entity.search', { text: 'cget' }))[0]).toMatchObject({
    matched: 'CGET',
    kind: 'actor',
  });
  expect((await call('entity.search', { text: '130026032' }))[0]?.matched).toBe('130026032');
  expect((await call('entity.search', { text: 'agence cohesion' }))[0]?.matched).toBeNull();
});

test('search follows every edit, and its undo', async () => {
  const project = await aFilledProject();
  await project.call('entity.set', { entity: 'ægir', set: { name: 'Ouvrage', aliases: 'Grand œuvre' } });
  expect(await namesOf(project, 'aegir')).toEqual([]);
  expect(await namesOf(project, 'grand oeuvre')).toEqual(['Ouvrage']);
  await project.call('entity.remove', { entity: 'Ouvrage' });
  expect(await namesOf(project, 'ouvrgae')).toEqual([]);
  await project.call('journal.undo', { count: 2 });
  expect(await namesOf(project, 'aegir')).toEqual(['ægir']);
  expect(await namesOf(project, 'grand oeuvre')).toEqual([]);
});

describe('what a person types is never read as an operator', () => {
  test('any text', async () => {
    const { call } = await aFilledProject();
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom('"', '*', '(', ')', ':', '^', '-', '+', '{', '}', ' ', 'a', 'é'),
        maxLength: 20,
      }),
      fc.constantFrom(
        'AND',
        'NEAR(a b)',
        'name:x',
        '"',
        '*',
        'a*b',
        'OR OR',
        '{name} : x',
        "'; DROP TABLE entity",
        '\0',
      ),
    );
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        expect(Array.isArray(await call('entity.search', { text }))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('every name is found by itself, and by itself with one letter less', async () => {
    const project = await aFilledProject();
    for (const name of NAMES) {
      expect((await namesOf(project, name))[0]).toBe(name);
      if (name.length > 5) expect((await namesOf(project, name.slice(0, 3) + name.slice(4)))[0]).toBe(name);
    }
  });
});
