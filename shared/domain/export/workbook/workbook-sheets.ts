import type { ProjectDocument } from '../../document.ts';
import type { Source } from '../../entity.ts';
import { KINDS } from '../../vocabulary.ts';
import { wordsOf } from '../../words/words.ts';
import { CSV_STYLES } from '../csv-cell.ts';
import type { ExportedPerson, ExportInput } from '../exporter.ts';
import { notesLines } from '../notes.ts';
import { personBanner, personRows } from '../person-rows.ts';
import { surroundingsOf } from '../records/column.ts';
import { ENTITY_COLUMNS } from '../records/entity-columns.ts';
import { RELATION_COLUMNS } from '../records/relation-columns.ts';
import { createTongue } from '../records/tongue.ts';
import { type CutCell, type RecordRows, recordRows } from './record-sheets.ts';
import { sheetNameFor } from './sheet-name.ts';
import {
  EXCEL_LIMITS,
  textCell,
  type WorkbookCell,
  type WorkbookLimits,
  type WorkbookSheet,
} from './workbook.ts';

interface Named {
  readonly name: string;
  readonly rows: RecordRows;
}

/** By these a row is known again, whatever else it says. */
const KEPT: ReadonlySet<string> = new Set(['id', 'name', 'kind', 'fromId', 'toId', 'type', 'audience']);

/** One table a kind, one for relations; those without a record are left out, but for relations. */
const recordTables = ({ document, lang }: ExportInput, limits: WorkbookLimits): Named[] => {
  const { exports } = wordsOf(lang);
  const style = CSV_STYLES[lang === 'fr' ? 'fr' : 'international'];
  const around = surroundingsOf(document.entities, document.relations);
  const writing = { tongue: createTongue(lang, style.date), around, limits, kept: KEPT };
  const entities = KINDS.flatMap((kind) => {
    const own = document.entities.filter((entity) => entity.kind === kind);
    const name = exports.sheets[kind];
    return own.length === 0
      ? []
      : [{ name, rows: recordRows(ENTITY_COLUMNS, own, { ...writing, sheet: name }) }];
  });
  const name = exports.sheets.relations;
  const relations = recordRows(RELATION_COLUMNS, document.relations, { ...writing, sheet: name });
  return [...entities, { name, rows: relations }];
};

/** Parts of at most so many rows, headings included. */
const splitRows = (
  { headings, rows }: RecordRows,
  limits: WorkbookLimits,
): (readonly (readonly WorkbookCell[])[])[] => {
  const titles = headings.map((heading) => textCell(heading, 'heading'));
  const size = limits.rows - 1;
  const parts = Math.max(1, Math.ceil(rows.length / size));
  return Array.from({ length: parts }, (_, at) => [titles, ...rows.slice(at * size, (at + 1) * size)]);
};

const sourceKey = ({ title, publisher, url, consultedOn, place }: Source): string =>
  JSON.stringify([title, publisher, url, consultedOn, place ?? null]);

/** Each source once, in the order of its title, with how many records it is of. */
const sourceRows = (
  { entities, relations }: ProjectDocument,
  lang: ExportInput['lang'],
): readonly (readonly WorkbookCell[])[] => {
  const { exports } = wordsOf(lang);
  const counts = new Map<string, { readonly source: Source; count: number }>();
  for (const { sources } of [...entities, ...relations]) {
    for (const source of sources) {
      const known = counts.get(sourceKey(source));
      if (known) known.count++;
      else counts.set(sourceKey(source), { source, count: 1 });
    }
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const style = CSV_STYLES[lang === 'fr' ? 'fr' : 'international'];
  const { title, publisher, url, consultedOn, place, records } = exports.sources;
  return [
    [title, publisher, url, consultedOn, place, records].map((heading) => textCell(heading, 'heading')),
    ...sorted.map(([, { source, count }]): WorkbookCell[] => [
      textCell(source.title),
      textCell(source.publisher),
      textCell(source.url),
      textCell(source.consultedOn && style.date(source.consultedOn)),
      textCell(source.place ?? null),
      count,
    ]),
  ];
};

const cutRows = (cuts: readonly CutCell[], lang: ExportInput['lang']): WorkbookSheet['rows'] => {
  const { cuts: titles } = wordsOf(lang).exports;
  return [
    [titles.sheet, titles.id, titles.column, titles.length, titles.kept].map((title) =>
      textCell(title, 'heading'),
    ),
    ...cuts.map(({ sheet, id, column, length, kept }): WorkbookCell[] => [
      textCell(sheet),
      textCell(id),
      textCell(column),
      length,
      kept,
    ]),
  ];
};

/** What the file is, how much of the project it shows, how it reads. */
const guideRows = (
  { notes, lang, persons }: ExportInput,
  tables: readonly Named[],
  hasCuts: boolean,
): WorkbookSheet['rows'] => {
  const { exports } = wordsOf(lang);
  const [title = '', ...lines] = notesLines(notes, lang);
  const advice = [...exports.advice, ...(hasCuts ? [exports.cutAdvice] : [])];
  return [
    [textCell(title, 'title')],
    ...personBanner(persons, lang).map((line) => [textCell(line, 'heading')]),
    ...lines.map((line) => [textCell(line, 'advice')]),
    [],
    ...tables.map(({ name, rows }) => [textCell(exports.sheetRows(name, rows.rows.length))]),
    [],
    ...advice.map((line) => [textCell(line, 'advice')]),
  ];
};

const SOURCE_WIDTHS = [50, 30, 40, 16, 30, 16];
const CUT_WIDTHS = [20, 30, 30, 24, 20];
const PERSON_WIDTHS = [40, 30, 30, 34, 20];

/** None where nobody was asked for. */
const personSheets = (
  persons: readonly ExportedPerson[],
  lang: ExportInput['lang'],
): Omit<WorkbookSheet, 'name'>[] =>
  persons.length === 0
    ? []
    : [
        {
          widths: PERSON_WIDTHS,
          rows: personRows(persons, lang).map((row, at) =>
            row.map((text) => (at === 0 ? textCell(text, 'heading') : textCell(text))),
          ),
          hasHeadings: true,
        },
      ];
const GUIDE_WIDTH = 110;

/** A project as a workbook: « À lire », a sheet a kind, relations, sources, and what had to be cut. */
export const workbookSheets = (
  input: ExportInput,
  limits: WorkbookLimits = EXCEL_LIMITS,
): WorkbookSheet[] => {
  const { lang, document, persons = [] } = input;
  const { exports } = wordsOf(lang);
  const tables = recordTables(input, limits);
  const cuts = tables.flatMap(({ rows }) => rows.cuts);
  const taken = new Set<string>();
  const named = (name: string, rest: Omit<WorkbookSheet, 'name'>): WorkbookSheet => {
    const free = sheetNameFor(name, taken);
    taken.add(free);
    return { name: free, ...rest };
  };
  const guide = {
    widths: [GUIDE_WIDTH],
    rows: guideRows(input, tables, cuts.length > 0),
    hasHeadings: false,
  };
  const sources = { widths: SOURCE_WIDTHS, rows: sourceRows(document, lang), hasHeadings: true };
  const cut = { widths: CUT_WIDTHS, rows: cutRows(cuts, lang), hasHeadings: true };
  return [
    named(exports.sheets.guide, guide),
    ...tables.flatMap(({ name, rows }) =>
      splitRows(rows, limits).map((part, at) =>
        named(at === 0 ? name : exports.more(name, at + 1), {
          widths: rows.widths,
          rows: part,
          hasHeadings: true,
        }),
      ),
    ),
    ...personSheets(persons, lang).map((sheet) => named(wordsOf(lang).persons.sheet, sheet)),
    named(exports.sheets.sources, sources),
    ...(cuts.length > 0 ? [named(exports.sheets.cuts, cut)] : []),
  ];
};
