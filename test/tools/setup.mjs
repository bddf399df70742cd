/** What the tools need before anything is installed: only node: modules, and nothing newer than Node 18. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const at = (...parts) => join(root, ...parts);
export const pinnedNode = at(
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
export const say = (line) => process.stderr.write(`${line}\n`);

const stampFile = at('node_modules', '.alliage-installed');
const readText = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const lockHash = () =>
  createHash('sha256')
    .update(readText(at('package-lock.json')))
    .digest('hex');

/** Someone who ran `npm install` has the right packages without our stamp: npm's own record tells. */
const hasLockedPackages = () => {
  const wanted = JSON.parse(readText(at('package-lock.json')) || '{}').packages ?? {};
  const present = JSON.parse(readText(at('node_modules', '.package-lock.json')) || '{}').packages ?? {};
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
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
  return { file: 'npm', first: [], shell: process.platform === 'win32' };
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

/**
 * The right Node is a package whose own script brings the executable. That script is run by hand because
 * scripts are off for all packages: an older npm would otherwise compile the SQLite binding for minutes.
 */
const bringNode = async () => {
  const folder = at('node_modules', 'node');
  const env = { ...process.env, npm_config_ignore_scripts: 'false', npm_config_loglevel: 'error' };
  const script = join(folder, 'installArchSpecificPackage.js');
  const result = await runQuietly(process.execPath, [script], { cwd: folder, env });
  if (!existsSync(pinnedNode)) {
    fail('Node 24 could not be installed: check the network, then run the same command again.', result);
  }
  linkNode();
};

/** npm links executables before that script has run; on Windows its own links do. */
const linkNode = () => {
  const link = at('node_modules', '.bin', 'node');
  if (process.platform !== 'win32' && !existsSync(link)) symlinkSync('../node/bin/node', link);
};

/**
 * `npm install` and not `npm ci`: it keeps to the lockfile too, takes seconds when one package changed, and does
 * not refuse a lockfile that lacks the optional packages of other systems. `--no-save` leaves the lockfile alone.
 */
const INSTALL = ['install', '--no-save', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'];

const install = async () => {
  say('Installing what Alliage needs (about a minute, once)…');
  rmSync(stampFile, { force: true });
  const result = await npm(INSTALL);
  if (result.status !== 0) {
    fail(
      'The packages could not be installed: check the network and the free disk space (1 GB), then run the same command again.',
      result,
    );
  }
  await bringNode();
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
  PATH: `${at('node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
  ...extra,
});
