import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { anOpenProject, codeOf } from '../helpers/application.ts';

/** A record that no version of ours writes, found only when it is read, was « unexpected »: nobody was told that the project is damaged. */
describe('damage found late', () => {
  it('is told as the damage that it is', async () => {
    const test = await anOpenProject('rameau');
    await test.call('project.close', {});
    const db = new Database(test.path('essai.alliage'));
    db.pragma('ignore_check_constraints = ON');
    db.prepare("UPDATE entity SET starts_on = 'never'").run();
    db.close();
    await test.call('project.open', { file: test.file('essai.alliage'), acceptChanged: true });
    expect(await codeOf(test.call('entity.list', { kind: null, where: [] }))).toBe('E-BASE-DAMAGED');
  });

  it('is not told of a project without any', async () => {
    const { explainBy } = await import('../../shared/node/services/damaged-project.ts');
    expect(explainBy({ current: () => null })(new Error('ours'))).toBe(null);
  });
});
