import { nodeVersionSentence } from './node-version.ts';

/** Says what to do under a Node that is too old; without SQLite, whose binding would end the process without a word. */
const refuseNode = async (found: string): Promise<void> => {
  const { errorSentence } = await import('../../domain/words/words.ts');
  const isEnglish = /--lang[ =]en\b/.test(process.argv.join(' '));
  const message = errorSentence(isEnglish ? 'en' : 'fr', 'E-NODE', { found });
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ error: { code: 'E-NODE', message } })}\n`);
  }
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
};

/** Command line: the version is looked at before anything else is loaded. */
const { node } = process.versions;
if (nodeVersionSentence(node) === null) {
  const { runCli } = await import('./cli-program.ts');
  process.exitCode = await runCli(process.argv.slice(2), process);
} else await refuseNode(node);
