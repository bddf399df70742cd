import { ImportRefusal } from '../../../domain/import/refusal.ts';
import type { Hidden } from './sheet-hidden.ts';
import { SHEET_LIMITS } from './sheet-limits.ts';

export interface OdsScan {
  /** In the order of the sheets. */
  readonly hidden: readonly Hidden[];
  /** Cells with a value, repeated ones counted as often as they repeat. */
  readonly values: number;
  /** Of these, the values of rows that repeat one, the first of each apart. */
  readonly repeated: number;
}

/** Stands in a cell whose value cannot be known: no text of a file holds this noncharacter. */
export const LOST_VALUE = '\uFDD0';
const LOST_BYTES = Buffer.from(LOST_VALUE).toString('latin1');

/** With quoted values, which may hold `>`; written so that a long one costs no more than its length. */
const ATTRIBUTES = '([^<>"]*(?:"[^"<]*"[^<>"]*)*)';
const TAG = new RegExp(
  String.raw`<(\/?)(?:[\w-]+:)?(table-row|table-column|table-cell|table)(?=[\s/>])${ATTRIBUTES}>`,
  'g',
);
/** The same tags, whatever follows their name: one whose quotes do not go by two is no tag of XML. */
const ANY_TAG = /<\/?(?:[\w-]+:)?(?:table-row|table-column|table-cell|table)(?=[\s/>])/g;
const FORMULA_CELL = new RegExp(
  String.raw`<(table:table-cell)(?=[\s/>])${ATTRIBUTES}(?:(?<=\/)>|(?<!\/)>[\s\S]*?<\/table:table-cell>)`,
  'g',
);
const HIDDEN_STYLE =
  /<style:style\b[^<>]*style:name="([^"]*)"[^<>]*>\s*<style:table-properties\b[^<>]*table:display="false"/g;

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(String.raw`(?:^|[\s:])${name}="([^"]*)"`).exec(attributes)?.[1];
/** How often, as a spreadsheet writes it: what is no such number would be counted otherwise than it is read. */
const repeated = (attributes: string, what: 'rows' | 'columns'): number => {
  const written = attribute(attributes, `number-${what}-repeated`) ?? '1';
  if (!/^\d{1,7}$/.test(written)) throw new ImportRefusal('E-IMP-BROKEN');
  return Number(written) || 1;
};
const isHidden = (attributes: string): boolean =>
  /(?:collapse|filter)/.test(attribute(attributes, 'visibility') ?? '');

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Draft {
  readonly isSheetHidden: boolean;
  readonly rows: Range[];
  readonly columns: Set<number>;
  row: number;
  column: number;
  rowRepeat: number;
}

/** Whether a number is in one of the ranges, which go up and do not touch. */
const isWithin = (ranges: readonly Range[], value: number): boolean => {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.from ?? Number.POSITIVE_INFINITY) <= value;
};

const finish = ({ isSheetHidden, rows, columns }: Draft): Hidden => ({
  isSheetHidden,
  columns,
  hasRows: rows.length > 0,
  isRowHidden: (row) => isWithin(rows, row),
});

const readColumn = (draft: Draft, attributes: string): void => {
  const count = repeated(attributes, 'columns');
  if (isHidden(attributes)) {
    for (let at = 0; at < Math.min(count, SHEET_LIMITS.columns); at++) draft.columns.add(draft.column + at);
  }
  draft.column += count;
};
const readRow = (draft: Draft, attributes: string): void => {
  draft.row += draft.rowRepeat;
  draft.rowRepeat = repeated(attributes, 'rows');
  if (isHidden(attributes)) draft.rows.push({ from: draft.row, to: draft.row + draft.rowRepeat - 1 });
};

/** What is hidden and how much there is, from the tags alone: the library says neither. */
export const scanOds = (xml: string): OdsScan => {
  const hiddenStyles = new Set([...xml.matchAll(HIDDEN_STYLE)].map(([, name]) => name));
  const hidden: Hidden[] = [];
  let draft: Draft | null = null;
  let values = 0;
  let inRepeats = 0;
  let tags = 0;
  for (const [, close, name, attributes = ''] of xml.matchAll(TAG)) {
    const empty = attributes.endsWith('/');
    tags++;
    if (name === 'table') {
      if (close) {
        if (draft) hidden.push(finish(draft));
        draft = null;
      } else if (!empty) {
        const isSheetHidden = hiddenStyles.has(attribute(attributes, 'style-name'));
        draft = { isSheetHidden, rows: [], columns: new Set(), row: 0, column: 0, rowRepeat: 0 };
      }
    } else if (draft && !close) {
      if (name === 'table-column') readColumn(draft, attributes);
      else if (name === 'table-row') readRow(draft, attributes);
      else if (!empty) {
        const count = repeated(attributes, 'columns');
        values += draft.rowRepeat * count;
        inRepeats += (draft.rowRepeat - 1) * count;
      }
    }
  }
  // What is not counted is not limited: its rows could repeat without end.
  if (tags !== [...xml.matchAll(ANY_TAG)].length) throw new ImportRefusal('E-IMP-BROKEN');
  return { hidden, values, repeated: inRepeats };
};

const isLost = (attributes: string): boolean =>
  /calcext:value-type="error"/.test(attributes) ||
  (/\stable:formula=/.test(attributes) && !/\soffice:value-type=/.test(attributes));

/**
 * The XML of a spreadsheet (its bytes as Latin-1) with formulas in error or never computed marked. Refuses one that is
 * cut short, or whose runs of spaces would fill the memory.
 */
export const prepareOds = (xml: string): string => {
  if (!/<\/[\w:-]*document-content>\s*$/.test(xml.slice(-200))) throw new ImportRefusal('E-IMP-BROKEN');
  for (const [, count] of xml.matchAll(/\btext:c="(\d+)"/g)) {
    if (Number(count) > SHEET_LIMITS.cell) {
      throw new ImportRefusal('E-IMP-LIMIT', {
        what: 'cell',
        count: Number(count),
        limit: SHEET_LIMITS.cell,
      });
    }
  }
  if (!/table:formula=|calcext:value-type="error"/.test(xml)) return xml;
  return xml.replace(FORMULA_CELL, (cell, name: string, attributes: string) =>
    isLost(attributes) ? `<${name} office:value-type="string" office:string-value="${LOST_BYTES}"/>` : cell,
  );
};
