import { describe, expect, it } from 'vitest';
import {
  actorOf,
  aTerritoryProject,
  endsOf,
  entitiesOf,
  importText,
  linksOf,
  problemsOf,
} from '../../../helpers/catalogue.ts';

describe('values', () => {
  const ONE = actorOf({
    Nom: { field: 'entity.name' },
    INSEE: { field: 'entity.territory.insee' },
    SIRET: { field: 'entity.siret' },
    Latitude: { field: 'entity.lat' },
    Longitude: { field: 'entity.lon' },
    Début: { field: 'entity.startsOn' },
    Fin: { field: 'entity.endsOn' },
  });
  const HEADERS = 'Nom;INSEE;SIRET;Latitude;Longitude;Début;Fin';

  it.each([
    ['F10 a code of a commune that was merged', 'A;16309;;;;;', 'Val-de-Bonnieure'],
    ['F11 Corsica', 'A;2A004;;;;;', 'Ajaccio'],
    ['F11 overseas', 'A;97105;;;;;', 'Basse-Terre'],
    ['F11 a borough', 'A;75115;;;;;', 'Paris'],
  ])('%s', async (_, row, commune) => {
    const test = await aTerritoryProject();
    const outcome = await importText(test, `${HEADERS}\n${row}\n`, ONE);
    expect(outcome.skipped).toBe(0);
    expect(await endsOf(test, 'located-in')).toEqual([`A › ${commune}`]);
  });

  it.each([
    ['F12 a SIRET whose key is wrong', 'A;;73282932000075;;;;', 'E-IMP-KEY 2 SIRET'],
    ['F13 latitude and longitude swapped', 'A;;;2,35;48,85;;', 'E-IMP-PLACE 2'],
    ['F13 nowhere', 'A;;;0;0;;', 'E-IMP-PLACE 2'],
    ['F13 metres of Lambert-93', 'A;;;6862000;652000;;', 'E-IMP-PLACE 2'],
    ['F16 an end before its start', 'A;;;;;2026-05-01;2025-05-01', 'E-IMP-PERIOD 2'],
    ['E20 a day that does not exist', 'A;;;;;29/02/2026;', 'E-IMP-DATE 2 Début'],
  ])('is told, not refused: %s', async (_, row, told) => {
    const test = await aTerritoryProject();
    const outcome = await importText(test, `${HEADERS}\n${row}\n`, ONE);
    expect(problemsOf(outcome)).toEqual([told]);
    expect(outcome).toMatchObject({ created: 1, skipped: 0 });
  });

  it('F12 the SIRET of a post office is right', async () => {
    const test = await aTerritoryProject();
    expect(problemsOf(await importText(test, `${HEADERS}\nA;;35600000000048;;;;\n`, ONE))).toEqual([]);
  });

  it('F13 swapped ones are put right when asked', async () => {
    const test = await aTerritoryProject();
    await importText(test, `${HEADERS}\nA;;;2,35;48,85;;\n`, {
      ...ONE,
      decisions: { 'E-IMP-PLACE': 'swap' },
    });
    expect(await entitiesOf(test)).toMatchObject([{ lat: 48.85, lon: 2.35 }]);
  });

  it.each([
    ['1 234,50 €', 123_450],
    ['1\u202F234,5', 123_450],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['12 k€', 1_200_000],
    ['-', null],
  ])('E21 reads %s', async (written, cents) => {
    const test = await aTerritoryProject();
    const outcome = await importText(test, `Nom;Financeur;Montant\nA;Fonds B;"${written}"\n`);
    expect(problemsOf(outcome).filter((told) => told.startsWith('E-IMP-AMOUNT'))).toEqual([]);
    expect((await linksOf(test, 'funds')).map(({ amountCents }) => amountCents)).toEqual([cents]);
  });

  it.each(['1,234', '(12)', '12 %', '-50', '1000000000000000'])('E21, F15 asks about %s', async (written) => {
    const test = await aTerritoryProject();
    const outcome = await importText(test, `Nom;Financeur;Montant\nA;Fonds B;"${written}"\n`);
    expect(problemsOf(outcome)).toContain('E-IMP-AMOUNT 2 Montant');
    expect((await linksOf(test, 'funds')).map(({ amountCents }) => amountCents)).toEqual([null]);
  });
});
