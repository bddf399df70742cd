import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';

// What was not in the index was never found, and only `check` said so.
test.each([
  ['an entity that the search does not have', "DELETE FROM entity_fts WHERE name LIKE '%tournesol%'", false],
  [
    'words that no entity has',
    "UPDATE entity_fts SET name = 'autre chose' WHERE name LIKE '%tournesol%'",
    true,
  ],
] as const)('B15 %s: search is made again at the opening, without a word', async (_, sql, acceptChanged) => {
  const { call, file, path } = await anOpenProject('rameau');
  await call('entity.add', { kind: 'actor', name: 'Club Tournesol', set: {} });
  await call('project.close', {});
  const db = new Database(path('essai.alliage'));
  expect(db.prepare(sql).run().changes).toBeGreaterThan(0);
  // As another computer of ours would have left it.
  db.prepare('UPDATE journal_state SET closes = closes + 1').run();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  await call('project.open', { file: file('essai.alliage'), acceptChanged });
  const found = await call('entity.search', { text: 'tournesol', limit: 5 });
  expect(found.map(({ name }) => name)).toEqual(['Club Tournesol']);
  expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
});
