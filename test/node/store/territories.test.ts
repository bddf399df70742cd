import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { openTerritories } from '../../../shared/node/store/territories.ts';
import { officialList, territoriesFolder, territoriesTool } from '../../helpers/official-territories.ts';

const folder = territoriesFolder();
const path = join(folder, 'territories.db');
const territories = openTerritories(path);
afterAll(() => territories.close());

const found = (text: string, limit = 10) =>
  territories.search(text, limit).map(({ level, code, place }) => `${level} ${code} ${place}`);
const first = (text: string) => territories.search(text, 1).map(({ level, code }) => `${level} ${code}`)[0];

describe('the table of official territories', () => {
  it('holds the whole list once', () => {
    const db = new Database(path, { readonly: true });
    const counts = db
      .prepare('SELECT level, count(*) AS n FROM territory GROUP BY level ORDER BY level')
      .all();
    db.close();
    const communes = officialList('communes').filter(({ type }) => type === 'commune-actuelle');
    expect(counts).toEqual([
      { level: 'commune', n: communes.length },
      { level: 'country', n: 1 },
      { level: 'department', n: officialList('departements').length },
      { level: 'epci', n: officialList('epci').length },
      { level: 'ept', n: officialList('ept').length },
      { level: 'region', n: 18 },
    ]);
  });

  it('is the same bytes each time it is made', () => {
    const other = mkdtempSync(join(tmpdir(), 'territories-'));
    execFileSync(process.execPath, [territoriesTool, other]);
    expect(readFileSync(join(other, 'territories.db')).equals(readFileSync(path))).toBe(true);
    rmSync(other, { recursive: true });
  });

  it('touches no file before it is asked', () => {
    const absent = openTerritories(join(folder, 'absent.db'));
    absent.close();
    expect(() => absent.find('50')).toThrow();
  });
});

describe('finding by code', () => {
  it.each([
    ['200067205', 'epci', 'CA du Cotentin'],
    ['200057974', 'ept', 'Grand Paris Seine Ouest'],
    ['200057867', 'ept', 'Plaine Commune'],
    ['200046977', 'epci', 'Métropole de Lyon'],
    ['84', 'department', 'Vaucluse'],
    ['reg:84', 'region', 'Auvergne-Rhône-Alpes'],
    ['2A', 'department', 'Corse-du-Sud'],
    ['2A004', 'commune', 'Ajaccio'],
    ['976', 'department', 'Mayotte'],
    ['975', 'department', 'Saint-Pierre-et-Miquelon'],
    ['reg:975', 'department', 'Saint-Pierre-et-Miquelon'],
    ['75056', 'commune', 'Paris'],
    ['210100012', 'commune', "L'Abergement-Clémenciat"],
    ['FR', 'country', 'France'],
  ])('%s is the %s %s', (code, level, name) => {
    expect(territories.find(code)).toMatchObject({ level, name });
  });

  it.each([
    ['50173', 'Cherbourg-en-Cotentin', 'a merged commune'],
    ['01015', 'Arboys en Bugey', 'a commune that kept the code of one that it took in'],
    ['75101', 'Paris', 'a municipal arrondissement'],
    ['69232', 'Lyon', 'a former code'],
  ])('%s is %s: %s', (code, name) => {
    expect(territories.find(code)).toMatchObject({ level: 'commune', name });
  });

  it.each(['99999', '999999999', '96', 'reg:99', '200067206', 'Cotentin', ''])(
    'knows nothing of « %s »',
    (code) => {
      expect(territories.find(code)).toBeNull();
    },
  );
});

describe('searching', () => {
  it.each([
    ['cotentin', 'epci 200067205'],
    ['COMMUNAUTE D’AGGLOMERATION DU COTENTIN', 'epci 200067205'],
    ['manche', 'department 50'],
    ['département de la Manche', 'department 50'],
    ['evreux', 'commune 27229'],
    ['oeuf en ternois', 'commune 62633'],
    ['cherb', 'commune 50129'],
    ['octeville cherbourg', 'commune 50129'],
    ['ternois oeuf', 'commune 62633'],
    ['lyon', 'commune 69123'],
    ['la rochel', 'commune 17300'],
    ['50129', 'commune 50129'],
    ['50100', 'commune 50129'],
    ['75116', 'commune 75056'],
    ['84', 'department 84'],
    ['reg:84', 'region 84'],
    ['200067205', 'epci 200067205'],
    ['saint denis réunion', 'commune 97411'],
  ])('« %s » finds %s first', (text, expected) => {
    expect(first(text)).toBe(expected);
  });

  it('shows homonyms with their département, the most populated first', () => {
    expect(found('saint-denis', 4)).toEqual([
      'commune 97411 La Réunion (974)',
      'commune 93066 Seine-Saint-Denis (93)',
      'commune 11339 Aude (11)',
      'commune 30247 Gard (30)',
    ]);
  });

  it('puts the exact name before wider territories that only begin with it', () => {
    expect(found('rennes', 3)).toEqual([
      'commune 35238 Ille-et-Vilaine (35)',
      'epci 243500139 Ille-et-Vilaine (35)',
      'commune 11310 Aude (11)',
    ]);
  });

  it('keeps to the limit, gives each once, and nothing for an empty text or signs', () => {
    const many = territories.search('saint', 50);
    expect(many).toHaveLength(50);
    expect(new Set(many.map(({ row }) => row)).size).toBe(50);
    expect(territories.search('', 5)).toEqual([]);
    expect(territories.search('"* OR (', 5).length).toBeLessThanOrEqual(5);
    expect(territories.search('« »', 5)).toEqual([]);
  });

  it('answers by an index, never by reading the whole table', () => {
    const db = new Database(path, { readonly: true });
    const planOf = (sql: string) =>
      (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
        .map(({ detail }) => detail)
        .join('\n');
    for (const condition of ["folded = 'x'", "key = 'x'", "folded >= 'x' AND folded < 'y'", "code = '50'"]) {
      const plan = planOf(`SELECT id FROM territory WHERE ${condition} ORDER BY id LIMIT 10`);
      expect(plan).toMatch(/SEARCH territory USING .*INDEX/);
    }
    const down = planOf(
      'SELECT i.child FROM inside i CROSS JOIN territory t ON t.id = i.child WHERE i.parent = 1 AND i.whole = 0',
    );
    expect(down).toMatch(/SEARCH i USING .*INDEX inside_parent/);
    const words = planOf("SELECT rowid FROM words WHERE words MATCH 'x*' ORDER BY rowid LIMIT 10");
    expect(words).not.toMatch(/TEMP B-TREE/);
    db.close();
  });
});
