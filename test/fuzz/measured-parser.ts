import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { AppError } from '../../shared/contract/errors.ts';
import { ImportRefusal } from '../../shared/domain/import/refusal.ts';
import { parserFile, type StartParser } from '../../shared/node/services/import/parser-host.ts';
import { runParser } from '../../shared/node/services/import/run-parser.ts';
import { draftAsked } from '../helpers/draft-asked.ts';

/** What reading one file took, in a process of its own as the product starts it. */
export interface Measured {
  /** `read`, or the code of the refusal. */
  readonly outcome: string;
  readonly details: unknown;
  /** Of the processor, its start included: others on the computer do not count. */
  readonly milliseconds: number;
  /** Highest resident memory of that process. */
  readonly megabytes: number;
}

const TICK_MS = 10;
const usage = (pid: number): Pick<Measured, 'milliseconds' | 'megabytes'> => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return {
    milliseconds: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
    megabytes: Number(peak ?? 0) / 1024,
  };
};

/** A parser like the product's, whose use of the computer is noted before each word of it is passed on. */
const watched =
  (note: (used: ReturnType<typeof usage>) => void): StartParser =>
  () => {
    const child = fork(parserFile(), [], {
      execArgv: ['--max-old-space-size=1024', '--max-semi-space-size=8'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const look = () => {
      try {
        if (child.pid !== undefined && child.exitCode === null) note(usage(child.pid));
      } catch {
        // It ended meanwhile: the last look counts.
      }
    };
    const timer = setInterval(look, 100);
    child.on('exit', () => clearInterval(timer));
    child.on('error', () => undefined);
    return {
      post: (message) => void child.send(message),
      onMessage: (listener) =>
        child.on('message', (said) => {
          look();
          listener(said);
        }),
      onExit: (listener) => child.once('exit', listener),
      kill: () => void child.kill('SIGKILL'),
    };
  };

/** A file read whole, rows and all, as an import reads it. Linux only: what a process used is read from /proc. */
export const measureReading = async (path: string): Promise<Measured> => {
  let used = { milliseconds: 0, megabytes: 0 };
  const note = (now: typeof used) => {
    used = now;
  };
  try {
    await runParser(draftAsked(path), {
      start: watched(note),
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onSaid: (said, more) => {
        if (said.say === 'batch') more();
      },
    });
    return { outcome: 'read', details: null, ...used };
  } catch (error) {
    if (!(error instanceof AppError || error instanceof ImportRefusal)) throw error;
    return { outcome: error.code, details: error.details, ...used };
  }
};
