import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aFolder, anApplication } from '../helpers/application.ts';

// The quarantine puts a date before the name: with the longest that a project may have, nothing could be set aside, and
// restoring it was refused.
it('a damaged project of the longest name is set aside and goes on from its backup', async () => {
  const folder = aFolder();
  const { call, file, path } = anApplication(folder);
  const name = `${'é'.repeat(117)}.alliage`;
  expect(Buffer.byteLength(name)).toBe(242);
  await call('project.create', { file: file(name), name: null, sample: 'rameau', territory: null });
  await call('project.open', { file: file(name) });
  await call('backup.make', {});
  await call('project.close', {});
  truncateSync(path(name), 20_000);
  const restored = await call('backup.restore', { file: file(name), backup: null, job: 'restore' });
  expect(restored.quarantined).toMatch(/-é+\.alliage$/);
  expect(readdirSync(join(folder, 'home', 'quarantine'))).toContain(restored.quarantined);
});
