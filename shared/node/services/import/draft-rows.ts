import { documentRows } from '../../../domain/import/document-rows.ts';
import { emptyRow, type RowDraft } from '../../../domain/import/draft.ts';
import type { DraftContext } from '../../../domain/import/preset.ts';
import type { Problem } from '../../../domain/import/problem.ts';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { DraftAsked, ReadFile, ReadTable } from './parser-protocol.ts';
import type { FoundFile } from './read-tables.ts';
import { readTaken, type TableReader } from './table-readers.ts';

/** One batch: small enough to be passed on, and looked at again, within a moment. */
const BATCH_ROWS = 1_000;
const BATCH_CHARS = 1_000_000;

interface Drafting {
  readonly files: readonly FoundFile[];
  readonly readers: readonly TableReader[];
  readonly asked: DraftAsked;
  readonly heartbeat: Heartbeat;
}

const contextOf = ({ decisions, meanings, withPersons }: DraftAsked, file: number): DraftContext => ({
  decisions,
  meanings,
  withPersons,
  file,
});

/** What is said of a file or a table as a whole travels as a row of number 0. */
const problemRow = (file: number, sheet: string | null, problems: readonly Problem[]): RowDraft => ({
  ...emptyRow(file, sheet, 0),
  problems: [...problems],
});

/** A part of the rows to come, and how many of the bytes it is made of. */
interface Part {
  readonly file: number;
  readonly rank: number;
  readonly bytes: number;
  readonly rows: () => Iterable<RowDraft>;
}

function* tableRows(reader: TableReader, context: DraftContext): Generator<RowDraft> {
  const problems = reader.problems(context);
  if (problems.length > 0) yield problemRow(context.file, reader.found.table.head.sheet, problems);
  yield* reader.rows(context);
}

const partsOf = ({ files, readers, asked }: Drafting): Part[] => {
  const documents = files.flatMap(({ document, read }, file) =>
    document ? [{ file, rank: 0, bytes: read.bytes, rows: () => documentRows(document, file) }] : [],
  );
  const tables = readers.map((reader) => {
    const { file } = reader.found;
    const bytes = files[file]?.read.bytes ?? 0;
    const beside = readers.filter((one) => one.found.file === file).length;
    const rows = () => tableRows(reader, contextOf(asked, file));
    return { file, rank: reader.rank, bytes: bytes / beside, rows };
  });
  return [...documents, ...tables].sort((a, b) => a.rank - b.rank);
};

function* rowsOf(drafting: Drafting): Generator<RowDraft> {
  const { files, heartbeat } = drafting;
  for (const [file, { problems }] of files.entries()) {
    if (problems.length > 0) yield problemRow(file, null, problems);
  }
  heartbeat.begin(files.reduce((sum, { read }) => sum + read.bytes, 0));
  const parts = partsOf(drafting);
  let count = 0;
  for (const { rows, bytes } of parts) {
    for (const row of rows()) {
      if (row.row > 0) count++;
      yield row;
    }
    heartbeat.advance(bytes);
  }
  // Headers alone, whatever was said of them; where no table was taken, nothing is expected.
  if (count === 0 && parts.length > 0) {
    throw new ImportRefusal('E-IMP-EMPTY', { file: files[0]?.read.name ?? null });
  }
}

const listOf = (texts: readonly string[]): string => `[${texts.join(',')}]`;

/** Rows as JSON, some hundreds together. */
function* batchesOf(rows: Iterable<RowDraft>, heartbeat: Heartbeat): Generator<string> {
  let texts: string[] = [];
  let chars = 0;
  let read = 0;
  const take = (): string => {
    heartbeat.addRows(read);
    const batch = listOf(texts);
    [texts, chars, read] = [[], 0, 0];
    return batch;
  };
  for (const row of rows) {
    const text = JSON.stringify(row);
    texts.push(text);
    chars += text.length;
    // What is said of a table as a whole is no row of it.
    if (row.row > 0) read++;
    if (texts.length >= BATCH_ROWS || chars >= BATCH_CHARS) yield take();
  }
  if (texts.length > 0) yield take();
}

export interface Drafted {
  readonly opened: { readonly files: ReadFile[]; readonly tables: ReadTable[] };
  /** RowDraft[] as JSON, in order: tables of entities before those of relations. */
  readonly batches: Iterable<string>;
}

export const draftRows = async (asked: DraftAsked, heartbeat: Heartbeat): Promise<Drafted> => {
  const { files, readers } = await readTaken(asked, heartbeat);
  const tables = readers.map(({ found, preset }) => ({
    file: found.file,
    sheet: found.table.head.sheet,
    preset: preset?.id ?? null,
    namespace: preset?.namespace ?? null,
    publisher: preset?.publisher ?? null,
  }));
  return {
    opened: { files: files.map(({ read }) => read), tables },
    batches: batchesOf(rowsOf({ files, readers, asked, heartbeat }), heartbeat),
  };
};
