/** `npm run build [-- PART…]`: builds the parts whose inputs changed, each swapped in only once it is whole. */
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { markBuilt, signatures, stalePartsOf } from './build-state.mjs';
import { at, endTogether, pinnedEnvironment, pinnedNode, run, say } from './setup.mjs';

const lockFile = at('out', '.building');

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const tryLock = () => {
  try {
    const handle = openSync(lockFile, 'wx');
    writeFileSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
};

/** Two builds at once would write over each other: the second waits, then finds nothing left to do. */
const takeLock = async () => {
  mkdirSync(at('out'), { recursive: true });
  while (!tryLock()) {
    const holder = Number(existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : 0);
    if (holder > 0 && !isAlive(holder)) rmSync(lockFile, { force: true });
    else await wait(200);
  }
  process.once('exit', () => rmSync(lockFile, { force: true }));
};

/** What builds that were cut short left behind. */
const removeLeftovers = () => {
  for (const name of readdirSync(at('out'))) {
    const [, pid] = /^\.(?:next|old-\w+)-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(at('out', name), { recursive: true, force: true });
  }
};

const swapIn = (part, built) => {
  const place = at('out', part);
  const old = at('out', `.old-${part}-${process.pid}`);
  if (existsSync(place)) renameSync(place, old);
  renameSync(built, place);
  rmSync(old, { recursive: true, force: true });
};

const side = at('out', `.next-${process.pid}`);

const buildCode = async (part) => {
  const env = pinnedEnvironment({ ALLIAGE_PARTS: part, ALLIAGE_OUT: side });
  const script = at('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = [script, 'build', '--ignoreConfigWarning', '--logLevel', 'warn'];
  if ((await run(pinnedNode, args, { env })) !== 0) throw new Error(part);
};

/** Files that the product reads: those of the folder, and those that tools make from packages, kept from the last build when still good. */
const buildResources = async () => {
  const target = `${side}/resources`;
  mkdirSync(target, { recursive: true });
  cpSync(at('resources'), target, { recursive: true });
  for (const made of ['territories.db', 'fonts']) {
    const last = at('out', 'resources', made);
    if (existsSync(last)) cpSync(last, `${target}/${made}`, { recursive: true });
  }
  const { buildFonts } = await import('./build-fonts.mjs');
  await buildFonts(`${target}/fonts`);
  const { buildPage } = await import('./build-page.mjs');
  await buildPage(`${target}/page`);
  const territories = at('test', 'tools', 'build-territories.mjs');
  if ((await run(pinnedNode, [territories, target], { stdio: ['ignore', 2, 2] })) !== 0)
    throw new Error('resources');
};

const buildPart = async (part, signature) => {
  if (part === 'resources') await buildResources();
  else await buildCode(part);
  swapIn(part, `${side}/${part}`);
  markBuilt(part, signature);
};

/** Each part on its own: one that does not build keeps no other from being built. */
const build = async (asked) => {
  const now = signatures();
  const stale = stalePartsOf(now).filter((part) => asked.length === 0 || asked.includes(part));
  if (stale.length > 0) say(`Building ${stale.join(', ')}…`);
  for (const part of stale) {
    try {
      await buildPart(part, now[part]);
    } catch (error) {
      say(`Not built: ${error.message}`);
      process.exitCode = 1;
    }
  }
  rmSync(side, { recursive: true, force: true });
};

endTogether();
await takeLock();
removeLeftovers();
await build(process.argv.slice(2));
