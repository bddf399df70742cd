import { formatDate, formatDay } from '../../../shared/domain/format.ts';
import { writeEuros } from '../../../shared/domain/money.ts';
import { NEEDS_EN, type Need } from '../../../shared/domain/needs.ts';
import { type CellValue, isUnknown } from '../../../shared/domain/table/cell-value.ts';
import type { SortValue } from '../../../shared/domain/table/sort-rows.ts';
import { fieldLabel } from '../../../shared/domain/words/error-words.ts';
import { type Lang, wordsOf } from '../../../shared/domain/words/words.ts';
import type { Column, TableFacts, TableRow } from './columns/column.ts';

/** The words of a column, in one language. */
export interface CellWords {
  /** As it is read; null: « non renseigné ». */
  readonly show: (value: CellValue) => string | null;
  /** As it is written: what an editor starts from, and what is copied. */
  readonly write: (value: CellValue) => string;
  /** What rows are compared by. */
  readonly sortKey: (value: CellValue) => SortValue;
}

const YES_NO = { fr: { yes: 'oui', no: 'non' }, en: { yes: 'yes', no: 'no' } } as const;

/** Labels of a column's codes. */
export const labelsOf = ({ shape, labels }: Column, lang: Lang): Readonly<Record<string, string>> =>
  shape === 'yes-no' ? YES_NO[lang] : (labels?.(wordsOf(lang).vocabulary) ?? {});

/** `2024-03-12` → `12/03/2024`, the precision kept. */
const writeDate = (date: string): string => date.split('-').reverse().join('/');

const LISTED = ', ';
const WRITTEN = ' ; ';

type Piece = (item: string | number | boolean) => string;

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
/** As formatMoney, formatNumber and formatShare write: made once a column, which costs more than to use. */
const FORMATS = {
  money: { style: 'currency', currency: 'EUR', minimumFractionDigits: 0 },
  number: { maximumFractionDigits: 5 },
  percent: { style: 'percent' },
} as const;
const numberPiece = (shape: keyof typeof FORMATS, lang: Lang): Piece => {
  const format = new Intl.NumberFormat(LOCALES[lang], FORMATS[shape]);
  const divisor = shape === 'number' ? 1 : 100;
  return (item) => format.format(Number(item) / divisor);
};

const showPiece = (column: Column, lang: Lang, nameOf: TableFacts['nameOf']): Piece => {
  const labels = labelsOf(column, lang);
  switch (column.shape) {
    case 'code':
    case 'yes-no':
      return (item) => labels[String(item)] ?? String(item);
    case 'date':
      return (item) => formatDate(String(item), lang);
    case 'day':
      return (item) => formatDay(String(item), lang);
    case 'money':
    case 'percent':
      return numberPiece(column.shape, lang);
    case 'number':
      return column.id === 'year' ? String : numberPiece('number', lang);
    case 'entities':
      return (item) => nameOf(String(item)) ?? '';
    case 'text':
      return shownText(column, lang);
  }
};

const shownText = ({ id }: Column, lang: Lang): Piece => {
  if (id === 'needs' || id === 'offers')
    return (item) =>
      lang === 'en' ? (NEEDS_EN[item as Need] ?? String(item)) : String(item).replaceAll("'", '’');
  if (id === 'missing') return (item) => fieldLabel(wordsOf(lang).fields, String(item));
  if (id !== 'ptceStatus') return String;
  const statuses: Readonly<Record<string, string>> = wordsOf(lang).vocabulary.ptceStatuses;
  return (item) => {
    const [status = '', year] = String(item).split('@');
    return (statuses[status] ?? status) + (year ? ` (${year})` : '');
  };
};

const writePiece = (column: Column, lang: Lang, show: Piece): Piece => {
  if (column.shape === 'money') return (item) => writeEuros(Number(item), lang);
  if (column.shape === 'date') return (item) => writeDate(String(item));
  if (column.shape === 'number')
    return (item) => (lang === 'fr' ? String(item).replace('.', ',') : String(item));
  return column.id === 'ptceStatus' ? String : show;
};

const itemsOf = (value: CellValue): readonly (string | number | boolean)[] =>
  value === null ? [] : typeof value === 'object' ? value : [value];

const COMPARED_AS_NUMBERS: ReadonlySet<string> = new Set(['money', 'number', 'percent']);

export const wordsOfColumn = (column: Column, lang: Lang, nameOf: TableFacts['nameOf']): CellWords => {
  const show = showPiece(column, lang, nameOf);
  const write = writePiece(column, lang, show);
  const isPlain = column.shape === 'date' || column.shape === 'day';
  return {
    show: (value) => (isUnknown(value) ? null : itemsOf(value).map(show).join(LISTED)),
    write: (value) => itemsOf(value).map(write).join(WRITTEN),
    sortKey: (value) => {
      if (isUnknown(value)) return null;
      if (COMPARED_AS_NUMBERS.has(column.shape)) return Number(value);
      return isPlain ? String(value) : itemsOf(value).map(show).join(LISTED);
    },
  };
};

/** A column with its words, and what it reads. */
export interface BoundColumn {
  readonly column: Column;
  readonly label: string;
  readonly words: CellWords;
  readonly read: (row: TableRow) => CellValue;
}
