import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../contract/errors.ts';
import type { ImportedFile } from '../../../domain/import/reconcile/options.ts';
import type { JobControl } from '../context.ts';
import type { StartParser } from './parser-host.ts';
import type { DraftAsked, ParserSaid, ReadFile, ReadTable } from './parser-protocol.ts';
import { runParser } from './run-parser.ts';
import { startWriter } from './run-writer.ts';
import type { ImportWork, WriterOutcome } from './writer-protocol.ts';

/** Measured: rows with what finds them, their sources and the journal are ten times their CSV, in the log and in the file. */
const DISK_SHARE = 20;
/** Of the whole, what reading and reconciling take; the rest is the index and the commit. */
const READING_SHARE = 0.8;

const bytesOf = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + statSync(path).size, 0);

/** Throws E-DISK-LOW where what is to be written would not fit. */
export const requireDisk = (project: string, inputs: readonly string[]): void => {
  const { bavail, bsize } = statfsSync(dirname(project));
  const needed = Math.ceil(bytesOf(inputs) * DISK_SHARE);
  const free = bavail * bsize;
  if (free >= needed) return;
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
  throw new AppError('E-DISK-LOW', { needed: megabytes(needed), left: megabytes(free) });
};

type Opened = Extract<ParserSaid, { say: 'opened' }>;

const importedFiles = ({ files, tables }: Opened): ImportedFile[] =>
  files.map(({ name, sha256, format }, file) => {
    const own = tables.filter((table) => table.file === file);
    return {
      name,
      sha256,
      namespace: own.find(({ namespace }) => namespace !== null)?.namespace ?? null,
      publisher: own.find(({ publisher }) => publisher !== null)?.publisher ?? null,
      // A list of objects has tables; one of our documents has none, and our other exports have only their own.
      isOwn: own.length === 0 ? format === 'json' : own.every(({ preset }) => preset === 'alliage'),
    };
  });

export interface ImportJob {
  readonly asked: DraftAsked;
  readonly work: Omit<ImportWork, 'cancel'>;
  readonly startParser: StartParser;
  readonly control: JobControl;
  /** Throws where the files are not those that were shown (E-IMP-CHANGED). */
  readonly checkFiles: (files: readonly ReadFile[]) => void;
  readonly mayCommit: () => boolean;
}
export interface ImportJobOutcome extends WriterOutcome {
  readonly files: readonly ReadFile[];
  readonly tables: readonly ReadTable[];
}

/** A signal of its own, so that the end of one side ends the other. */
const linked = (outer: AbortSignal): AbortController => {
  const controller = new AbortController();
  if (outer.aborted) controller.abort();
  outer.addEventListener('abort', () => controller.abort(), { once: true });
  return controller;
};

/** What happened first: the other side's end only follows from it. */
const firstFailure = (results: readonly PromiseSettledResult<unknown>[], failures: readonly unknown[]) => {
  if (failures.length > 0) throw failures[0];
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
};

/** Reads in one process, writes in one thread, a few batches apart; when either ends, both do. */
export const runImportJob = async (job: ImportJob): Promise<ImportJobOutcome> => {
  const { asked, work, control } = job;
  const controller = linked(control.signal);
  const failures: unknown[] = [];
  let opened: Opened | null = null;
  let more: () => void = () => undefined;
  const fail = (error: unknown): never => {
    if (!control.signal.aborted) failures.push(error);
    controller.abort();
    throw error;
  };
  const writer = startWriter(work, {
    signal: controller.signal,
    onProgress: (done) => control.onProgress(READING_SHARE + done * (1 - READING_SHARE)),
    onMore: () => more(),
    mayCommit: job.mayCommit,
  });
  const take = (said: ParserSaid, next: () => void) => {
    more = next;
    if (said.say === 'opened') {
      opened = said;
      job.checkFiles(said.files);
      writer.ask({ ask: 'files', files: importedFiles(said) });
    } else if (said.say === 'batch') {
      writer.ask({ ask: 'rows', rows: said.rows });
      control.onProgress(said.done * READING_SHARE, undefined, said.read);
    }
  };
  const reading = runParser(asked, {
    start: job.startParser,
    signal: controller.signal,
    onProgress: (done, rows) => control.onProgress(done * READING_SHARE, undefined, rows),
    onSaid: take,
  })
    .then(() => writer.ask({ ask: 'end' }))
    .catch(fail);
  const results = await Promise.allSettled([reading, writer.outcome.catch(fail)]);
  firstFailure(results, failures);
  const [, written] = results;
  const { files, tables } = (opened ?? { files: [], tables: [] }) as Pick<Opened, 'files' | 'tables'>;
  return { ...(written as PromiseFulfilledResult<WriterOutcome>).value, files, tables };
};
