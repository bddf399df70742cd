import { comparisonCsv } from '../../../domain/comparison/comparison-csv.ts';
import { CSV_STYLES } from '../../../domain/export/csv-cell.ts';
import type { Produced } from '../export-files.ts';
import type { ExportWork } from '../export-formats.ts';
import { runOnSides } from './gather-sides.ts';

/** What changed between the two states of the export, as a table of what its selection shows. */
export const writeComparedTable = async ({
  context,
  options,
  selection,
  call,
  job,
}: ExportWork): Promise<Produced[]> => {
  const { compared } = context;
  if (!compared) throw new Error('A table of changes is of two states.');
  const told = await runOnSides(context, 'compare', compared.sides, job);
  const text = comparisonCsv(told, selection.shown, { lang: call.lang, style: CSV_STYLES[options.csv] });
  return [{ suffix: '', mediaType: 'text/csv', content: Buffer.from(text, 'utf8') }];
};
