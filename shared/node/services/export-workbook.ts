import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { looksLikeFormula } from '../../domain/export/csv-cell.ts';
import type { WorkbookCell, WorkbookSheet } from '../../domain/export/workbook/workbook.ts';
import { clearZipDates } from './export-zip-dates.ts';

type Cell = SheetData[number][number];

/** `_x0041_` in a workbook is a letter: the text itself is written as Excel writes it. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** What an XML file cannot hold, or the library leaves out; a carriage return would be read as a line feed. */
const UNWRITTEN =
  /[\r\uFDD0-\uFDEF\uFFFD-\uFFFF]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]/g;
const codeOf = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text as a workbook holds it: read back, it is the same. */
const workbookText = (text: string): string => {
  const written = text
    .replace(ESCAPE_LIKE, '_x005F_')
    .replace(UNWRITTEN, (found) =>
      [...Array(found.length).keys()].map((at) => codeOf(found.charAt(at))).join(''),
    );
  // The library keeps its texts in a plain object: a name that objects have would be found there.
  return written in {} ? `${codeOf(written)}${written.slice(1)}` : written;
};

/** The format of text: what is edited there stays a text, and what looks like a formula is none. */
const TEXT_FORMAT = '@';
const HEADING = { fontWeight: 'bold', backgroundColor: '#E9ECEF', alignVertical: 'top' } as const;
const STYLES = {
  plain: { alignVertical: 'top' },
  code: { alignVertical: 'top' },
  heading: HEADING,
  title: { fontWeight: 'bold', fontSize: 14 },
  advice: { wrap: true, alignVertical: 'top' },
} as const;

const cellOf = (cell: WorkbookCell): Cell => {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  if ('day' in cell)
    return {
      value: new Date(`${cell.day}T00:00:00Z`),
      type: Date,
      format: 'dd/mm/yyyy',
      alignVertical: 'top',
    };
  const isTyped = cell.as === 'code' || looksLikeFormula(cell.text);
  return {
    value: workbookText(cell.text),
    type: String,
    ...STYLES[cell.as],
    ...(isTyped ? { format: TEXT_FORMAT } : {}),
  };
};

/** Marks cells of the text format as Excel marks what was typed after an apostrophe. */
const quotePrefix = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml: string) => {
          const id = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(xml)?.[1];
          return id === undefined
            ? xml
            : xml.replaceAll(`numFmtId="${id}" applyNumberFormat="1"`, `$& quotePrefix="1"`);
        },
      },
    },
  },
};

/** The workbook as bytes, the same for the same sheets. No formula, no link, nothing about who wrote it or when. */
export const writeWorkbook = async (sheets: readonly WorkbookSheet[]): Promise<Buffer> => {
  const written = await writeExcelFile(
    sheets.map(({ name, widths, rows, hasHeadings }) => ({
      sheet: name,
      data: rows.map((row) => row.map(cellOf)),
      columns: widths.map((width) => ({ width })),
      ...(hasHeadings ? { stickyRowsCount: 1 } : {}),
    })),
    { features: [quotePrefix] },
  ).toBuffer();
  return clearZipDates(Buffer.from(written));
};
