import type { RowDraft } from './draft.ts';
import { readColumnFormats } from './mapped/column-formats.ts';
import { draftRow } from './mapped/draft-row.ts';
import { planOf, unknownOf } from './mapped/plan.ts';
import { startReport } from './mapped/row-report.ts';
import type { Mapping } from './mapping.ts';
import type { DraftContext } from './preset.ts';
import { ImportRefusal } from './refusal.ts';
import type { Table, TableHead } from './table.ts';

/** Refuses a mapping that names a field that does not exist, or a column that none of the tables has (E-IMP-MAPPING). */
export const checkMapping = (mapping: Mapping, heads: readonly TableHead[]): void => {
  const [unknown] = unknownOf(mapping, heads);
  if (unknown !== undefined) throw new ImportRefusal('E-IMP-MAPPING', { value: unknown });
};

/** Rows of a table as a mapping reads them, one draft a row, in order. */
export const draftMapped = function* (
  table: Table,
  mapping: Mapping,
  context: DraftContext,
): Generator<RowDraft> {
  const plan = planOf(mapping, table.head, readColumnFormats(table, mapping), context);
  const rowReport = startReport(table.head, context);
  for (const row of table.rows()) yield draftRow(row, { table, mapping, plan, context, rowReport });
};
