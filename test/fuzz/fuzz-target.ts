import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Execution, LIMITS } from './execute.ts';
import type { Started, Summary } from './fuzz-process.ts';

/** As the process that reads files is started, so that what is too much for it is too much here. */
const MEMORY = ['--max-old-space-size=1024', '--max-semi-space-size=8'];
/** A process that has just started compiles: its first execution may take longer. */
const GRACE_MS = 3_000;
/** Whatever it waits for: a process of its own among others. */
const WAITING_MAX_MS = 60_000;
/** Clock ticks of a process, each a hundredth of a second (proc(5)); its elapsed time where the system does not tell. */
const TICK_MS = 10;

/** Time of the processor that a process has used. */
const usedMs = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return performance.now();
  }
};

export interface FuzzedTarget {
  readonly target: string;
  readonly seed: string;
  readonly executions: number;
  readonly milliseconds: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly slowest: { readonly index: number; readonly milliseconds: number };
  readonly megabytes: number;
  readonly finds: readonly Execution[];
}

const markOf = (at: string): number =>
  existsSync(at) && readFileSync(at).length === 8 ? readFileSync(at).readDoubleLE() : -1;

type Ended = { readonly summary: Summary } | { readonly why: 'hang' | 'crash'; readonly index: number };

/** One process until it says its summary, dies, or stays too long at one execution. */
const watch = (started: Started): Promise<Ended> =>
  new Promise((done) => {
    const child = fork(resolve(import.meta.dirname, 'fuzz-process.ts'), [], {
      execArgv: MEMORY,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const pid = child.pid ?? 0;
    let last = { mark: -1, since: performance.now(), used: 0 };
    const timer = setInterval(() => {
      const mark = markOf(started.at);
      const isBusy = usedMs(pid) - last.used > LIMITS.milliseconds + GRACE_MS;
      if (mark !== last.mark) last = { mark, since: performance.now(), used: usedMs(pid) };
      else if (mark >= 0 && (isBusy || performance.now() - last.since > WAITING_MAX_MS)) {
        end({ why: 'hang', index: mark });
        child.kill('SIGKILL');
      }
    }, 250);
    const end = (ended: Ended) => {
      clearInterval(timer);
      done(ended);
    };
    child.on('message', (summary: Summary) => end({ summary }));
    child.on('error', () => undefined);
    child.on('exit', () => end({ why: 'crash', index: markOf(started.at) }));
    child.send(started);
  });

const add = (a: FuzzedTarget, b: Summary): FuzzedTarget => ({
  ...a,
  executions: a.executions + b.executions,
  milliseconds: a.milliseconds + b.milliseconds,
  outcomes: Object.fromEntries(
    [...new Set([...Object.keys(a.outcomes), ...Object.keys(b.outcomes)])].map((name) => [
      name,
      (a.outcomes[name] ?? 0) + (b.outcomes[name] ?? 0),
    ]),
  ),
  slowest: b.slowest.milliseconds > a.slowest.milliseconds ? b.slowest : a.slowest,
  megabytes: Math.max(a.megabytes, b.megabytes),
  finds: [...a.finds, ...b.finds],
});

export interface FuzzAsked {
  readonly target: string;
  readonly seed: string;
  readonly from?: number;
  readonly count?: number | null;
  readonly milliseconds?: number;
}

/** Executes until the time or the count is over, in as many processes as are lost on the way. */
export const fuzzTarget = async (asked: FuzzAsked): Promise<FuzzedTarget> => {
  const { target, seed, from = 0, count = null, milliseconds = 10_000 } = asked;
  const folder = mkdtempSync(join(tmpdir(), 'alliage-fuzz-at-'));
  let all: FuzzedTarget = {
    target,
    seed,
    executions: 0,
    milliseconds: 0,
    outcomes: {},
    slowest: { index: from, milliseconds: 0 },
    megabytes: 0,
    finds: [],
  };
  const start = performance.now();
  let next = from;
  const left = () => milliseconds - (performance.now() - start);
  while (count === null ? left() > 0 : next < from + count) {
    const at = join(folder, 'at');
    writeFileSync(at, '');
    const remaining = count === null ? null : from + count - next;
    const ended = await watch({ target, seed, from: next, count: remaining, milliseconds: left(), at });
    if ('summary' in ended) {
      all = add(all, ended.summary);
      next = ended.summary.next;
      continue;
    }
    const index = Math.max(next, ended.index);
    const outcome = { hang: 'hang', crash: 'crash' }[ended.why];
    const find: Execution = { index, outcome, isFind: true, milliseconds: LIMITS.milliseconds, megabytes: 0 };
    all = { ...all, executions: all.executions + index - next + 1, finds: [...all.finds, find] };
    next = index + 1;
  }
  rmSync(folder, { recursive: true, force: true });
  return all;
};
