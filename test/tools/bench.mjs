/** `npm run bench [-- open layout search territories edit duplicates evaluation window]`: measures against anchors; all of them also write docs/benchmarks.md. */
import { at, ensureBuilt, ensureInstalled, pinnedNode, run, SetupError, say } from './setup.mjs';

try {
  await ensureInstalled();
  await ensureBuilt(['main', 'renderer', 'resources']);
  process.exitCode = await run(pinnedNode, [at('test', 'bench', 'run.ts'), ...process.argv.slice(2)]);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
