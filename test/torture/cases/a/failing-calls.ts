import { readFileSync } from 'node:fs';
import type { Outcome } from '../../case.ts';
import type { Context } from '../../context.ts';
import { scriptedEdits, toLines } from '../../tool/edits.ts';
import { missingTools } from '../../tool/installed.ts';
import { aPlace, type Place, type StartOptions } from '../../tool/processes.ts';
import { makeScripted, removeProject } from '../../tool/projects.ts';
import { FAILED_CALL, failing, filesOf, type Injection, withoutTracing } from '../../tool/tracing.ts';
import { NOTHING_HAPPENED, trials } from '../../tool/trials.ts';
import { type Answers, answersIn, verifyCut } from '../../tool/verify.ts';

const EDITS = scriptedEdits(40);

/** Edits under some limit or failing calls: those refused are said to be, with a code of ours. */
export const applyUnder = async (
  place: Place,
  file: string,
  options: StartOptions,
): Promise<{ readonly answers: Answers; readonly losses: readonly string[] }> => {
  const { out, err, status, signal } = await place.run(['apply', file], {
    ...options,
    input: toLines(EDITS),
  });
  const lines = out.split('\n').filter((line) => line !== '');
  const odd = lines.filter(
    (line) => line.includes('"ok":false') && !/"code":"E-(IO|DISK-FULL|BUSY|NOT-FOUND)"/.test(line),
  );
  const isRefusedAtOnce = status !== 0 && lines.length === 0 && err !== '' && !err.includes('    at ');
  const losses = odd.map((line) => `refused otherwise: ${line.slice(0, 200)}`);
  if (signal !== null || (status !== 0 && !isRefusedAtOnce))
    losses.push(`ended by ${signal ?? status}: ${err.slice(0, 300)}`);
  return { answers: answersIn(lines), losses };
};

interface Fault {
  readonly full: number;
  readonly fault: (number: number, random: () => number) => Omit<Injection, 'files'>;
  /** An edit must have been refused where a call failed. */
  readonly isTold: boolean;
}

/** Each trial: a new project, edits during which a call fails, and everything that was acknowledged there afterwards. */
const failCalls = (context: Context, { full, fault, isTold }: Fault): Promise<Outcome> => {
  const reason = withoutTracing();
  if (reason !== null) return Promise.resolve({ notRun: reason });
  const place = aPlace(context.folder);
  return trials(context, { full, unit: 'fault' }, async (number) => {
    const file = place.at(`${number}.alliage`);
    const log = place.at(`${number}.trace`);
    await makeScripted(place, file);
    const under = failing({ ...fault(number, context.random), files: filesOf(file) }, log);
    const { answers, losses } = await applyUnder(place, file, { under });
    const hasFailed = FAILED_CALL.test(readFileSync(log, 'utf8'));
    const isRefused = answers.length < EDITS.length || answers.some((answer) => answer === null);
    const isForGood = number % 2 === 1;
    const untold =
      isTold && hasFailed && isForGood && !isRefused ? ['a disk that fails for good was not told'] : [];
    const found = await verifyCut(place, file, { edits: EDITS, answers });
    removeProject(file);
    return hasFailed ? [...losses, ...untold, ...found] : NOTHING_HAPPENED;
  });
};

/** Every second disk fails once, the others from then on. */
const once = (number: number, call: number): string => (number % 2 === 0 ? `${call}` : `${call}+`);

/** A15: the n-th synchronisation of the disk fails. */
export const failSync = (context: Context): Promise<Outcome> =>
  failCalls(context, {
    full: 200,
    isTold: true,
    fault: (number, random) => ({
      calls: 'fsync,fdatasync',
      does: 'error=EIO',
      when: once(number, 1 + Math.floor(random() * 30)),
    }),
  });

/** A16: the n-th write fails, for want of room or because the disk is broken. */
export const failWrite = (context: Context): Promise<Outcome> =>
  failCalls(context, {
    full: 300,
    isTold: true,
    fault: (number, random) => ({
      calls: 'pwrite64',
      does: number % 4 < 2 ? 'error=ENOSPC' : 'error=EIO',
      when: once(number, 1 + Math.floor(random() * 300)),
    }),
  });

/** A18: reads are interrupted, or told to come back. */
export const interruptRead = (context: Context): Promise<Outcome> =>
  failCalls(context, {
    full: 200,
    isTold: false,
    fault: (number, random) => ({
      calls: 'pread64,read',
      does: number % 4 < 2 ? 'error=EINTR' : 'error=EAGAIN',
      when: String(1 + Math.floor(random() * 60)),
    }),
  });

/** Before the log of the script has its full length. */
const LOG_BYTES = 600_000;

/** A17: a file may not grow beyond some byte, so that a write is cut short in the middle, and the next one refused. */
export const cutWrite = async (context: Context): Promise<Outcome> => {
  const reason = missingTools('prlimit');
  if (reason !== null) return { notRun: reason };
  const place = aPlace(context.folder);
  return trials(context, { full: 300, unit: 'fault' }, async (number) => {
    const file = place.at(`${number}.alliage`);
    await makeScripted(place, file);
    const limit = 300_000 + Math.floor(context.random() * LOG_BYTES);
    const { answers, losses } = await applyUnder(place, file, { under: ['prlimit', `--fsize=${limit}`] });
    const found = await verifyCut(place, file, { edits: EDITS, answers });
    removeProject(file);
    return [...losses, ...found];
  });
};
