/** What the tools need before anything is installed: only node: modules, and nothing newer than Node 18. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { putExecutable } from './put-executable.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const at = (...parts) => join(root, ...parts);
const isWindows = process.platform === 'win32';
export const pinnedNode = at('node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
export const say = (line) => process.stderr.write(`${line}\n`);

const stampFile = at('node_modules', '.alliage-installed');
const readText = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const lockHash = () =>
  createHash('sha256')
    .update(readText(at('package-lock.json')))
    .digest('hex');

/** Whether an optional package of the lockfile is for this system: npm leaves it out in silence when it dislikes its own Node. */
const isForThisSystem = ({ os, cpu, libc }) => {
  if (!os?.includes(process.platform) || !cpu?.includes(process.arch)) return false;
  const isGlibc = Boolean(process.report?.getReport().header.glibcVersionRuntime);
  return !libc || libc.includes(isGlibc ? 'glibc' : 'musl');
};

/** Someone who ran `npm install` has the right packages without our stamp: npm's own record tells. */
const hasLockedPackages = () => {
  const wanted = JSON.parse(readText(at('package-lock.json')) || '{}').packages ?? {};
  const present = JSON.parse(readText(at('node_modules', '.package-lock.json')) || '{}').packages ?? {};
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || (entry.optional && !isForThisSystem(entry)) || present[path]?.version === entry.version,
  );
};

const markInstalled = () => writeFileSync(stampFile, lockHash());

export const isInstalled = () => {
  if (!existsSync(pinnedNode)) return false;
  if (readText(stampFile) === lockHash()) return true;
  if (!hasLockedPackages()) return false;
  markInstalled();
  return true;
};

/** npm as it was called, or the one on the path. */
const npmCommand = () => {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return { file: process.execPath, first: [script], shell: false };
  return { file: 'npm', first: [], shell: isWindows };
};

/** What is running now, so that one who is told to stop can end it. */
export const running = new Set();

const track = (child) => {
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
};

/** Runs a command to its end, its output where we say; gives its exit status. */
export const run = (file, args, options = {}) =>
  new Promise((settle, reject) => {
    const child = track(spawn(file, args, { cwd: root, stdio: 'inherit', ...options }));
    child.on('error', reject);
    child.on('exit', (code, signal) => settle(code ?? (signal ? 1 : 0)));
  });

/** Runs a command without a word; gives its exit status and what it said. */
const runQuietly = (file, args, options = {}) =>
  new Promise((settle) => {
    const child = track(spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options }));
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('error', (error) => settle({ status: 1, said: error.message }));
    child.on('close', (status) => settle({ status: status ?? 1, said }));
  });

const npm = (args) => {
  const { file, first, shell } = npmCommand();
  return runQuietly(file, [...first, ...args], { shell });
};

const END_WITHIN_MS = 4_000;
const LOOK_EVERY_MS = 500;

/**
 * Told to end, or left by the one that started us, we end what we started, make it end if it does not, and leave.
 * npm passes a signal to a shell that passes it to nobody: only our parent's absence tells. Gives what says that we end.
 */
export const endTogether = () => {
  const stop = new AbortController();
  const end = (signal, status) => {
    if (stop.signal.aborted) return;
    stop.abort();
    const leave = () => process.exit(status);
    if (running.size === 0) leave();
    for (const child of running) {
      child.on('exit', () => running.size === 0 && leave());
      child.kill(signal);
    }
    setTimeout(() => {
      for (const child of running) child.kill('SIGKILL');
      leave();
    }, END_WITHIN_MS);
  };
  process.on('SIGINT', () => end('SIGINT', 130));
  process.on('SIGTERM', () => end('SIGTERM', 143));
  process.on('SIGHUP', () => end('SIGTERM', 129));
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end('SIGTERM', 143), LOOK_EVERY_MS).unref();
  return stop.signal;
};

export class SetupError extends Error {}

const fail = (what, { said }) => {
  const first = said.trim().split('\n').slice(0, 15).join('\n');
  throw new SetupError(`${first}\n${what}`);
};

const QUIET = ['--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'];
const NPM_VERSION = '11.19.1';
const AGAIN = 'then run the same command again.';

/** The package that carries Node's executable for this system, as the `node` package would choose it. */
const nodePackage = () => {
  const isAppleSilicon = process.platform === 'darwin' && process.arch === 'arm64';
  const platform = isWindows ? 'win' : process.platform;
  return `${isAppleSilicon ? 'node-bin' : 'node'}-${platform}-${process.arch}`;
};

const lockedVersion = (name) =>
  JSON.parse(readText(at('package-lock.json'))).packages[`node_modules/${name}`].version;

/**
 * The right Node, and an npm for it, in a folder apart: an older npm leaves out the optional packages that ask for a
 * younger Node than its own, and would compile the SQLite binding, whose binary is in its package, for minutes.
 */
const bringTools = async () => {
  const version = lockedVersion('node');
  const folder = at('.cache', `node-${version}`);
  const node = join(folder, 'node_modules', nodePackage(), 'bin', isWindows ? 'node.exe' : 'node');
  const npmScript = join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (!existsSync(node) || !existsSync(npmScript)) {
    mkdirSync(folder, { recursive: true });
    const wanted = [`${nodePackage()}@${version}`, `npm@${NPM_VERSION}`];
    const place = ['--prefix', folder, '--no-save', '--no-package-lock'];
    const result = await npm(['install', ...place, ...QUIET, ...wanted]);
    if (!existsSync(node)) fail(`Node ${version} could not be had: check the network, ${AGAIN}`, result);
  }
  return { node, npmScript };
};

/** The `node` package's own script would fetch what we have: its executable is put where that script puts it. */
const placeNode = (node) => {
  putExecutable(node, pinnedNode);
  const link = at('node_modules', '.bin', 'node');
  if (!isWindows && !existsSync(link)) symlinkSync('../node/bin/node', link);
};

/**
 * `npm install` and not `npm ci`: it keeps to the lockfile too, takes seconds when one package changed, and does
 * not refuse a lockfile that lacks the optional packages of other systems. `--no-save` leaves the lockfile alone.
 */
const install = async () => {
  say('Installing what Alliage needs (about a minute, once)…');
  rmSync(stampFile, { force: true });
  const { node, npmScript } = await bringTools();
  const result = await runQuietly(node, [npmScript, 'install', '--no-save', ...QUIET]);
  if (result.status !== 0) {
    fail(
      `The packages could not be installed: check the network and the free disk space (1 GB), ${AGAIN}`,
      result,
    );
  }
  placeNode(node);
  markInstalled();
};

export const ensureInstalled = async () => {
  if (!isInstalled()) await install();
};

/** Builds what changed of these parts, with the right Node; messages on standard error. */
export const ensureBuilt = async (parts) => {
  const { isBuilt } = await import('./build-state.mjs');
  if (isBuilt(parts)) return;
  const status = await run(pinnedNode, [at('test', 'tools', 'build.mjs'), ...parts], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new SetupError('Alliage could not be built: the lines above say where.');
};

/** The environment in which every script finds the right `node` first. */
export const pinnedEnvironment = (extra = {}) => ({
  ...process.env,
  PATH: `${at('node_modules', '.bin')}${isWindows ? ';' : ':'}${process.env.PATH ?? ''}`,
  ...extra,
});
