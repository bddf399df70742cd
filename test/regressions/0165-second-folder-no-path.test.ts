import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';

// The name of a second folder that the system takes for no path was an error each time that backups were spoken of.
test.each([
  ['too long', (folder: string) => join(folder, 'x'.repeat(5_000))],
  ['a link to itself', (folder: string) => join(folder, 'boucle', 'a')],
])('a second folder that is %s is absent, and backups are made', async (_, nameIn) => {
  const { call, folder } = await anOpenProject();
  symlinkSync('boucle', join(folder, 'boucle'));
  writeFileSync(join(folder, 'home', 'second-folder.json'), JSON.stringify({ folder: nameIn(folder) }));
  expect((await call('backup.status', {})).second).toMatchObject({ state: 'absent' });
  await call('backup.make', {});
  expect(await call('backup.list', {})).toHaveLength(1);
});
