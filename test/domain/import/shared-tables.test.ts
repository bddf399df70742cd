import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { findTables } from '../../../shared/domain/import/recognise/layout.ts';
import type { Table } from '../../../shared/domain/import/table.ts';
import { draftsOf, fieldsOf } from '../../helpers/mapped-rows.ts';
import { sharedData } from '../../helpers/shared-data.ts';

const readTable = (path: string): Table => {
  const cells = Papa.parse<string[]>(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')).data;
  const rows = cells.map((row, index) => ({ row: index + 1, cells: row }));
  const grid = { sheet: null, isHidden: false, rowCount: rows.length, rows: () => rows };
  const [table] = findTables(grid, 'a.csv', 'csv', null).tables;
  if (!table) throw new Error(`No table in ${path}.`);
  return table;
};

/** File, rows, and the main columns that must be proposed. */
const TABLES: readonly (readonly [string, number, Readonly<Record<string, string>>])[] = [
  [
    'ptce/ptce-laureats.csv',
    24,
    {
      nom: 'entity.name',
      porteur: 'link.carries.from.name',
      region: 'entity.territory.region',
      departement: 'entity.territory.department',
      territoire: 'entity.territory.name',
      dispositif: 'link.benefits-from.to.name',
      montant_eur: 'link.benefits-from.relation.amount',
      source_url: 'entity.source',
    },
  ],
  ['ptce/ptce-membres.csv', 13, { ptce: 'to.name', membre: 'from.name', role: 'relation.role' }],
  [
    'engagement-citoyen-2025/liste_tec_te.csv',
    230,
    {
      codgeo: 'entity.territory.code',
      libgeo: 'entity.name',
      echelon: 'entity.type',
      dispositif: 'link.covers.from.name',
      periode: 'link.covers.relation.period',
    },
  ],
  [
    'cis-membres-2019/membres-sans-contacts.csv',
    56,
    {
      membre: 'entity.name',
      presentation: 'entity.description',
      site: 'entity.url',
      categorie: 'entity.kind',
      activites: 'entity.themes',
    },
  ],
  [
    'rameau-ecosysteme/partenaires-reseaux-2023.csv',
    36,
    { reseau: 'from.name', relation: 'relation.type', cible: 'to.name', date: 'relation.period' },
  ],
  ['rameau-2022/entities.csv', 133, { id: 'entity.key', name: 'entity.name', nature: 'entity.kind' }],
  [
    'rameau-2022/relations.csv',
    149,
    { source_id: 'from.key', target_id: 'to.key', relation: 'relation.type', source: 'relation.source' },
  ],
  ['networks/usernetr/DHHS-nodes.csv', 54, { id: 'entity.key', 'vertex.names': 'entity.name' }],
  [
    'networks/usernetr/DHHS-edges.csv',
    447,
    { source: 'from.key', target: 'to.key', collab: 'relation.note' },
  ],
  [
    'networks/modernist-journals/marsden-edges.csv',
    2174,
    { Source: 'from.key', Target: 'to.key', Type: 'relation.directed', Weight: 'relation.strength' },
  ],
];

describe('tables of the shared data set', () => {
  for (const [file, rows, fields] of TABLES) {
    const path = sharedData(file);
    it.skipIf(path === null)(
      `${file} is proposed right (skipped where the shared data set is absent)`,
      () => {
        const table = readTable(path ?? '');
        expect(fieldsOf(table)).toMatchObject(fields);
        const drafts = draftsOf(table);
        expect(drafts).toHaveLength(rows);
        expect(drafts.filter(({ isSkipped }) => isSkipped)).toEqual([]);
      },
    );
  }
});
