import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { furnishedProject } from '../fuzz/furnished-project.ts';
import { anApplication, codeOf } from '../helpers/application.ts';

// The check did not look at them: reading them was an unexpected error, and nothing said that the file was at fault.
test.each([
  ['snapshot', 'views', '[7]', 'snapshot.list', 'CHECK-RECORDS'],
  ['snapshot', 'resealed', '[{}]', 'snapshot.list', 'CHECK-RECORDS'],
  ['erasure', 'places', '[{"place":"nowhere","count":1}]', 'person.erasures', 'CHECK-RECORDS'],
  ['journal', 'subject', '{"names":7}', 'journal.history', 'CHECK-JOURNAL'],
] as const)(
  '%s.%s that is JSON of another shape is told as damage',
  async (table, column, text, asked, code) => {
    const { call, file, path } = anApplication();
    writeFileSync(path('essai.alliage'), await furnishedProject());
    await call('project.open', { file: file('essai.alliage'), acceptChanged: true });
    expect(await call('project.check', { file: null })).toMatchObject({ ok: true });
    const db = new Database(path('essai.alliage'));
    db.exec(`UPDATE ${table} SET ${column} = '${text}'`);
    db.close();
    expect(await codeOf(call(asked, {}))).toBe('E-BASE-DAMAGED');
    expect((await call('project.check', { file: null })).findings).toContainEqual(
      expect.objectContaining({ code }),
    );
  },
);
