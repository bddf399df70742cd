import { nodeVersionSentence } from './node-version.ts';

/** Data host of the desktop. The version is looked at before anything that loads SQLite: an older Node would end without a word. */
const sentence = nodeVersionSentence(process.versions.node);
if (sentence === null) {
  const { runDataHost } = await import('./data-host.ts');
  await runDataHost();
} else {
  // Ended by name: the port to its parent would keep it waiting for ever.
  process.stderr.write(`${sentence}\n`, () => process.exit(1));
}
