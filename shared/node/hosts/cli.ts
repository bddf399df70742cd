import { errorSentence } from '../../domain/words/words.ts';
import { nodeVersionSentence } from './node-version.ts';

/** Without SQLite, whose binding would end the process without a word under a Node that is too old. */
const tell = (code: 'E-NODE' | 'E-UNEXPECTED', details: Readonly<Record<string, string>>): void => {
  const isEnglish = /--lang[ =]en\b/.test(process.argv.join(' '));
  const message = errorSentence(isEnglish ? 'en' : 'fr', code, details);
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  }
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
};

/** Command line: the version is looked at before what needs it is loaded. */
const { node } = process.versions;
if (nodeVersionSentence(node) === null) {
  try {
    const { runCli } = await import('./cli-program.ts');
    process.exitCode = await runCli(process.argv.slice(2), process);
  } catch {
    // Its own code cannot be read: too many files are open, the disk is failing.
    tell('E-UNEXPECTED', {});
  }
} else tell('E-NODE', { found: node });
