/** What the tools need before anything is installed: only node: modules, and nothing newer than Node 18. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const npm = (args, cwd) => {
  const { file, first, shell } = npmCommand();
  return spawnSync(file, [...first, ...args], {
    cwd,
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
};

export class SetupError extends Error {}

const fail = (what, result) => {
  const said = [result.stderr, result.stdout, result.error?.message].filter(Boolean).join('\n').trim();
  const last = said.split('\n').slice(-15).join('\n');
  throw new SetupError(`${last}\n${what}`);
};

/**
 * The right Node is a package whose own script brings the executable. That script is run by hand because
 * scripts are off for all packages: an older npm would otherwise compile the SQLite binding for minutes.
 */
const bringNode = () => {
  const folder = at('node_modules', 'node');
  const env = { ...process.env, npm_config_ignore_scripts: 'false', npm_config_loglevel: 'error' };
  const script = join(folder, 'installArchSpecificPackage');
  const result = spawnSync(process.execPath, [script], { cwd: folder, env, encoding: 'utf8' });
  if (!existsSync(pinnedNode))
    fail('Node 24 could not be installed: check the network, then run npm start again.', result);
};

const install = () => {
  say('Installing what Alliage needs (about a minute, once)…');
  rmSync(stampFile, { force: true });
  const result = npm(['ci', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'], root);
  if (result.status !== 0) {
    fail(
      'The packages could not be installed: check the network and the free disk space (1 GB), then run npm start again.',
      result,
    );
  }
  bringNode();
  markInstalled();
};

export const ensureInstalled = () => {
  if (!isInstalled()) install();
};

/** Runs a command to its end, its output where we say; gives its exit status. */
export const run = (file, args, options = {}) =>
  new Promise((settle, reject) => {
    const child = spawn(file, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) => settle(code ?? (signal ? 1 : 0)));
  });

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
