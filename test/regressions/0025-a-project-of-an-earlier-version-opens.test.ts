import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { anApplication } from '../helpers/application.ts';

/** Tables of later versions. */
const SINCE = [
  'saved_view',
  'decision',
  'check_override',
  'method_setting',
  'snapshot',
  'snapshot_content',
  'person_register',
  'erasure',
];

/** The copy made before an upgrade counted the rows of a table that only the upgrade adds: no older project opened. */
it('a project of the version before saved views is copied, brought up to date and opened', async () => {
  const { call, file, path } = anApplication();
  await call('project.create', {
    file: file('ancien.alliage'),
    name: 'Ancien',
    sample: null,
    territory: null,
    overwrite: false,
  });
  await call('project.close', {});
  const db = new Database(path('ancien.alliage'));
  for (const table of SINCE) db.exec(`DROP TABLE ${table}`);
  db.exec('ALTER TABLE contact DROP COLUMN confirmed_on');
  db.pragma('user_version = 2');
  db.close();

  await call('project.open', { file: file('ancien.alliage'), acceptChanged: true });
  expect((await call('graph.load', {})).ecosystem.entities).toEqual([]);
});
