import { styleProvedBy, unitOfHeader, writeAmountFormat } from '../values/amounts.ts';
import { orderProvedBy } from '../values/dates.ts';
import { yearOfTitle } from './header-year.ts';
import type { Placed, ProposedColumn } from './proposed-column.ts';

/** The one proof that the values give; null when they give none, or contradict one another. */
const onlyProof = <Proof extends string>(
  cells: readonly string[],
  prove: (text: string) => Proof | 'undecided' | null,
): Proof | 'doubt' | null => {
  const proofs = new Set(cells.map((cell) => prove(cell.slice(0, 60))));
  const proved = [...proofs].filter((one): one is Proof => one !== null && one !== 'undecided');
  const [proof] = proved;
  if (proof !== undefined && proved.length === 1) return proof;
  return proofs.has('undecided') || proved.length > 1 ? 'doubt' : null;
};

/** A date's field with the order of its column; a doubt is to be checked. */
export const placedDate = (field: string, column: ProposedColumn): Placed => {
  const proof = onlyProof(column.cells, orderProvedBy);
  if (proof === null) return { field, isSure: column.isSure };
  // Later rows may prove it: the format is left open for them.
  if (proof === 'doubt') return { field, isSure: false };
  return { field, isSure: column.isSure, format: proof };
};

/** An amount's field with the style and unit of its column. */
export const placedAmount = (field: string, column: ProposedColumn): Placed => {
  const proof = onlyProof(column.cells, styleProvedBy);
  const style = proof === 'doubt' ? null : proof;
  const format = writeAmountFormat({ style, unit: unitOfHeader(column.header) });
  const isSure = column.isSure && proof !== 'doubt';
  return format === '' ? { field, isSure } : { field, isSure, format };
};

const FIGURES: ReadonlySet<string> = new Set(['amount', 'number']);
/** « 2022 », « Subventions / 2023 »: a column of figures of one year. */
export const isYearOfMoney = ({ header, concept, sample }: ProposedColumn): boolean =>
  yearOfTitle(header) !== null &&
  FIGURES.has(sample.kind) &&
  (concept === 'amount' || /^\W*(?:annee |exercice )?\d{4}\W*$/i.test(header.replace(/é/g, 'e')));
