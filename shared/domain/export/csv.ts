import { CSV_STYLES, type CsvStyle, csvText } from './csv-cell.ts';
import type { Exporter, ExportInput } from './exporter.ts';
import { personRows } from './person-rows.ts';
import type { RecordCell } from './records/cell.ts';
import { isDateCell } from './records/cell.ts';
import { type RecordColumn, type Surroundings, surroundingsOf } from './records/column.ts';
import { ENTITY_COLUMNS } from './records/entity-columns.ts';
import { RELATION_COLUMNS } from './records/relation-columns.ts';
import { createTongue, type Tongue } from './records/tongue.ts';

interface Writing {
  readonly tongue: Tongue;
  readonly style: CsvStyle;
  readonly around: Surroundings;
  readonly notes: ExportInput['notes'];
}

const plainCell = (cell: RecordCell, { date }: CsvStyle): string | number | null =>
  isDateCell(cell) ? date(cell.date) : cell;

/** What is shown of a filtered view stands as a last heading, over nothing: a table has no other place for it. */
const headingsOf = (headings: readonly string[], { filtered }: ExportInput['notes']): readonly string[] =>
  filtered === null ? headings : [...headings, filtered];

const table = <Record, Fields>(
  columns: readonly RecordColumn<Record, Fields>[],
  records: readonly Record[],
  { tongue, style, around, notes }: Writing,
): string =>
  csvText(
    [
      headingsOf(
        columns.map(({ heading }) => heading(tongue.lang)),
        notes,
      ),
      ...records.map((record) => columns.map(({ write }) => plainCell(write(record, tongue, around), style))),
    ],
    style,
  );

/** Two tables, for people who work in a spreadsheet: entities, and relations beside them. */
export const csvExporter: Exporter = {
  id: 'csv',
  mediaType: 'text/csv',
  write: ({ document, lang, csv, notes, persons = [] }) => {
    const style = CSV_STYLES[csv];
    const around = surroundingsOf(document.entities, document.relations);
    const writing = { tongue: createTongue(lang, style.date), style, around, notes };
    return [
      { suffix: '', text: table(ENTITY_COLUMNS, document.entities, writing) },
      { suffix: '-relations', text: table(RELATION_COLUMNS, document.relations, writing) },
      ...(persons.length > 0
        ? [{ suffix: '-persons', text: csvText(personRows(persons, lang), style) }]
        : []),
    ];
  },
};
