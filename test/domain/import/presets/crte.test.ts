import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../helpers/shared-data.ts';
import {
  csvTable,
  distinctBy,
  distinctRelations,
  draftAll,
  presetOf,
  problemsOf,
  tableOfFile,
} from './read-table.ts';

const HEADER =
  'id_crte,lib_crte,siren_groupement,lib_groupement,nature_juridique,siren_grp_supra,lib_grp_supra,nat_jur_grp_supra';
const list = (...rows: string[]) => csvTable([HEADER, ...rows].join('\n'));

describe('the official list of CRTE', () => {
  it('is recognised by its columns, in any order', () => {
    expect(presetOf(list())?.id).toBe('crte');
    expect(presetOf(csvTable('SIREN groupement;id_crte;lib_crte\n1;2;3'))?.id).toBe('crte');
    expect(presetOf(csvTable('id_crte,siren\n1,2'))).toBeUndefined();
  });

  it('makes a contract part of the national programme, covering the grouping that also carries it', () => {
    const [row] = draftAll(
      list(
        'crte-84-01-1,CRTE de Bourg,200071751,CA du Bassin de Bourg-en-Bresse,CA,200071751,CA du Bassin de Bourg-en-Bresse,CA',
      ),
    );
    expect(row?.entities.map(({ as, kind, fields }) => [as, kind, fields.type, fields.name])).toEqual([
      ['national', 'programme', 'national', 'Contrats pour la réussite de la transition écologique (CRTE)'],
      ['crte', 'programme', 'crte', 'CRTE de Bourg'],
      ['grouping', 'territory', 'epci', 'CA du Bassin de Bourg-en-Bresse'],
    ]);
    expect(row?.entities[1]?.fields.identifiers).toEqual({ crte: ['crte-84-01-1'] });
    expect(row?.relations.map(({ type, from, to, fields }) => [type, from, to, fields.confidence])).toEqual([
      ['part-of', 'crte', 'national', undefined],
      ['covers', 'crte', 'grouping', undefined],
      ['carries', 'grouping', 'crte', 'to-check'],
    ]);
    expect(row?.problems.map(({ code }) => code)).toEqual(['E-IMP-CARRIER']);
  });

  it('keeps the body above as a carrier to check: a PETR is a territory, a syndicat and an association are actors', () => {
    const rows = draftAll(
      list(
        'crte-84-01-2,A,200042497,CC Dombes,CC,200099999,PETR du Pays,PETR',
        'crte-84-01-3,B,200029999,CC Rives,CC,250000001,Syndicat mixte,SMO',
        'crte-84-01-4,C,200070118,CC Val,CC,483606794,Pays Carcassonnais,ASSO',
      ),
    );
    const carriers = rows.map(({ entities }) => entities.at(-1));
    expect(carriers.map((each) => [each?.kind, each?.fields.type, each?.territory?.level ?? null])).toEqual([
      ['territory', 'petr', null],
      ['actor', 'local-authority', null],
      ['actor', 'association', null],
    ]);
    expect(carriers[1]?.fields).toMatchObject({ roles: ['carrier'], identifiers: { siren: ['250000001'] } });
  });

  it('reads several bodies as joint carriers, once a contract', () => {
    const supra = '200000001 ; 200000002,CC Une ; CC Deux,CC ; CC';
    const rows = draftAll(
      list(`crte-84-01-5,D,200000001,CC Une,CC,${supra}`, `crte-84-01-5,D,200000002,CC Deux,CC,${supra}`),
    );
    expect(distinctRelations(rows, 'carries')).toEqual(
      new Set(['200000001 → crte-84-01-5', '200000002 → crte-84-01-5']),
    );
    expect(rows.flatMap(({ relations }) => relations.filter(({ type }) => type === 'carries'))).toHaveLength(
      2,
    );
  });

  it('says a repeated pair and does not double it', () => {
    const row = 'crte-32-0259-1,E,200043263,CC Une,CC,200043263,CC Une,CC';
    const rows = draftAll(list(row, row));
    expect(problemsOf(rows, 'E-IMP-REPEATED')).toHaveLength(1);
    expect(rows.flatMap(({ relations }) => relations)).toHaveLength(3);
  });

  it('leaves out a row without its contract, and says so', () => {
    const [row] = draftAll(list(',X,200043263,CC Une,CC,,,'));
    expect(row).toMatchObject({
      isSkipped: true,
      entities: [],
      problems: [{ code: 'E-IMP-NONAME', row: 2 }],
    });
  });
});

describe('the list as published', () => {
  it('gives 854 contracts, 1,293 groupings and 1,295 pairs', () => {
    const path = sharedData('crte-anct-2023/liste-crte-groupements.csv');
    if (!path) return console.info('Skipped: the shared data set is absent.');
    const rows = draftAll(tableOfFile(path));
    expect(rows).toHaveLength(1306);
    expect(distinctBy(rows, ({ as, key }) => (as === 'crte' ? key : null)).size).toBe(854);
    expect(distinctBy(rows, ({ as, territory }) => (as === 'grouping' ? territory?.code : null)).size).toBe(
      1293,
    );
    expect(distinctRelations(rows, 'covers').size).toBe(1295);
    expect(rows.flatMap(({ relations }) => relations.filter(({ type }) => type === 'covers'))).toHaveLength(
      1295,
    );
    expect(distinctRelations(rows, 'part-of').size).toBe(854);
    expect(problemsOf(rows, 'E-IMP-REPEATED')).toHaveLength(11);
    const carried = new Set([...distinctRelations(rows, 'carries')].map((pair) => pair.split(' → ')[1]));
    expect(carried.size).toBe(854);
  });
});
