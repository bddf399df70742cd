import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(import.meta.dirname, '../../..');
export const NODE = process.execPath;
/** The command line as it is built: what a person has. */
export const CLI = join(ROOT, 'out', 'main', 'cli.js');

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A process that runs, in a group of its own. */
export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  /** Whole lines of its answers so far. */
  readonly lines: readonly string[];
  /** Resolves once it has answered that many lines, or ended. */
  said(count: number): Promise<void>;
  /** Sends a signal to the whole group. */
  signal(name: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
}

export interface StartOptions {
  /** Commands before ours: `strace …`, `prlimit …`. */
  readonly under?: readonly string[];
  readonly cli?: string;
  readonly nodeArgs?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** All of its standard input; left open without. */
  readonly input?: string;
}

const signalGroup = (child: ChildProcessWithoutNullStreams, name: NodeJS.Signals): void => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // Gone meanwhile.
  }
};

/** Nothing outlives the harness, however it ends. */
const endWithUs = (child: ChildProcessWithoutNullStreams): void => {
  const end = () => signalGroup(child, 'SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
};

/** Starts any command in a group of its own. */
export const startProcess = (
  command: readonly string[],
  { env = {}, input, cwd }: Pick<StartOptions, 'env' | 'input'> & { readonly cwd?: string } = {},
): Running => {
  const [file = '', ...args] = command;
  const child = spawn(file, args, { detached: true, cwd, env: { ...process.env, ...env } });
  endWithUs(child);
  child.stdin.on('error', () => undefined);
  if (input !== undefined) child.stdin.end(input);
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  const ended = new Promise<Ended>((done, failed) => {
    child.once('error', failed);
    child.once('close', (status, signal) => done({ status, signal, out, err }));
  });
  const said = (count: number) =>
    new Promise<void>((done) => {
      const look = () => {
        if (lines.length < count) return;
        waiting.delete(look);
        done();
      };
      waiting.add(look);
      ended.then(
        () => done(),
        () => done(),
      );
      look();
    });
  return { child, lines, said, signal: (name) => signalGroup(child, name), ended };
};

/** A folder with a home of its own, in which command lines run. */
export interface Place {
  readonly folder: string;
  readonly home: string;
  at(name: string): string;
  start(args: readonly string[], options?: StartOptions): Running;
  run(args: readonly string[], options?: StartOptions): Promise<Ended>;
  /** Demands status 0, gives the document of `--json`. */
  json<Output>(args: readonly string[], options?: StartOptions): Promise<Output>;
}

/** `inside`: commands that go before every command line of this place. */
export const aPlace = (folder: string, inside: readonly string[] = []): Place => {
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const start: Place['start'] = (args, { under = [], cli = CLI, nodeArgs = [], env, input } = {}) =>
    startProcess([...inside, ...under, NODE, ...nodeArgs, cli, ...args], {
      env: { ALLIAGE_HOME: home, ...env },
      ...(input === undefined ? {} : { input }),
    });
  const run: Place['run'] = (args, options = {}) => start(args, { input: '', ...options }).ended;
  return {
    folder,
    home,
    at: (name) => join(folder, name),
    start,
    run,
    json: async <Output>(args: readonly string[], options: StartOptions = {}) => {
      const { status, out, err } = await run([...args, '--json'], options);
      if (status !== 0) throw new Error(`${args.join(' ')}: status ${status}\n${out}${err}`);
      return JSON.parse(out) as Output;
    },
  };
};

/** Kills the whole group at once, and waits until it is gone. */
export const killGroup = async (running: Running): Promise<Ended> => {
  running.signal('SIGKILL');
  return running.ended;
};
