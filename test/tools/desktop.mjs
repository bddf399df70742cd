/** Electron's executable: whether it is there, and bringing it once when it can be had. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { at, pinnedNode, run, say } from './setup.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;
const ANSWER_WITHIN_MS = 8_000;
const FETCH_WITHIN_MS = 5 * 60_000;
const RELEASES = 'https://github.com/electron/electron/releases';

const folder = at('node_modules', 'electron');
const readText = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '');
const version = () => JSON.parse(readText(`${folder}/package.json`) || '{}').version ?? '';
const failureFile = at('.cache', 'electron-not-had');

/** Path of the executable, null when it is not there. */
export const electronPath = () => {
  const name = readText(`${folder}/path.txt`);
  const path = `${folder}/dist/${name}`;
  return name !== '' && existsSync(path) ? path : null;
};

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const failedToday = () =>
  readText(failureFile) === version() && Date.now() - statSync(failureFile).mtimeMs < DAY_MS;

const rememberFailure = () => {
  mkdirSync(at('.cache'), { recursive: true });
  writeFileSync(failureFile, version());
};

/** Behind a proxy or with a mirror of one's own, only the download itself can tell. */
const isUnreachable = async () => {
  const {
    HTTPS_PROXY,
    https_proxy: proxy,
    ELECTRON_MIRROR,
    npm_config_electron_mirror: mirror,
  } = process.env;
  if (HTTPS_PROXY || proxy || ELECTRON_MIRROR || mirror) return false;
  try {
    await fetch(RELEASES, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return false;
  } catch {
    return true;
  }
};

/** Electron's package no longer runs a script of its own when installed: its executable is fetched here, once. */
const fetchElectron = async (signal) => {
  if (failedToday() || (await isUnreachable())) return false;
  say('Fetching the desktop window (about 120 MB, once)…');
  const bounded = AbortSignal.any
    ? AbortSignal.any([signal, AbortSignal.timeout(FETCH_WITHIN_MS)])
    : AbortSignal.timeout(FETCH_WITHIN_MS);
  const options = { stdio: 'ignore', signal: bounded };
  const status = await run(pinnedNode, [`${folder}/install.js`], options).catch(() => 1);
  return status === 0 && electronPath() !== null;
};

/** The executable, fetched if need be; null when it cannot be had, which is remembered for a day. */
export const bringElectron = async (signal) => {
  if (electronPath() === null && !(await fetchElectron(signal))) {
    if (!signal.aborted) rememberFailure();
    return null;
  }
  rmSync(failureFile, { force: true });
  return electronPath();
};
