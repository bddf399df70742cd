/** `npm run torture [-- --long | --only A01,B03 | --list]`: breaks the built product on purpose, and counts what was lost. */
import {
  at,
  endTogether,
  ensureBuilt,
  ensureInstalled,
  pinnedNode,
  run,
  SetupError,
  say,
} from '../tools/setup.mjs';

endTogether();
try {
  await ensureInstalled();
  await ensureBuilt(['main', 'preload', 'renderer', 'resources']);
  process.exitCode = await run(pinnedNode, [at('test', 'torture', 'torture.ts'), ...process.argv.slice(2)]);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
