import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { scriptedEdits, toLines } from './edits.ts';
import type { Place } from './processes.ts';
import { acknowledgedIn } from './verify.ts';

/** A closed project with the first edits of the script in it; gives their operations. */
export const makeScripted = async (place: Place, file: string, count = 0): Promise<readonly string[]> => {
  await place.json(['new', file]);
  if (count === 0) return [];
  const { out, status, err } = await place.run(['apply', file], { input: toLines(scriptedEdits(count)) });
  const operations = acknowledgedIn(out.split('\n'));
  if (status !== 0 || operations.length !== count) throw new Error(`no project to start from: ${out}${err}`);
  return operations;
};

/** A project and everything beside it that bears its name. */
export const removeProject = (file: string): void => {
  for (const name of readdirSync(dirname(file))) {
    if (name.startsWith(basename(file))) rmSync(join(dirname(file), name), { recursive: true, force: true });
  }
};
