/** `npm run fuzz [-- --format F --seconds N --seed S --only INDEX | --contract [--resume] …]`: what comes from outside, made from a seed, read as the product reads it. */
import { existsSync } from 'node:fs';
import { at, ensureInstalled, pinnedNode, run, SetupError, say } from './setup.mjs';

/** What grows with each request is found by a process that dies of it. */
const MEMORY = ['--max-old-space-size=512', '--max-semi-space-size=8'];

/** Files of thousands of projects, of no use afterwards: in memory, where what is committed does not wait for a disk. */
const IN_MEMORY = '/dev/shm';
if (process.env.TMPDIR === undefined && existsSync(IN_MEMORY)) process.env.TMPDIR = IN_MEMORY;
/** Files from outside are read by a process of their own each time: what it loads is compiled once. */
process.env.NODE_COMPILE_CACHE ??= at('node_modules', '.cache', 'alliage-tests');

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
