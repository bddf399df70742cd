import {
  type InspectedTable,
  type Inspection,
  type Outcome,
  startWizard,
  type Wizard,
} from '../../../renderer/views/import/wizard.ts';
import type { Mapping } from '../../../shared/domain/import/mapping.ts';

export const mapping: Mapping = {
  rowIs: 'entity',
  columns: { Nom: { field: 'entity.name' }, Statut: { field: 'entity.kind' } },
  constants: {},
  values: {},
};

export const table = (change: Partial<InspectedTable> = {}): InspectedTable => ({
  id: '0:Feuille:0',
  file: 0,
  sheet: 'Feuille',
  isHidden: false,
  headerRow: 1,
  firstRows: [],
  headers: ['Nom', 'Statut', 'Courriel'],
  samples: [['Les Lampions', 'asso loi 1901', 'a@b.example']],
  rowCount: 1,
  role: null,
  preset: null,
  proposal: {
    mapping,
    confidence: { Nom: 'sure', Statut: 'to-check' },
    personal: [{ header: 'Courriel', field: 'contact.email' }],
    sensitive: [],
    unused: [],
  },
  ...change,
});

export const inspection = (...tables: readonly InspectedTable[]): Inspection => ({
  files: [{ name: 'acteurs.csv', bytes: 10, format: 'csv', encoding: 'UTF-8', separator: ';' }],
  tables: [...tables],
  problems: [],
});

export const outcome = (change: Partial<Outcome> = {}): Outcome => ({
  created: 1,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  byKind: {},
  rows: 1,
  problems: [],
  groups: [],
  questions: [],
  pairs: [],
  changes: [],
  preview: { entities: [], relations: [] },
  createdIds: [],
  recognised: [],
  durationMs: 1,
  operation: null,
  ...change,
});

export const wizard = (change: Partial<Wizard> = {}): Wizard => ({
  ...startWizard,
  files: [{ token: 'file-1' as never, name: 'acteurs.csv', encoding: null, separator: null }],
  inspection: inspection(table()),
  ...change,
});
