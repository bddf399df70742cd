import { nodeVersionSentence } from './node-version.ts';

/** Command line. The version is looked at before anything that loads SQLite: an older Node would end without a word. */
const sentence = nodeVersionSentence(process.versions.node);
if (sentence === null) {
  const { runCli } = await import('./cli-program.ts');
  process.exitCode = await runCli(process.argv.slice(2), process);
} else {
  process.stderr.write(`${sentence}\n`);
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ error: { code: 'E-NODE', message: sentence } })}\n`);
  }
  process.exitCode = 1;
}
