import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { TerritoryRef } from '../../../../shared/domain/import/draft.ts';
import { createTerritoryResolver } from '../../../../shared/node/services/import/territory-resolver.ts';
import { openTerritories } from '../../../../shared/node/store/territories.ts';
import { officialList, territoriesFolder } from '../../../helpers/official-territories.ts';
import { sharedData } from '../../../helpers/shared-data.ts';

const territories = openTerritories(join(territoriesFolder(), 'territories.db'));
afterAll(() => territories.close());
const resolver = createTerritoryResolver(territories);

const ref = (given: Partial<TerritoryRef>): TerritoryRef => ({
  level: null,
  code: null,
  name: null,
  department: null,
  epci: null,
  ...given,
});
/** `level code` of what is found. */
const found = (given: Partial<TerritoryRef>): string | null => {
  const resolved = resolver.resolve(ref(given));
  return resolved && `${resolved.level} ${resolved.code}`;
};
const named = (name: string, more: Partial<TerritoryRef> = {}): string | null => found({ name, ...more });

describe('a territory named by a code', () => {
  it.each([
    ['01004', null, 'commune 01004'],
    ['1004', 'commune', 'commune 01004'],
    ['1004', null, null],
    ['2A004', null, 'commune 2A004'],
    ['2b033', 'commune', 'commune 2B033'],
    ['97105', null, 'commune 97105'],
    ['97502', null, 'commune 97502'],
    ['98818', 'commune', 'commune 98818'],
    ['84', null, 'department 84'],
    ['84', 'region', 'region 84'],
    ['1', 'department', 'department 01'],
    ['1', 'region', 'region 01'],
    ['2A', 'department', 'department 2A'],
    ['974', null, 'department 974'],
    ['987', null, 'department 987'],
    ['975', 'region', 'department 975'],
    ['200 067 205', null, 'epci 200067205'],
    ["'200067205", 'epci', 'epci 200067205'],
    ['200057867', null, 'ept 200057867'],
    ['200057867', 'epci', 'ept 200057867'],
    ['FR', null, 'country FR'],
    ['210100046', null, 'commune 01004'],
    ['21010004600018', null, 'commune 01004'],
    ['999999999', null, null],
    ['99999', null, null],
    ['200067205', 'petr', 'epci 200067205'],
  ] as const)('%s (%s) → %s', (code, level, expected) => {
    expect(found({ code, level })).toBe(expected);
  });

  it('F10: a merged, renamed or associated commune and a municipal arrondissement give the commune of today, the old code and name kept as aliases', () => {
    const merged = resolver.resolve(ref({ code: '50129', name: 'Cherbourg-Octeville' }));
    const old = resolver.resolve(ref({ code: '50173' }));
    expect(merged).toMatchObject({ level: 'commune', code: '50129', formerCode: null });
    expect(old).toMatchObject({
      code: '50129',
      formerCode: '50173',
      formerName: 'Équeurdreville-Hainneville',
    });
    expect(old?.aliases).toEqual(expect.arrayContaining(['50173', 'Équeurdreville-Hainneville']));
    expect(found({ code: '75115' })).toBe('commune 75056');
    expect(found({ code: '69383' })).toBe('commune 69123');
    expect(found({ code: '13201' })).toBe('commune 13055');
    expect(resolver.resolve(ref({ code: '59355' }))).toMatchObject({ code: '59350', formerName: 'Lomme' });
  });

  it('keeps the former name that a table gives with a code of today', () => {
    const epci = resolver.resolve(ref({ code: '244400453', name: 'CC de la Région de Blain' }));
    expect(epci).toMatchObject({ name: 'CC du Pays de Blain', formerName: 'CC de la Région de Blain' });
    expect(epci?.aliases).toContain('CC de la Région de Blain');
    const commune = resolver.resolve(ref({ code: '69096', name: 'Grigny' }));
    expect(commune).toMatchObject({ name: 'Grigny-sur-Rhône', formerName: 'Grigny', formerCode: null });
  });

  it('finds every commune, former commune, EPCI and EPT of the list by each of its codes', () => {
    const wrong: string[] = [];
    for (const each of officialList('communes')) {
      const now = found({ code: each.code, level: 'commune' });
      if (now === null) wrong.push(each.code);
      if (each.type === 'commune-actuelle' && now !== `commune ${each.code}`) wrong.push(each.code);
    }
    for (const { code } of officialList('epci')) if (found({ code }) !== `epci ${code}`) wrong.push(code);
    for (const { code } of officialList('ept')) if (found({ code }) !== `ept ${code}`) wrong.push(code);
    expect(wrong).toEqual([]);
  });
});

describe('a territory whose council is named by its SIREN', () => {
  it.each([
    ['224400028', 'department 44'],
    ['22440002800011', 'department 44'],
    ['225300011', 'department 53'],
    ['229850003', 'department 976'],
    ['229740002', null],
    ['225300000', null],
    ['234400034', 'region 52'],
    ['237500079', 'region 11'],
    ['231300021', 'region 93'],
    ['232000018', 'region 94'],
    ['239710015', 'region 01'],
    ['200053767', 'region 84'],
    ['200076958', 'region 94'],
  ])('%s → %s', (code, expected) => {
    expect(found({ code })).toBe(expected);
  });

  it('keeps the SIREN of a département or région, which the official list has not', () => {
    expect(resolver.resolve(ref({ code: '224400028' }))?.identifiers).toEqual({
      dep: ['44'],
      siren: ['224400028'],
    });
  });
});

describe('a territory named by its name', () => {
  it.each([
    ['Poitiers', 'commune 86194'],
    ['Ville de Poitiers', 'commune 86194'],
    ['VILLE DU MANS', 'commune 72181'],
    ['Mairie de La Roche-sur-Yon', 'commune 85191'],
    ['La Rochelle', null],
    ['Commune des Herbiers', 'commune 85109'],
    ['Mans (Le)', 'commune 72181'],
    ['Chalon s/ Saône', 'commune 71076'],
    ['St Malo', 'commune 35288'],
    ['Paris', 'commune 75056'],
    ['Paris 15e arrondissement', 'commune 75056'],
    ['Marseille 1er', 'commune 13055'],
    ['Lyon 3ème', 'commune 69123'],
    ['Poitiers Cedex 9', 'commune 86194'],
    ['Ajaccio (2A004)', 'commune 2A004'],
    ['Sainte-Colombe', null],
    ['Sainte-Colombe (05)', 'commune 05135'],
    ['Sainte-Colombe (05135)', 'commune 05135'],
    ['Saint-Denis', null],
    ['Valence', null],
    ['Atlantide', null],
    ['CC du Clunisois', 'epci 200040293'],
    ['Communauté de communes du Clunisois', 'epci 200040293'],
    ['COMMUNAUTE DE COMMUNES CLUNISOIS', 'epci 200040293'],
    ['Clunisois', 'epci 200040293'],
    ['CC des Quatre Rivières', null],
    ['CA du Pays Basque', 'epci 200067106'],
    ['Communauté d’agglomération du Pays Basque', 'epci 200067106'],
    ['CC du Pays de Pontchâteau Saint-Gildas-des-Bois', 'epci 200000438'],
    ['Grand Poitiers Communauté urbaine', 'epci 200069854'],
    ['Plaine Commune', 'ept 200057867'],
    ['CC de la Région de Blain', 'epci 244400453'],
    ['Nantes Métropole', 'epci 244400404'],
    ['Loire-Atlantique', 'department 44'],
    ['Département de Loire-Atlantique', 'department 44'],
    ['Departement de la Loire Atlantique', 'department 44'],
    ['Conseil départemental de la Sarthe', 'department 72'],
    ['Conseil général du Maine-et-Loire', 'department 49'],
    ['CD44', 'department 44'],
    ['Département 44', 'department 44'],
    ['Région Pays de la Loire', 'region 52'],
    ['Conseil régional des Pays de la Loire', 'region 52'],
    ['Région Île-de-France', 'region 11'],
    ['Bretagne', 'region 53'],
    ['Corse', 'region 94'],
    ['Corse-du-Sud', 'department 2A'],
    ['La Réunion', 'department 974'],
    ['Région Réunion', 'region 04'],
    ['Nouvelle-Calédonie', 'department 988'],
    ['France', 'country FR'],
  ])('%s → %s', (name, expected) => {
    expect(named(name)).toBe(expected);
  });

  it('tells namesakes apart by département or grouping, and guesses nothing otherwise', () => {
    expect(named('Saint-Denis', { department: '93' })).toBe('commune 93066');
    expect(named('Saint-Denis', { department: 'La Réunion' })).toBe('commune 97411');
    expect(named('Saint-Denis', { department: 'Seine-Saint-Denis (93)' })).toBe('commune 93066');
    expect(named('Valence', { epci: 'CA Valence Romans Agglo' })).toBe('commune 26362');
    expect(named('Poitiers', { department: '44' })).toBeNull();
    expect(named('CC des Quatre Rivières', { department: '74' })).toBe('epci 247400666');
    expect(named('Vienne', { level: 'commune' })).toBe('commune 38544');
    expect(named('Vienne', { level: 'department' })).toBe('department 86');
    expect(named('Vienne')).toBeNull();
  });

  it('finds a former commune by its name, and says so', () => {
    expect(resolver.resolve(ref({ name: 'Lomme', level: 'commune' }))).toMatchObject({
      code: '59350',
      formerName: 'Lomme',
      formerCode: '59355',
    });
  });

  it('finds every EPCI, département and région by its own name, shared ones apart', () => {
    const count = new Map<string, number>();
    const epcis = officialList('epci');
    for (const { nom } of epcis) count.set(nom, (count.get(nom) ?? 0) + 1);
    const lost = epcis.filter(({ nom, code }) => count.get(nom) === 1 && named(nom) !== `epci ${code}`);
    expect(lost.map(({ nom }) => nom)).toEqual([]);
    const departments = officialList('departements').filter(({ zone }) => zone === 'metro');
    for (const { nom, code } of departments) {
      expect(named(nom, { level: 'department' })).toBe(`department ${code}`);
    }
    for (const { nom, code, zone } of officialList('regions')) {
      if (zone !== 'com') expect(named(nom, { level: 'region' })).toBe(`region ${code}`);
    }
  });
});

describe('territories of published lists', () => {
  it('finds the renamed groupings by their former names', () => {
    const path = sharedData('derived/epci-renommes-2023-2026.csv');
    if (!path) return console.info('Skipped: the shared data set is absent.');
    const rows = readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1);
    const lost = rows.flatMap((row) => {
      const [siren = '', before = ''] = row.split(',').map((cell) => cell.replaceAll('"', ''));
      return found({ code: siren, name: before }) === `epci ${siren}` &&
        named(before, { level: 'epci' }) === `epci ${siren}`
        ? []
        : [row];
    });
    expect(rows).toHaveLength(49);
    expect(lost).toEqual([]);
  });
});
