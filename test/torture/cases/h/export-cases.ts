import { carriedBy, plain, starred, type TortureCase } from '../../case.ts';

const CELL = 'test/domain/export/csv-cell.test.ts';
const WORKBOOK = 'test/node/services/export-workbook.test.ts';
const RECORDS = 'test/node/services/export-records.test.ts';
const ROUND_TRIP = 'test/node/services/export-round-trip.test.ts';
const GUARANTEES = 'test/node/services/export-guarantees.test.ts';
const SERVICE = 'test/node/services/export-service.test.ts';
const GRAPHS = 'test/domain/export/graphs.test.ts';
const SHEET_PDF = 'test/node/services/sheet-pdf.test.ts';
const DOSSIER = 'test/node/services/dossier/dossier.test.ts';
const HTML_FILE = 'test/end-to-end/chromium/html-file.test.ts';

/** H. Export. */
export const EXPORT_CASES: readonly TortureCase[] = [
  starred('H01', 'Beginnings of formulas in every text', {
    tests: [
      ...carriedBy(CELL, 'any text comes back as it was'),
      ...carriedBy(WORKBOOK, 'a formula in any text'),
    ],
  }),
  starred('H02', 'Known attacks by formulas', {
    tests: [
      ...carriedBy(CELL, 'the known attacks are text'),
      ...carriedBy(WORKBOOK, 'a formula in any text'),
    ],
  }),
  starred('H03', 'A project through each format into another', {
    tests: [
      ...carriedBy(RECORDS, 'any records at all are read back', 'come back from'),
      ...carriedBy(ROUND_TRIP, 'and back is the same', 'naughty strings in a project'),
    ],
  }),
  plain('H04', 'French and international tables', {
    tests: [
      ...carriedBy(CELL, 'numbers stay numbers', 'French tables begin with a byte order mark'),
      ...carriedBy(SERVICE, 'CSV: entities and relations, French and international'),
    ],
  }),
  plain('H05', 'More rows than a sheet holds, longer cells, odd names of sheets', {
    tests: carriedBy(WORKBOOK, 'more rows than a sheet holds', 'a name of a sheet'),
  }),
  starred('H06', 'Hostile names in SVG and HTML, in a browser', {
    tests: [
      ...carriedBy(HTML_FILE, 'keeps hundreds of hostile texts inert'),
      ...carriedBy('test/domain/sheet/svg.test.ts', 'hostile names, titles and sources are text'),
    ],
  }),
  plain('H07', 'GEXF and GraphML whatever the labels', {
    tests: carriedBy(GRAPHS, 'is XML 1.0 whatever the labels'),
  }),
  starred('H08', 'PDF: exact size, fonts, text, pages numbered', {
    tests: [
      ...carriedBy(SHEET_PDF, 'is one page of that size, tagged'),
      ...carriedBy(DOSSIER, 'is of A4 pages', 'carries every font'),
      ...carriedBy('test/node/services/dossier/large-dossier.test.ts', 'a dossier of 2,000 actors'),
    ],
  }),
  plain('H09', 'PDF with emoji, Arabic, Hebrew, œ', {
    tests: [
      ...carriedBy(DOSSIER, 'has a glyph for every character'),
      ...carriedBy('test/domain/sheet/measure.test.ts', 'are cut into runs'),
    ],
  }),
  plain('H10', 'Tagged PDF: headings, table headers, words for pictures', {
    tests: carriedBy(DOSSIER, 'is a tagged PDF/UA-1', 'has headings, table headers and pictures in words'),
  }),
  plain('H11', 'Large pictures', {
    tests: [
      ...carriedBy(SERVICE, 'PNG of that SVG at 300 dots'),
      ...carriedBy('test/regressions/0009-picture-of-too-many.test.ts', 'a picture of more than can be read'),
    ],
  }),
  plain('H12', 'The map on paper', {
    tests: carriedBy('test/node/services/map-service.test.ts', 'is drawn with the same ground as the window'),
  }),
  starred('H13', 'Persons off: none of what is known of them in any file', {
    tests: [...carriedBy(GUARANTEES, 'persons off'), ...carriedBy(DOSSIER, 'holds nobody’s name')],
  }),
  plain('H14', 'Who and what wrote it, absent', {
    tests: [
      ...carriedBy(GUARANTEES, 'nor who or what wrote it'),
      ...carriedBy(DOSSIER, 'nor that of who froze it, nor a path'),
    ],
  }),
  plain('H15', 'A name that is taken, a folder where nothing may be written', {
    tests: [
      ...carriedBy(SERVICE, 'never over another unless told', 'the first is not written either'),
      ...carriedBy('test/regressions/0001-export-over-a-project.test.ts', 'an export to a folder is refused'),
    ],
  }),
  plain('H16', 'Two exports at once; an export cancelled', {
    tests: [
      ...carriedBy(SERVICE, 'two exports at once'),
      ...carriedBy(GUARANTEES, 'an export that is cancelled leaves nothing'),
    ],
  }),
  starred('H17', 'The same twice, to the byte', {
    tests: [
      ...carriedBy(GUARANTEES, 'the same project twice is the same bytes'),
      ...carriedBy(DOSSIER, 'is the same again, to the byte'),
      ...carriedBy(SHEET_PDF, 'the same again to the byte'),
    ],
  }),
  plain('H18', 'What a filtered view leaves out is said', {
    tests: carriedBy(GUARANTEES, 'a filtered view says so in every format'),
  }),
];
