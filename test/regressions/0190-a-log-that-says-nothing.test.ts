import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isLogReadable } from '../../shared/node/services/opening/write-ahead-log.ts';
import { anOpenProject, codeOf } from '../helpers/application.ts';
import { aCutSession } from '../helpers/cut-session.ts';

// With an empty log beside it, which any reader of databases leaves, a file that had changed opened as if it had not.
test('a change outside is told with an empty log beside the file too', async () => {
  const { call, file, path } = await anOpenProject();
  await call('entity.add', { kind: 'actor', name: 'Enregistré', set: {} });
  await call('project.close', {});
  const bytes = readFileSync(path('essai.alliage'));
  bytes.write('Z', bytes.indexOf('Enregistré'));
  writeFileSync(path('essai.alliage'), bytes);
  writeFileSync(path('essai.alliage-wal'), '');
  const open = () => call('project.open', { file: file('essai.alliage') });
  expect(await codeOf(open())).toBe('E-BASE-CHANGED');
  expect(readFileSync(path('essai.alliage')).equals(bytes)).toBe(true);

  bytes.write('E', bytes.indexOf('Znregistré'));
  writeFileSync(path('essai.alliage'), bytes);
  await open();
  expect((await call('place.state', {})).missingSince).toBeNull();
});

// SQLite passes over a log that does not begin as its own do: what was saved in it was gone without a word.
test('a log of a cut session that cannot be read is told as one that is gone', async () => {
  const { call, file, path } = await aCutSession(3);
  const log = readFileSync(path('essai.alliage-wal'));
  expect(isLogReadable(path('essai.alliage'))).toBe(true);
  log[25] = (log[25] ?? 0) ^ 1;
  writeFileSync(path('essai.alliage-wal'), log);
  expect(isLogReadable(path('essai.alliage'))).toBe(false);
  await call('project.open', { file: file('essai.alliage') });
  expect((await call('place.state', {})).missingSince).not.toBeNull();
});
