import type { ExportInput } from '../../domain/export/exporter.ts';
import { EXPORTERS } from '../../domain/export/exporters.ts';
import { workbookSheets } from '../../domain/export/workbook/workbook-sheets.ts';

/** One file of an export as it leaves the thread that wrote it. */
export interface WrittenFile {
  /** Before the extension: `` or `-relations`. */
  readonly suffix: string;
  readonly content: Uint8Array;
}
/** A format of records, as bytes. */
export interface RecordFormat {
  readonly id: string;
  readonly mediaType: string;
  readonly write: (input: ExportInput) => Promise<readonly WrittenFile[]>;
}

const workbookFormat: RecordFormat = {
  id: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: async (input) => {
    const { writeWorkbook } = await import('./export-workbook.ts');
    return [{ suffix: '', content: await writeWorkbook(workbookSheets(input)) }];
  },
};

/** Formats of records: those that are text, and those that only bytes can hold. */
export const RECORD_FORMATS: readonly RecordFormat[] = [
  workbookFormat,
  ...EXPORTERS.map(({ id, mediaType, write }) => ({
    id,
    mediaType,
    write: async (input: ExportInput) =>
      write(input).map(({ suffix, text }) => ({ suffix, content: Buffer.from(text, 'utf8') })),
  })),
];

/** What a worker does of an export. */
export const writeRecords = async ({
  format,
  input,
}: {
  readonly format: string;
  readonly input: ExportInput;
}): Promise<readonly WrittenFile[]> => {
  const found = RECORD_FORMATS.find(({ id }) => id === format);
  if (!found) throw new Error(`No format ${format}.`);
  return found.write(input);
};
