import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FileIdentity } from '../../store/identity.ts';
import { StoreError, type StoreErrorCode } from '../../store/store-error.ts';
import { makePrivateFolder } from '../private-folder.ts';
import { forkProcess, type StartProcess } from '../side-process.ts';
import { EXAMINER_MEGABYTES, type ExaminerAsked, ExaminerSaid } from './examiner-protocol.ts';
import { waitLimitMs } from './examining-time.ts';

/** The entry beside this file: the source as it is, or its build. */
const examinerFile = (): string =>
  fileURLToPath(
    new URL(import.meta.url.endsWith('.ts') ? 'examine-process.ts' : 'examine-process.js', import.meta.url),
  );
export const forkExaminer: StartProcess = () => forkProcess(examinerFile(), EXAMINER_MEGABYTES);

/** A machine that is busy starts processes slowly; the file has no part in that. */
const START_LIMIT_MS = 60_000;

/** One question to a process of its own. Throws StoreError: what it refused; E-BASE-TIMEOUT when it took too long or died of the file. */
const runExaminer = (asked: ExaminerAsked, start: StartProcess, limitMs: number): Promise<ExaminerSaid> =>
  new Promise((resolve, reject) => {
    const examiner = start();
    let timer = setTimeout(() => end(new StoreError('E-BASE-TIMEOUT')), START_LIMIT_MS);
    let hasEnded = false;
    const end = (outcome: ExaminerSaid | Error) => {
      if (hasEnded) return;
      hasEnded = true;
      clearTimeout(timer);
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
      examiner.kill();
    };
    examiner.onExit(() => end(new StoreError('E-BASE-TIMEOUT')));
    examiner.onMessage((raw) => {
      const said = ExaminerSaid.safeParse(raw);
      if (!said.success) return end(new StoreError('E-BASE-DAMAGED', { what: 'process' }));
      if (said.data.say !== 'ready') return end(said.data);
      clearTimeout(timer);
      timer = setTimeout(() => end(new StoreError('E-BASE-TIMEOUT')), limitMs);
      examiner.post(asked);
    });
  });

export interface ExaminerNeeds {
  readonly home: string;
  readonly clock: () => Date;
  readonly newId: () => string;
}

type SaidAs<Say extends ExaminerSaid['say']> = Extract<ExaminerSaid, { say: Say }>;

/** Asks the process about a file, where it can do no harm. `folder` is the asker's. */
export type AskExaminer = <Say extends ExaminerSaid['say']>(
  asked: ExaminerAsked,
  say: Say,
) => Promise<SaidAs<Say>>;

export const createAskExaminer =
  (startExaminer: StartProcess): AskExaminer =>
  async (asked, say) => {
    const bytes = statSync(asked.path, { throwIfNoEntry: false })?.size ?? 0;
    const said = await runExaminer(asked, startExaminer, waitLimitMs(asked.ask, bytes));
    if (said.say === say) return said as SaidAs<typeof say>;
    if (said.say === 'refused') throw new StoreError(said.code as StoreErrorCode, said.details);
    throw new Error(said.say === 'failed' ? said.error : said.say);
  };

/** Looks at a file where it can do no harm. */
export type Examine = (path: string, full: boolean) => Promise<FileIdentity>;

export const createExamine =
  ({ home, clock, newId }: ExaminerNeeds, ask: AskExaminer): Examine =>
  async (path, full) => {
    const folder = makePrivateFolder(home, newId(), clock());
    try {
      return (await ask({ ask: 'examine', path, full, folder: folder.path }, 'examined')).identity;
    } finally {
      folder.remove();
    }
  };
