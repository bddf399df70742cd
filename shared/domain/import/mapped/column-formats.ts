import type { MappedColumn, Mapping } from '../mapping.ts';
import type { Table } from '../table.ts';
import {
  type AmountFormat,
  isEnglishHeader,
  type NumberStyle,
  parseAmountFormat,
  styleProvedBy,
  unitOfHeader,
} from '../values/amounts.ts';
import { type DateOrder, orderProvedBy } from '../values/dates.ts';

export interface ColumnFormat {
  readonly dates: DateOrder | null;
  readonly amounts: AmountFormat;
}
/** How the dates and amounts of each column are written. */
export interface ColumnFormats {
  readonly of: (header: string, mapped: MappedColumn) => ColumnFormat;
}

const isDateField = (field: string): boolean => /(?:startsOn|endsOn|date|period|dueOn)$/.test(field);
const isAmountField = (field: string): boolean => /(?:amount|budget|need)$/.test(field);
const fixedOrder = (format: string | undefined): DateOrder | null =>
  format === 'dmy' || format === 'mdy' ? format : null;

/** Rows looked at, at most, for the value that proves how a column is written. */
const ROWS_LOOKED_AT = 20_000;
/** Dates and amounts that leave no doubt, after which none is expected. */
const ENOUGH = 500;

interface Doubt<Proof> {
  readonly header: string;
  readonly index: number;
  readonly prove: (text: string) => Proof | 'undecided' | null;
  proof: Proof | null;
  seen: number;
}

const look = (table: Table, doubts: readonly Doubt<DateOrder | NumberStyle>[]): void => {
  let rows = 0;
  for (const { cells } of doubts.length > 0 ? table.rows() : []) {
    const open = doubts.filter((doubt) => doubt.proof === null && doubt.seen < ENOUGH);
    if (open.length === 0 || ++rows > ROWS_LOOKED_AT) return;
    for (const doubt of open) {
      const text = cells[doubt.index] ?? '';
      const proved = text.length > 60 ? null : doubt.prove(text);
      if (proved === 'undecided') doubt.seen = 0;
      else if (proved !== null) doubt.proof = proved;
      else if (text !== '') doubt.seen++;
    }
  }
};

/** Reads how each column writes its dates and amounts: one value that proves it decides for the column. */
export const readColumnFormats = (table: Table, mapping: Mapping): ColumnFormats => {
  const doubts = table.head.headers.flatMap((header, index): Doubt<DateOrder | NumberStyle>[] => {
    const mapped = Object.hasOwn(mapping.columns, header) ? mapping.columns[header] : undefined;
    if (!mapped) return [];
    const doubt = { header, index, proof: null, seen: 0 };
    if (isDateField(mapped.field) && !fixedOrder(mapped.format)) return [{ ...doubt, prove: orderProvedBy }];
    const isOpen = isAmountField(mapped.field) && parseAmountFormat(mapped.format).style === null;
    return isOpen ? [{ ...doubt, prove: styleProvedBy }] : [];
  });
  look(table, doubts);
  const proofs = new Map(doubts.map(({ header, proof }) => [header, proof]));
  return { of: (header, mapped) => settle(header, mapped, proofs.get(header) ?? null) };
};

const settle = (
  header: string,
  { format }: MappedColumn,
  proof: DateOrder | NumberStyle | null,
): ColumnFormat => {
  const written = parseAmountFormat(format);
  const order = proof === 'dmy' || proof === 'mdy' ? proof : null;
  const style = proof === 'fr' || proof === 'en' ? proof : null;
  return {
    // Day first, unless the header is in English: then a doubt is asked.
    dates: fixedOrder(format) ?? order ?? (isEnglishHeader(header) ? null : 'dmy'),
    amounts: { style: written.style ?? style, unit: written.unit ?? unitOfHeader(header) },
  };
};
