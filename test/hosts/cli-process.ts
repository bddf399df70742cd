import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough, Readable } from 'node:stream';
import { runCli } from '../../shared/node/hosts/cli-program.ts';

/** Compiled sources are kept between processes: there are dozens of them. */
const COMPILE_CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/alliage-tests');
const CLI = resolve(import.meta.dirname, '../../shared/node/hosts/cli.ts');

export interface CliResult {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Command lines in processes of their own, in a folder of their own. */
export interface CliPlace {
  readonly folder: string;
  at(name: string): string;
  start(args: readonly string[], nodeArgs?: readonly string[]): ChildProcessWithoutNullStreams;
  run(args: readonly string[], input?: string, nodeArgs?: readonly string[]): Promise<CliResult>;
  /** The same in this process: what most tests need, twenty times faster. */
  runHere(args: readonly string[], input?: string): Promise<CliResult>;
  /** Runs here with `--json`, demands status 0 and one document. */
  json(args: readonly string[]): Promise<unknown>;
  remove(): void;
}

export const resultOf = (child: ChildProcessWithoutNullStreams): Promise<CliResult> =>
  new Promise((done) => {
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (status) => done({ status, out, err }));
  });

/** Lines of an output as they come; each call waits for the next. */
export const linesOf = (child: ChildProcessWithoutNullStreams): (() => Promise<string>) => {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async () => {
    const next = await lines.next();
    if (next.done) throw new Error('the process said nothing more');
    return next.value;
  };
};

export const aCliPlace = (): CliPlace => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-cli-'));
  const start: CliPlace['start'] = (args, nodeArgs = []) =>
    spawn(process.execPath, [...nodeArgs, CLI, ...args], {
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE, ALLIAGE_HOME: join(folder, 'home') },
    });
  const runHere: CliPlace['runHere'] = async (args, input = '') => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    process.env.ALLIAGE_HOME = join(folder, 'home');
    const status = await runCli(args, { stdin: Readable.from([input]), stdout, stderr });
    return { status, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  };
  const run: CliPlace['run'] = (args, input = '', nodeArgs = []) => {
    const child = start(args, nodeArgs);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    return resultOf(child);
  };
  return {
    folder,
    at: (name) => join(folder, name),
    start,
    run,
    runHere,
    json: async (args) => {
      const { status, out, err } = await runHere([...args, '--json']);
      if (status !== 0) throw new Error(`${args.join(' ')}: status ${status}\n${out}${err}`);
      return JSON.parse(out);
    },
    remove: () => {
      delete process.env.ALLIAGE_HOME;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
