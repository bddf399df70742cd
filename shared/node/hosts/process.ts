import { nodeVersionSentence } from './node-version.ts';

/** Data host of the desktop. The version is looked at before anything that loads SQLite: an older Node would end without a word. */
const sentence = nodeVersionSentence(process.versions.node);
if (sentence === null) {
  const { runDataHost } = await import('./data-host.ts');
  await runDataHost();
} else {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
