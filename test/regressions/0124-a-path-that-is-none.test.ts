import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aFolder, anApplication } from '../helpers/application.ts';

/** A NUL in the file that says where the second copies go was thrown at whoever asked how backups are. */
it('a second folder that is no path is none, and the file that said so is kept', async () => {
  const folder = aFolder();
  mkdirSync(join(folder, 'home'));
  const kept = join(folder, 'home', 'second-folder.json');
  writeFileSync(kept, JSON.stringify({ folder: '\0' }));
  const test = anApplication(folder);
  const file = test.file('a.alliage');
  await test.call('project.create', { file, name: null, sample: null, territory: null });
  await test.call('project.open', { file });
  expect(await test.call('backup.status', {})).toBeTruthy();
  expect(existsSync(`${kept}.bad`)).toBe(true);
});
