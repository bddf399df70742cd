import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aCutSession } from '../helpers/cut-session.ts';

// « Rien n'est perdu », of a file whose last edits were in a log that was gone.
test('what is repaired of a session that was cut, without its log, is not told as whole', async () => {
  const { call, file, path } = await aCutSession(3);
  for (const end of ['-wal', '-shm']) rmSync(path('essai.alliage') + end, { force: true });
  const bytes = readFileSync(path('essai.alliage'));
  writeFileSync(path('essai.alliage'), bytes.subarray(0, -1));
  const done = await call('project.recover', { file: file('essai.alliage'), how: 'salvage', job: 'r' });
  expect(done).toMatchObject({ method: 'salvage', lost: null });
  expect(done.losses.at(-1)).toContain('-wal');
});
