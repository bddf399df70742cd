import { type ReportedRow, reportCsv } from '../../../domain/import/report.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { ReportAsked } from './parser-protocol.ts';
import { readTaken, type TableReader } from './table-readers.ts';

const placeOf = (file: string, sheet: string | null, row: number): string =>
  JSON.stringify([file, sheet, row]);

/** Rows of the tables that are taken, only those wanted. */
function* wantedRows(readers: readonly TableReader[], wanted: ReadonlySet<string>): Generator<ReportedRow> {
  for (const { found } of readers) {
    const { file, sheet, headers } = found.table.head;
    for (const { row, cells } of found.table.rows()) {
      if (wanted.has(placeOf(file, sheet, row))) yield { file, sheet, row, headers, cells };
    }
  }
}

/** The rows that have a problem, as they were, with what is wrong and how to correct it. */
export const reportRows = async (
  asked: ReportAsked,
  heartbeat: Heartbeat,
): Promise<{ readonly rows: number; readonly text: string }> => {
  const { files, readers } = await readTaken(asked, heartbeat);
  heartbeat.begin(files.reduce((sum, { read }) => sum + read.bytes, 0));
  const wanted = new Set(asked.problems.map(({ file, sheet, row }) => placeOf(file, sheet, row)));
  return reportCsv(wantedRows(readers, wanted), asked.problems, asked.lang, asked.csv);
};
