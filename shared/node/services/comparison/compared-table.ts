import type { CallContext } from '../../../contract/contract.ts';
import type { ExportOptions } from '../../../contract/export-operations.ts';
import { comparisonCsv } from '../../../domain/comparison/comparison-csv.ts';
import { CSV_STYLES } from '../../../domain/export/csv-cell.ts';
import type { Produced } from '../export-files.ts';
import type { Selection } from '../export-selection.ts';
import type { SheetContext } from '../sheet-picture.ts';
import { runOnSides } from './gather-sides.ts';

interface Work {
  readonly context: Pick<SheetContext, 'compared' | 'jobs'>;
  readonly options: Pick<ExportOptions, 'csv'>;
  readonly selection: Pick<Selection, 'shown'>;
  readonly call: CallContext;
  /** Id of the work, by which it is cancelled. */
  readonly job: string;
}

/** What changed between the two states of the export, as a table of what its selection shows. */
export const writeComparedTable = async ({
  context,
  options,
  selection,
  call,
  job,
}: Work): Promise<Produced[]> => {
  const { compared } = context;
  if (!compared) throw new Error('A table of changes is of two states.');
  const told = await runOnSides(context, 'compare', compared.sides, job);
  const text = comparisonCsv(told, selection.shown, { lang: call.lang, style: CSV_STYLES[options.csv] });
  return [{ suffix: '', mediaType: 'text/csv', content: Buffer.from(text, 'utf8') }];
};
