/** `npm start`: installs and builds what is missing, then opens the window, or the browser where no window can be had. */
import { bringElectron, hasDisplay } from './desktop.mjs';
import { at, ensureBuilt, ensureInstalled, pinnedNode, run, running, SetupError, say } from './setup.mjs';

/** An Electron that ends sooner than this never showed its window (no sandbox allowed, no display after all). */
const SHOWN_AFTER_MS = 5_000;
const END_WITHIN_MS = 4_000;
const args = process.argv.slice(2);
const stop = new AbortController();
/** What we started is told to end, and made to if it does not; we leave when it has. */
const endAll = (signal, status) => {
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
process.on('SIGINT', () => endAll('SIGINT', 130));
process.on('SIGTERM', () => endAll('SIGTERM', 143));
process.on('SIGHUP', () => endAll('SIGTERM', 129));

/** True when a window was opened, however it ended. */
const openWindow = async () => {
  if (!hasDisplay()) {
    say('No display here, so no desktop window: Alliage opens in the browser instead.');
    return false;
  }
  const electron = await bringElectron(stop.signal);
  if (electron === null) {
    say('The desktop window cannot be fetched from here: Alliage opens in the browser instead.');
    return false;
  }
  const startedAt = Date.now();
  const status = await run(electron, [at(), ...args]);
  if (status === 0 || stop.signal.aborted || Date.now() - startedAt > SHOWN_AFTER_MS) return true;
  say('The desktop window does not start on this machine: Alliage opens in the browser instead.');
  return false;
};

try {
  await ensureInstalled();
  await ensureBuilt(['main', 'preload', 'renderer', 'resources']);
  const opened = await openWindow();
  if (!opened && !stop.signal.aborted) {
    process.exitCode = await run(pinnedNode, [at('out', 'main', 'cli.js'), 'serve', ...args]);
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
