import { emptyRow, type RowDraft } from '../draft.ts';
import type { Mapping } from '../mapping.ts';
import type { RawRow } from '../table.ts';
import { type Drafting, draftPart, type RowReading, readingOf } from './draft-part.ts';
import { draftFunding } from './funding-row.ts';
import { draftLinks } from './link-columns.ts';
import { draftRelation } from './relation-row.ts';
import { isTotal } from './total-row.ts';

const draftEntity = (draft: RowDraft, reading: RowReading, drafting: Drafting): void => {
  const entity = draftPart('entity', 'record', reading, drafting);
  if (!entity) {
    // A name that was too long has been told.
    if (!drafting.rowReport.isSkipped()) drafting.rowReport.report('E-IMP-NONAME', '');
    return;
  }
  draft.entities.push(entity);
  draftLinks(draft, reading, drafting);
};

const ROWS: Readonly<Record<Mapping['rowIs'], typeof draftEntity>> = {
  entity: draftEntity,
  territory: draftEntity,
  relation: draftRelation,
  funding: draftFunding,
};

/** Bytes lost, cells missing or too many: said of the row before it is read. */
const inspectRow = ({ cells, isDamaged }: RawRow, { table, rowReport }: Drafting): void => {
  const { headers, format } = table.head;
  const extra = cells.slice(headers.length).some((cell) => cell.trim() !== '');
  const isShort = cells.length < headers.length && format === 'csv';
  if (extra || isShort)
    rowReport.report('E-IMP-LENGTH', '', { found: cells.length, expected: headers.length });
  if (!isDamaged) return;
  rowReport.report('E-IMP-ACCENT', cells.find((cell) => cell.includes('\uFFFD')) ?? '');
};

/** What one row becomes; `isSkipped` when nothing of it is imported. */
export const draftRow = (raw: RawRow, drafting: Drafting): RowDraft => {
  const { table, context, rowReport, mapping } = drafting;
  const draft = emptyRow(context.file, table.head.sheet, raw.row);
  rowReport.begin(raw.row);
  if (isTotal(raw.cells)) {
    rowReport.report('E-IMP-TOTAL', raw.cells.find((cell) => cell.trim() !== '') ?? '');
    rowReport.skip();
  } else {
    inspectRow(raw, drafting);
    ROWS[mapping.rowIs](draft, readingOf(raw, drafting), drafting);
  }
  draft.problems.push(...rowReport.problems());
  if (!rowReport.isSkipped() && draft.entities.length > 0) return draft;
  return { ...draft, entities: [], relations: [], outlines: [], isSkipped: true };
};
