import type { ErrorSentences } from '../error-words.ts';
import { type Details, shorten, textOf } from '../typography.ts';

const of = (details: Details): string =>
  textOf(details, 'file') ? ` “${shorten(textOf(details, 'file'))}”` : '';
const SAFE = 'Nothing was imported.';

/** How a file of another kind is saved as one that can be read. */
const SAVE_AS: Readonly<Record<string, string>> = {
  xls: `.xls is not supported. ${SAFE} In Excel: File › Save as › Excel workbook (.xlsx).`,
  xlsb: `.xlsb is not supported. ${SAFE} In Excel: File › Save as › Excel workbook (.xlsx).`,
  numbers: `Numbers is not supported. ${SAFE} In Numbers: File › Export to › Excel (.xlsx).`,
  encrypted: `This workbook has a password. ${SAFE} In Excel: File › Info › Protect workbook, take the password away, then save.`,
  encoding: `This encoding is not known. ${SAFE} Encodings: UTF-8, Windows-1252, ISO-8859-15, MacRoman, CP850, UTF-16LE, UTF-16BE.`,
  partial: `This file is not whole: it may still be downloading, or be open in Excel. ${SAFE} Wait, close it, then try again.`,
};

const LIMITS: Readonly<Record<string, string>> = {
  columns: 'columns',
  cell: 'characters in a cell',
  depth: 'nested levels',
  keys: 'different field names',
  nodes: 'actors',
  edges: 'links',
  sheets: 'sheets',
  attributes: 'attributes',
  line: 'characters on a line',
  files: 'files',
  values: 'values',
  hyperedges: 'links between more than two elements',
  unread: 'parts that are not read',
  told: 'bytes of text in all cells together',
  repeated: 'values in repeated rows',
  references: 'character references',
};

const bigSentence = (details: Details): string => {
  const limit = textOf(details, 'limit') ? ` (max ${textOf(details, 'limit')})` : '';
  if (textOf(details, 'rows'))
    return `${textOf(details, 'rows')} rows${limit}. ${SAFE} Split the file or filter before exporting.`;
  const size = textOf(details, 'size');
  return size
    ? `This file${of(details)} has ${size} MB${limit}. ${SAFE} Split it or filter before exporting.`
    : `This file${of(details)} is too large${limit}. ${SAFE} Split it or filter before exporting.`;
};

const undescribedSentence = (details: Details): string =>
  `This network${of(details)} links more than ${textOf(details, 'limit')} elements that it does not describe, such as “${shorten(textOf(details, 'value'), 40)}”. ${SAFE} Save it again with all of its elements, or give its links as a table.`;

const limitSentence = (details: Details): string => {
  if (textOf(details, 'what') === 'undescribed') return undescribedSentence(details);
  const row = textOf(details, 'row') ? `Row ${textOf(details, 'row')}: ` : '';
  const what = LIMITS[textOf(details, 'what')];
  return what
    ? `${row}${textOf(details, 'count')} ${what} (max ${textOf(details, 'limit')}). ${SAFE} Simplify the file, then try again.`
    : `${row}this file is beyond the limits of an import. ${SAFE} Simplify it, then try again.`;
};

export const importErrors: ErrorSentences = {
  'E-IMP-EMPTY': (details) =>
    `The file${of(details)} has no data rows. ${SAFE} Choose another file, or check the sheet and the header row.`,
  'E-IMP-FORMAT': (details) =>
    SAVE_AS[textOf(details, 'looksLike')] ??
    `The format of this file${of(details)} is not known. ${SAFE} Formats read: CSV, XLSX, ODS, JSON, GeoJSON, GEXF, GraphML, GML, Pajek, Kumu and Onodo.`,
  'E-IMP-QUOTE': (details) =>
    textOf(details, 'row')
      ? `Row ${textOf(details, 'row')}: a quote is not closed: “${shorten(textOf(details, 'text'), 60)}”. ${SAFE} Close it in the file, then try again.`
      : `A quote is not closed. ${SAFE} Close it in the file, then try again.`,
  'E-IMP-BIG': bigSentence,
  'E-IMP-LIMIT': limitSentence,
  'E-IMP-UNSAFE': (details) =>
    `This file${of(details)} holds forbidden instructions (${textOf(details, 'what') || 'DOCTYPE'}). It was not read. Ask for a copy without them.`,
  'E-IMP-BOMB': (details) =>
    `This workbook ${textOf(details, 'zipped') ? `claims ${textOf(details, 'unzipped')} MB unzipped for ${textOf(details, 'zipped')} MB` : 'is far larger unzipped'}: refused. ${SAFE} Ask for a copy saved by a spreadsheet.`,
  'E-IMP-BROKEN': (details) =>
    `The file${of(details)} is damaged${textOf(details, 'row') ? ` (row ${textOf(details, 'row')})` : ''} and cannot be read to its end. ${SAFE} Ask for a new copy.`,
  'E-IMP-COLUMNS': (details) =>
    `No column of names was found${of(details) ? ` in${of(details)}` : ''}. ${SAFE} Say what each column is.`,
  'E-IMP-MAPPING': (details) =>
    `The mapping of columns cannot be used${textOf(details, 'value') ? `: “${shorten(textOf(details, 'value'))}”` : ''}. ${SAFE} Check the names of columns and fields.`,
  'E-IMP-REFUSED': (details) =>
    `No row can be imported${textOf(details, 'rows') ? ` (${textOf(details, 'rows')} refused)` : ''}. ${SAFE} The report says why, row by row.`,
  'E-IMP-STOPPED': () => 'Import did not finish. Nothing was added. Try again.',
  'E-IMP-CHANGED': (details) =>
    `The file${of(details)} changed since it was read. ${SAFE} Start again from the first step.`,
};
