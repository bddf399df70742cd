/** `npm start`: installs and builds what is missing, then opens the window, or the browser where no window can be had. */
import { bringElectron, hasDisplay } from './desktop.mjs';
import { at, endTogether, ensureBuilt, ensureInstalled, pinnedNode, run, SetupError, say } from './setup.mjs';

/** An Electron that ends sooner than this never showed its window (no sandbox allowed, no display after all). */
const SHOWN_AFTER_MS = 5_000;
const args = process.argv.slice(2);
const ending = endTogether();

/** True when a window was opened, however it ended. */
const openWindow = async () => {
  if (!hasDisplay()) {
    say('No display here, so no desktop window: Alliage opens in the browser instead.');
    return false;
  }
  const electron = await bringElectron(ending);
  if (electron === null) {
    say('The desktop window cannot be fetched from here: Alliage opens in the browser instead.');
    return false;
  }
  const startedAt = Date.now();
  const status = await run(electron, [at(), ...args]);
  if (status === 0 || ending.aborted || Date.now() - startedAt > SHOWN_AFTER_MS) return true;
  say('The desktop window does not start on this machine: Alliage opens in the browser instead.');
  return false;
};

try {
  await ensureInstalled();
  await ensureBuilt(['main', 'preload', 'renderer', 'resources']);
  const opened = await openWindow();
  if (!opened && !ending.aborted) {
    process.exitCode = await run(pinnedNode, [at('out', 'main', 'cli.js'), 'serve', ...args]);
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
