import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { type TemplateColumn, type TemplateId, templateColumns } from '../../../domain/import/templates.ts';
import { type Lang, wordsOf } from '../../../domain/words/words.ts';

export interface WrittenTemplate {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Rows whose codes are kept as typed. */
const ROWS_READY = 500;
const GUIDE_WIDTHS = [32, 60, 90];

type Cells = SheetData[number];

const header = (value: string): Cells[number] => ({
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E9ECEF',
});
const text = (value: string): Cells[number] => ({ value, type: String, wrap: true, alignVertical: 'top' });
/** The format of text: a spreadsheet keeps the zeros of what is typed there. */
const AS_TYPED = { type: String, format: '@' } as const;

const exampleCell = (column: TemplateColumn, at: 0 | 1): Cells[number] => ({
  ...(column.isCode ? AS_TYPED : { type: String }),
  value: column.examples[at],
});

const dataRows = (columns: readonly TemplateColumn[]): SheetData => [
  columns.map((column) => header(column.header)),
  columns.map((column) => exampleCell(column, 0)),
  columns.map((column) => exampleCell(column, 1)),
  ...Array.from({ length: ROWS_READY }, () => columns.map((column) => (column.isCode ? AS_TYPED : null))),
];

const guideRows = (columns: readonly TemplateColumn[], lang: Lang): SheetData => {
  const { guide } = wordsOf(lang).templates;
  return [
    guide.headings.map(header),
    ...columns.map(({ header: name, help, isNeeded, accepts }) => [
      text(name),
      text(isNeeded ? `${guide.needed} ${help}` : help),
      text(accepts.join('\n')),
    ]),
    [],
    ...guide.advice.map((sentence) => [text(''), text(sentence)]),
  ];
};

/** A template to fill, with a sheet that says how: `acteurs.xlsx` or `liens.xlsx`, typed cells, no formula. */
export const writeTemplate = async (template: TemplateId, lang: Lang): Promise<WrittenTemplate> => {
  const words = wordsOf(lang).templates;
  const columns = templateColumns(template, lang);
  const bytes = await writeExcelFile([
    {
      data: dataRows(columns),
      sheet: words[template].sheet,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    },
    {
      data: guideRows(columns, lang),
      sheet: words.guide.sheet,
      columns: GUIDE_WIDTHS.map((width) => ({ width })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
  return { name: words[template].fileName, mediaType: MEDIA_TYPE, bytes: Buffer.from(bytes) };
};
