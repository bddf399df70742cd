import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { withoutUnwritten, xmlText } from '../../../domain/export/graph/xml.ts';
import type { Minutes } from '../../../domain/minutes/minutes.ts';
import { clearZipDates } from '../export-zip-dates.ts';

/** Twentieths of a point: A4, 2 cm on each side, and the widths of the columns between. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 1_134;
const COLUMNS = [4_638, 1_900, 1_700, 1_400];
const INK = '1F2933';
const ACCENT = '1B4F72';
const SHADE = 'E8EEF2';
const LANGUAGES = { fr: 'fr-FR', en: 'en-GB' } as const;

const said = (text: string): string => withoutUnwritten(text);

/** Line feeds of a text are line feeds. */
const runsOf = (text: string, isBold = false): TextRun[] =>
  said(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, bold: isBold, ...(at > 0 ? { break: 1 } : {}) }));

const cell = (text: string, at: number, isHeader: boolean): TableCell =>
  new TableCell({
    width: { size: COLUMNS[at] ?? 0, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(isHeader ? { shading: { fill: SHADE } } : {}),
    children: [new Paragraph({ children: runsOf(text, isHeader) })],
  });

/** The header is repeated on each page, and no row is cut between two. */
const tableOf = ({ columns, rows }: Minutes['summary']): Table =>
  new Table({
    width: { size: COLUMNS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: COLUMNS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((text, at) => cell(text, at, true)),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, false)) }),
      ),
    ],
  });

const section = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: runsOf(text) });

const bodyOf = ({ title, heading, summary, details }: Minutes): (Paragraph | Table)[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(title) }),
  ...heading.map((line) => new Paragraph({ children: runsOf(line) })),
  section(summary.title),
  summary.rows.length === 0 ? new Paragraph({ children: runsOf(summary.none) }) : tableOf(summary),
  ...(details.items.length === 0 ? [] : [section(details.title)]),
  ...details.items.flatMap(({ title: pair, lines }) => [
    new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: runsOf(pair) }),
    ...lines.map(
      ({ label, value }, at) =>
        new Paragraph({
          keepNext: at < lines.length - 1,
          children: [...runsOf(`${label} `, true), ...runsOf(value)],
        }),
    ),
  ]),
];

const footerOf = ({ title, page }: Minutes): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: `${said(title)} · ${page.before} `, size: 16 }),
          new TextRun({
            children: [PageNumber.CURRENT, ` ${page.between} `, PageNumber.TOTAL_PAGES],
            size: 16,
          }),
        ],
      }),
    ],
  });

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: ACCENT, font: 'Calibri' },
  paragraph: { spacing: { before, after: 120 } },
});

const documentOf = (minutes: Minutes): Document =>
  new Document({
    title: said(minutes.title),
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 21, color: INK, language: { value: LANGUAGES[minutes.lang] } },
          paragraph: { spacing: { after: 60 } },
        },
        title: heading(40, 0),
        heading1: heading(28, 320),
        heading2: heading(23, 220),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: PAGE,
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        footers: { default: footerOf(minutes) },
        children: bodyOf(minutes),
      },
    ],
  });

/** The library writes when it was made, and who made it: ours says of what day it is, and nobody. */
const coreProperties = ({ title, lang }: Minutes, at: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:language>${LANGUAGES[lang]}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`;

/** The same record on the same day is the same bytes. `at`: an instant, ISO 8601. */
export const minutesDocx = async (minutes: Minutes, at: string): Promise<Buffer> => {
  const core = { path: 'docProps/core.xml', data: coreProperties(minutes, at) };
  return clearZipDates(await Packer.toBuffer(documentOf(minutes), undefined, [core]));
};
