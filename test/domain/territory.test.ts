import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import {
  parseTerritoryCode,
  searchKey,
  spelledOutNames,
  TERRITORIES_YEAR,
  territoryRef,
} from '../../shared/domain/territory.ts';

const require = createRequire(import.meta.url);

describe('codes of territories', () => {
  it.each([
    ['50129', 'commune', '50129'],
    ['2a004', 'commune', '2A004'],
    ['insee:75056', 'commune', '75056'],
    ['50', 'department', '50'],
    ['2b', 'department', '2B'],
    ['976', 'department', '976'],
    ['dep:84', 'department', '84'],
    ['reg:84', 'region', '84'],
    ['REG:01', 'region', '01'],
    ['reg:975', 'department', '975'],
    ['987', 'department', '987'],
    [' 200 067 205 ', 'epci', '200067205'],
    ['siren:200057974', 'epci', '200057974'],
    ['fr', 'country', 'FR'],
  ])('reads %s as a %s', (text, level, code) => {
    const parsed = parseTerritoryCode(text);
    expect(parsed?.levels[0]).toBe(level);
    expect(parsed?.code).toBe(code);
  });

  it.each(['', '5', '2C', 'Manche', '500', '961', '1234567', 'reg:2A', 'crte:50', 'insee:50', 'dep:50129'])(
    'reads no code in « %s »',
    (text) => {
      expect(parseTerritoryCode(text)).toBeNull();
    },
  );

  it('names a région so that it is read back as one', () => {
    expect(parseTerritoryCode(territoryRef({ level: 'region', code: '84' }))?.levels).toEqual(['region']);
    expect(parseTerritoryCode(territoryRef({ level: 'department', code: '84' }))?.levels).toEqual([
      'department',
    ]);
  });
});

describe('names of territories', () => {
  it('spells the nature of a grouping out', () => {
    expect(spelledOutNames('CA du Cotentin')).toEqual(['Communauté d’agglomération du Cotentin']);
    expect(spelledOutNames('CC Faucigny - Glières')).toEqual(['Communauté de communes Faucigny - Glières']);
    expect(spelledOutNames("CU d'Alençon")).toEqual(["Communauté urbaine d'Alençon"]);
    expect(spelledOutNames('Métropole de Lyon')).toEqual([]);
    expect(spelledOutNames('Caen')).toEqual([]);
  });

  it.each([
    ['CA du Cotentin', 'cotentin'],
    ["CU d'Alençon", 'alencon'],
    ['La Rochelle', 'rochelle'],
    ["L'Abergement-de-Varey", 'abergement de varey'],
    ['Manche', 'manche'],
    ['Les', 'les'],
  ])('keys %s by « %s »', (name, key) => {
    expect(searchKey(name)).toBe(key);
  });
});

it('says the year that the package gives for its version', () => {
  const { version } = require('@etalab/decoupage-administratif/package.json') as { version: string };
  const readme = readFileSync(require.resolve('@etalab/decoupage-administratif/README.md'), 'utf8');
  expect(readme).toMatch(new RegExp(`\\| ${TERRITORIES_YEAR} +\\| ${version.replaceAll('.', '\\.')} `));
});
