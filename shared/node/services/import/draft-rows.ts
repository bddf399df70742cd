import { emptyRow, type RowDraft } from '../../../domain/import/draft.ts';
import type { DraftContext } from '../../../domain/import/preset.ts';
import type { Problem } from '../../../domain/import/problem.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { DraftAsked, ReadFile, ReadTable } from './parser-protocol.ts';
import { type FoundFile, readFiles } from './read-tables.ts';
import { readersOf, type TableReader } from './table-readers.ts';

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

const weightOf = ({ files, readers }: Drafting, { found }: TableReader): number => {
  const bytes = files[found.file]?.read.bytes ?? 0;
  return bytes / Math.max(1, readers.filter((reader) => reader.found.file === found.file).length);
};

function* rowsOf(drafting: Drafting): Generator<RowDraft> {
  const { files, readers, asked, heartbeat } = drafting;
  for (const [file, { problems }] of files.entries()) {
    if (problems.length > 0) yield problemRow(file, null, problems);
  }
  heartbeat.begin(files.reduce((sum, { read }) => sum + read.bytes, 0));
  for (const reader of readers) {
    const context = contextOf(asked, reader.found.file);
    const problems = reader.problems(context);
    if (problems.length > 0) yield problemRow(context.file, reader.found.table.head.sheet, problems);
    yield* reader.rows(context);
    heartbeat.advance(weightOf(drafting, reader));
  }
}

const listOf = (texts: readonly string[]): string => `[${texts.join(',')}]`;

/** Rows as JSON, some hundreds together. */
function* batchesOf(rows: Iterable<RowDraft>, heartbeat: Heartbeat): Generator<string> {
  let texts: string[] = [];
  let chars = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    texts.push(text);
    chars += text.length;
    if (texts.length < BATCH_ROWS && chars < BATCH_CHARS) continue;
    heartbeat.addRows(texts.length);
    yield listOf(texts);
    texts = [];
    chars = 0;
  }
  if (texts.length > 0) yield listOf(texts);
}

export interface Drafted {
  readonly opened: { readonly files: ReadFile[]; readonly tables: ReadTable[] };
  /** RowDraft[] as JSON, in order: tables of entities before those of relations. */
  readonly batches: Iterable<string>;
}

export const draftRows = async (asked: DraftAsked, heartbeat: Heartbeat): Promise<Drafted> => {
  const headerRows = Object.fromEntries(
    asked.tables.flatMap(({ id, headerRow }) => (headerRow === null ? [] : [[id, headerRow]])),
  );
  heartbeat.begin(0);
  const files = await readFiles(asked.files, { ...asked, headerRows }, heartbeat);
  const readers = readersOf(files, asked);
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
