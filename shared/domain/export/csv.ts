import { CSV_STYLES, csvText } from './csv-cell.ts';
import { type Column, entityColumns, relationColumns, type TableContext } from './csv-columns.ts';
import type { Exporter } from './exporter.ts';

const table = <Record>(
  columns: readonly Column<Record>[],
  records: readonly Record[],
  context: TableContext,
): string =>
  csvText(
    [
      columns.map(({ heading }) => heading),
      ...records.map((record) => columns.map(({ value }) => value(record))),
    ],
    context.style,
  );

/** Two tables, for people who work in a spreadsheet: entities, and relations beside them. */
export const csvExporter: Exporter = {
  id: 'csv',
  mediaType: 'text/csv',
  write: ({ document, lang, csv }) => {
    const context: TableContext = {
      lang,
      style: CSV_STYLES[csv],
      names: new Map(document.entities.map(({ id, name }) => [id, name])),
      relations: document.relations,
    };
    return [
      { suffix: '', text: table(entityColumns(context), document.entities, context) },
      { suffix: '-relations', text: table(relationColumns(context), document.relations, context) },
    ];
  },
};
