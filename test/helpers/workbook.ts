import { buildZip, type ZipFileSpec } from './zip.ts';

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet by its XML: what is within `<worksheet>`. */
export interface SheetXml {
  readonly name: string;
  readonly xml: string;
  readonly state?: 'hidden' | 'veryHidden';
}
export interface WorkbookXml {
  readonly sheets: readonly SheetXml[];
  readonly strings?: readonly string[];
  /** Formats by number from 164 on, and one style for each: style 0 is General, 1 the first format… */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  readonly more?: readonly ZipFileSpec[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const styles = (formats: readonly string[]): string => `<styleSheet ${NS}>
<numFmts count="${formats.length}">${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`).join('')}</numFmts>
<cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`).join('')}</cellXfs>
</styleSheet>`;

const contentTypes = (
  count: number,
): string => `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/>
${Array.from({ length: count }, (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}
</Types>`;

const workbookRels = (
  count: number,
): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
${Array.from({ length: count }, (_, at) => `<Relationship Id="rId${at + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}
<Relationship Id="rIdS" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>
</Relationships>`;

const book = ({ sheets, is1904 }: WorkbookXml): string => `<workbook ${NS} xmlns:r="${REL}">
<workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>
${sheets.map(({ name, state }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`).join('')}
</sheets></workbook>`;

/** Files of an XLSX written by hand, part by part. */
export const workbookFiles = (given: WorkbookXml): ZipFileSpec[] => [
  { name: '[Content_Types].xml', bytes: contentTypes(given.sheets.length) },
  { name: 'xl/workbook.xml', bytes: book(given) },
  { name: 'xl/_rels/workbook.xml.rels', bytes: workbookRels(given.sheets.length) },
  { name: 'xl/styles.xml', bytes: styles(given.formats ?? []) },
  {
    name: 'xl/sharedStrings.xml',
    bytes: `<sst ${NS}>${(given.strings ?? []).map((text) => `<si>${text}</si>`).join('')}</sst>`,
  },
  ...given.sheets.map(({ xml }, at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    bytes: `<?xml version="1.0" encoding="UTF-8"?><worksheet ${NS}>${xml}</worksheet>`,
  })),
  ...(given.more ?? []),
];

export const buildWorkbook = (given: WorkbookXml): Buffer => buildZip(workbookFiles(given));

/** `<sheetData>` of rows of cells written as XML by `cell`. */
export const sheetData = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows.map((cells, at) => `<row r="${at + 1}">${cells.join('')}</row>`).join('')}</sheetData>`;

/** Text in the cell itself. */
export const inline = (ref: string, text: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
export const numeric = (ref: string, value: string, style = 0): string =>
  `<c r="${ref}" s="${style}"><v>${value}</v></c>`;

const ODF = ['office', 'table', 'text', 'style', 'number', 'calcext']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** Files of an ODS by the XML of its tables and of its styles. */
export const odsFiles = (tables: string, automaticStyles = '', manifest = ''): ZipFileSpec[] => [
  { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
  { name: 'META-INF/manifest.xml', bytes: `<manifest:manifest>${manifest}</manifest:manifest>` },
  {
    name: 'content.xml',
    bytes: `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${ODF}><office:automatic-styles>${automaticStyles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  },
];
export const buildOds = (...given: Parameters<typeof odsFiles>): Buffer => buildZip(odsFiles(...given));
