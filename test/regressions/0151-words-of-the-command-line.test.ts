import { expect, it } from 'vitest';
import { wordsOf } from '../../shared/domain/words/words.ts';
import type { CliStreams } from '../../shared/node/hosts/cli-command.ts';
import { decisionsHelp } from '../../shared/node/hosts/cli-help.ts';
import { COMMANDS } from '../../shared/node/hosts/cli-list.ts';
import { parse } from '../../shared/node/hosts/cli-parser.ts';

const LANGS = ['fr', 'en'] as const;

const helpOf = (name: string, lang: (typeof LANGS)[number]): string => {
  let text = '';
  const stream = { write: (part: string) => (text += part) };
  parse([name, '--help'], lang, { stdout: stream, stderr: stream } as unknown as CliStreams);
  return text;
};

// The help of « person » gave the operations of « snapshot », and did not say what a contact is known by.
it.each(LANGS)('every argument of every command is told (%s)', (lang) => {
  const told = wordsOf(lang).commands.arguments;
  const untold = COMMANDS.flatMap(({ name, parameters }) =>
    parameters.filter((one) => !told[one.replace(/[^A-Z]/g, '')]).map((one) => `${name} ${one}`),
  );
  expect(untold).toEqual([]);
  const help = helpOf('person', lang);
  expect(help).toMatch(/unrestrict, erase, due (ou|or) purge/);
  expect(help).not.toContain('verify');
});

// A choice of an import was known by a code that nothing explained.
it.each(LANGS)('every choice of an import says of what it is (%s)', (lang) => {
  const lines = decisionsHelp(wordsOf(lang)).split('\n').slice(1);
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) expect(line).toMatch(/^ {2}E-[A-Z-]+ .* – \S/);
});

it('the end of a trial has the apostrophe of French', () => {
  const done = { created: 1, updated: 0, unchanged: 0, skipped: 0 };
  const { imported } = wordsOf('fr').commands;
  expect(imported(done as Parameters<typeof imported>[0], true)).toContain('rien n’a été écrit');
});
