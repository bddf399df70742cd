/** `npm run package [-- --electron PATH] [--into FOLDER] [--only FORMAT…]`, or `--browser`: see package-run.mjs. */
import { at, ensureBuilt, ensureInstalled, pinnedNode, run, SetupError, say } from './setup.mjs';

try {
  await ensureInstalled();
  await ensureBuilt(['main', 'preload', 'renderer', 'resources']);
  process.exitCode = await run(pinnedNode, [
    at('test', 'tools', 'package-run.mjs'),
    ...process.argv.slice(2),
  ]);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
