/** `npm run fuzz [-- --format F --seconds N --seed S --only INDEX]`: what comes from outside, made from a seed, read as the product reads it. */
import { at, ensureInstalled, pinnedNode, run, SetupError, say } from './setup.mjs';

try {
  await ensureInstalled();
  process.exitCode = await run(pinnedNode, [at('test', 'fuzz', 'run.ts'), ...process.argv.slice(2)]);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
