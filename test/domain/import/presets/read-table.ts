import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import type { EntityDraft, RowDraft } from '../../../../shared/domain/import/draft.ts';
import type { OpenedText } from '../../../../shared/domain/import/format.ts';
import { geoJsonFormat } from '../../../../shared/domain/import/formats/geojson.ts';
import type { DraftContext, Preset } from '../../../../shared/domain/import/preset.ts';
import { PRESETS } from '../../../../shared/domain/import/presets.ts';
import type { Table } from '../../../../shared/domain/import/table.ts';

export const context = (given: Partial<DraftContext> = {}): DraftContext => ({
  decisions: {},
  meanings: {},
  withPersons: false,
  file: 0,
  ...given,
});

const opened = (fileName: string, text: string): OpenedText => ({
  is: 'text',
  fileName,
  bytes: text.length,
  encoding: 'utf-8',
  chunks: () => [text],
});

/** A text with a header line as the table that the reader would give. */
export const csvTable = (text: string, file = 'liste.csv'): Table => {
  const [headers = [], ...lines] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const rows = lines.map((cells, index) => ({
    row: index + 2,
    cells,
    ...(cells.some((cell) => cell.includes('\uFFFD')) ? { isDamaged: true } : {}),
  }));
  const head = {
    file,
    sheet: null,
    format: 'csv',
    role: null,
    headers,
    headerRow: 1,
    isDirected: true,
  } as const;
  return { head, rowCount: rows.length, rows: () => rows };
};

export const geoJsonTable = (text: string, file = 'liste.geojson'): Table => {
  const [table] = geoJsonFormat.read(opened(file, text), { separator: null, includeHidden: false }).tables;
  if (!table) throw new Error('no table');
  return table;
};

export const tableOfFile = (path: string, encoding = 'utf-8'): Table => {
  const text = new TextDecoder(encoding).decode(readFileSync(path));
  return path.endsWith('json') ? geoJsonTable(text, basename(path)) : csvTable(text, basename(path));
};

/** The preset that recognises a table. */
export const presetOf = ({ head }: Table): Preset | undefined =>
  PRESETS.find(({ recognises }) => recognises(head));

export const draftAll = (table: Table, given: Partial<DraftContext> = {}): RowDraft[] => {
  const preset = presetOf(table);
  if (!preset) throw new Error(`nothing recognises ${table.head.headers.join(', ')}`);
  return [...preset.draft(table, context(given))];
};

/** Entities of all rows, one for each key or territory code. */
export const distinctBy = (
  rows: readonly RowDraft[],
  keyOf: (entity: EntityDraft) => string | null | undefined,
): Map<string, EntityDraft> => {
  const found = new Map<string, EntityDraft>();
  for (const { entities } of rows) {
    for (const entity of entities) {
      const key = keyOf(entity);
      if (key && !found.has(key)) found.set(key, entity);
    }
  }
  return found;
};

/** Distinct relations of a type: « key of from → key or code of to ». */
export const distinctRelations = (rows: readonly RowDraft[], type: string): Set<string> => {
  const found = new Set<string>();
  for (const { entities, relations } of rows) {
    const keys = new Map(
      entities.map(({ as, key, territory, fields }) => [as, key ?? territory?.code ?? fields.name]),
    );
    for (const relation of relations) {
      if (relation.type === type) found.add(`${keys.get(relation.from)} → ${keys.get(relation.to)}`);
    }
  }
  return found;
};

export const problemsOf = (rows: readonly RowDraft[], code: string) =>
  rows.flatMap(({ problems }) => problems.filter((problem) => problem.code === code));
