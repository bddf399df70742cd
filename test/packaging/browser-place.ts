import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from '@electron-internal/extract-zip';
import { type CliResult, linesOf, resultOf } from '../hosts/cli-process.ts';
import { type BrowserZip, makeBrowserZip } from '../tools/package-browser.mjs';

/** What a start file may call: a machine without Node has these too. */
const UTILITIES = ['sh', 'dirname', 'readlink', 'chmod', 'mv'];

/** The zip of this system, unpacked where nothing else is, on a machine that has no Node. */
export interface BrowserPlace {
  readonly zip: BrowserZip;
  /** What was unpacked. */
  readonly folder: string;
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  inside(...path: readonly string[]): string;
  /** The file that a person opens. */
  start(args?: readonly string[], env?: NodeJS.ProcessEnv): ChildProcessWithoutNullStreams;
  run(args: readonly string[]): Promise<CliResult>;
  /** A command line under the Node that was shipped. */
  node(args: readonly string[]): Promise<CliResult>;
  remove(): void;
}

export const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

const pathWithoutNode = (folder: string): string => {
  mkdirSync(folder);
  for (const name of UTILITIES) symlinkSync(join('/bin', name), join(folder, name));
  return folder;
};

export const aBrowserPlace = async (): Promise<BrowserPlace> => {
  const root = mkdtempSync(join(tmpdir(), 'alliage-browser-'));
  const zip = await makeBrowserZip({ into: join(root, 'made'), level: 1 });
  const unpacked = join(root, 'Téléchargements de l’été');
  mkdirSync(unpacked);
  await extract(zip.file, { dir: unpacked });
  const folder = join(unpacked, zip.name);
  const home = join(root, 'home');
  mkdirSync(home);
  const env = { HOME: home, PATH: pathWithoutNode(join(root, 'bin')) };
  const inside = (...path: readonly string[]) => join(folder, ...path);
  const start: BrowserPlace['start'] = (args = ['--no-open'], more = {}) =>
    spawn(inside(zip.system.starts[0] ?? ''), args, { env: { ...env, ...more }, cwd: home });
  return {
    zip,
    folder,
    home,
    env,
    inside,
    start,
    run: (args) => resultOf(start(args)),
    node: (args) => resultOf(spawn(inside('node', zip.system.node), args, { env, cwd: home })),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};

/** Address that a host prints first. */
export const addressOf = async (child: ChildProcessWithoutNullStreams): Promise<URL> =>
  new URL((await linesOf(child)()).replace('Alliage: ', ''));

export const endOf = (child: ChildProcessWithoutNullStreams): Promise<number | null> =>
  new Promise((done) => child.once('exit', (status) => done(status)));

/** Ends a host as the system would. */
export const stop = (child: ChildProcessWithoutNullStreams, signal: NodeJS.Signals = 'SIGTERM') => {
  const ended = endOf(child);
  child.kill(signal);
  return ended;
};
