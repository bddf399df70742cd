/** `npm run fuzz [-- --format F --seconds N --seed S --only INDEX | --contract …]`: what comes from outside, made from a seed, read as the product reads it. */
import { at, ensureInstalled, pinnedNode, run, SetupError, say } from './setup.mjs';

/** What grows with each request is found by a process that dies of it. */
const MEMORY = ['--max-old-space-size=512', '--max-semi-space-size=8'];

try {
  await ensureInstalled();
  process.exitCode = await run(pinnedNode, [
    ...MEMORY,
    at('test', 'fuzz', 'run.ts'),
    ...process.argv.slice(2),
  ]);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
