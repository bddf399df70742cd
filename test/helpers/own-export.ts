import type { ProjectDocument } from '../../shared/domain/document.ts';
import type { ExportNotes } from '../../shared/domain/export/notes.ts';
import { documentRows } from '../../shared/domain/import/document-rows.ts';
import type { RowDraft } from '../../shared/domain/import/draft.ts';
import type { Opened } from '../../shared/domain/import/format.ts';
import { FORMATS } from '../../shared/domain/import/formats.ts';
import { alliagePreset } from '../../shared/domain/import/own/alliage-preset.ts';
import { type WrittenFile, writeRecords } from '../../shared/node/services/export-records.ts';
import { openWorkbook } from '../../shared/node/services/import/open-workbook.ts';
import { openedText } from './opened-text.ts';

export const someNotes = (given: Partial<ExportNotes> = {}): ExportNotes => ({
  title: 'Les acteurs et leurs liens',
  project: 'Essai',
  isFictional: false,
  filtered: null,
  audience: 'internal',
  withheld: { entities: 0, relations: 0 },
  dataOn: '2026-11-24',
  snapshot: null,
  sources: { titles: [], others: 0 },
  ...given,
});

export const aDocument = (given: Partial<ProjectDocument>): ProjectDocument => ({
  format: 'alliage',
  version: 1,
  project: { name: 'Essai', territoryId: null, fictional: false, sample: null },
  entities: [],
  relations: [],
  positions: [],
  ...given,
});

export interface Asked {
  readonly lang?: 'fr' | 'en';
  readonly csv?: 'fr' | 'international';
  readonly notes?: Partial<ExportNotes>;
}
export const filesOf = (
  document: ProjectDocument,
  format: string,
  { lang = 'fr', csv = 'fr', notes = {} }: Asked = {},
): Promise<readonly WrittenFile[]> =>
  writeRecords({ format, input: { document, lang, csv, notes: someNotes(notes) } });
export const textsOf = async (...given: Parameters<typeof filesOf>): Promise<string[]> =>
  (await filesOf(...given)).map(({ content }) => Buffer.from(content).toString('utf8'));

const open = async ({ content }: WrittenFile): Promise<Opened> => {
  const bytes = Buffer.from(content);
  if (bytes.readUInt32BE(0) === 0x504b0304) return openWorkbook(bytes, 'projet.xlsx');
  return openedText(bytes.toString('utf8').replace(/^\uFEFF/, ''), 'projet', 4096);
};

/** Rows of the files as our importers draft them: those of entities first. */
export const rowsOf = async (files: readonly WrittenFile[]): Promise<RowDraft[]> => {
  const rows: RowDraft[] = [];
  for (const [file, written] of files.entries()) {
    const opened = await open(written);
    const start = opened.is === 'text' ? [...opened.chunks()].join('').slice(0, 65_536) : '';
    const format = FORMATS.find((one) => one.recognises(opened, start));
    const reading = format?.read(opened, { separator: null, includeHidden: false });
    if (reading?.document) rows.push(...documentRows(reading.document, file));
    for (const table of reading?.tables ?? []) {
      const context = { decisions: {}, meanings: {}, withPersons: false, file };
      if (alliagePreset.recognises(table.head)) rows.push(...alliagePreset.draft(table, context));
    }
  }
  return rows;
};

const isSaid = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  !(Array.isArray(value) && value.length === 0) &&
  !(typeof value === 'object' && value !== null && Object.keys(value).length === 0);
const said = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([field, value]) => field !== 'id' && isSaid(value))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** What rows say: entities by their key, relations by their ends, with the fields that have a value. */
export const saidBy = (rows: readonly RowDraft[]) => ({
  entities: rows
    .flatMap(({ entities }) => entities.filter(({ mode }) => mode === 'record'))
    .map(({ key, kind, fields }) => ({ key, kind, ...said(fields) }))
    .sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1)),
  relations: rows.flatMap(({ entities, relations }) =>
    relations.map(({ type, from, to, fields }) => {
      const keyOf = (as: string) => entities.find((entity) => entity.as === as)?.key;
      return { type, from: keyOf(from), to: keyOf(to), ...said(fields) };
    }),
  ),
  problems: rows.flatMap(({ problems }) => problems.map(({ code, value }) => `${code} ${value}`)),
});
export const saidByDocument = (document: ProjectDocument) => saidBy([...documentRows(document, 0)]);
