import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../../../../shared/node/store/open.ts';
import {
  aFolder,
  anApplication,
  anOpenProject,
  codeOf,
  type TestApplication,
} from '../../../helpers/application.ts';
import { actorsCsv, aPlan, digestOf } from '../../../helpers/import-files.ts';
import { dataTables } from '../../../helpers/tables.ts';

/** Enough for several pieces of the journal. */
const ROWS = 2_500;

const tablesOf = (path: string): Record<string, unknown[]> => {
  const { db, close } = openProject(path, { readOnly: true, now: new Date(), backUp: () => undefined });
  try {
    return dataTables(db);
  } finally {
    close();
  }
};

const reopened = async (test: TestApplication): Promise<TestApplication> => {
  await test.application.close();
  const again = anApplication(test.folder);
  await again.call('project.open', { file: again.file('essai.alliage') });
  return again;
};

describe('F21 a large import', () => {
  it('is taken back and done again, table by table, also after a restart', async () => {
    const first = await anOpenProject('rameau');
    const path = first.path('essai.alliage');
    const before = tablesOf(path);
    await first.call('import.run', aPlan(first, actorsCsv(ROWS)));
    const after = tablesOf(path);
    const second = await reopened(first);
    const { operations, summary } = await second.call('journal.undo', {});
    expect(operations).toHaveLength(1);
    expect(summary).toMatch(/^Import/);
    expect(tablesOf(path)).toEqual(before);
    const labels = second.events.filter((event) => event.event === 'job.progress').map(({ label }) => label);
    expect(new Set(labels)).toEqual(new Set(['Annulation en cours']));
    const third = await reopened(second);
    await third.call('journal.redo', {});
    expect(tablesOf(path)).toEqual(after);
    expect(await third.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  });

  it('whose undo is cancelled stays', async () => {
    const test = await anOpenProject();
    await test.call('import.run', aPlan(test, actorsCsv(ROWS)));
    const after = tablesOf(test.path('essai.alliage'));
    test.application.subscribe((event) => {
      if (event.event === 'job.progress' && event.label === 'Annulation en cours')
        void test.call('job.cancel', { job: event.job });
    });
    expect(await codeOf(test.call('journal.undo', {}))).toBe('E-CANCELLED');
    expect(tablesOf(test.path('essai.alliage'))).toEqual(after);
  });

  it('is told in the history of what it made', async () => {
    const test = await anOpenProject();
    const { operation } = await test.call('import.run', aPlan(test, actorsCsv(ROWS)));
    const { id } = await test.call('entity.get', { entity: `Association n° ${ROWS - 1}` });
    const history = await test.call('journal.history', { entity: id });
    expect(history.map((entry) => entry.id)).toEqual([operation]);
  });
});

describe('in a synchronised folder, opened alone', () => {
  const aSharedProject = async (): Promise<TestApplication> => {
    const folder = join(aFolder(), 'Dropbox', 'projets');
    mkdirSync(folder, { recursive: true });
    return anOpenProject('rameau', folder);
  };

  it('an import is tried, run, taken back, and the project still edited', async () => {
    const test = await aSharedProject();
    const plan = aPlan(test, actorsCsv(ROWS));
    const { created } = await test.call('import.preview', plan);
    const running = test.call('import.run', plan);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await test.call('project.info', {})).operations).toBe(0);
    expect(await running).toMatchObject({ created });
    expect((await test.call('project.info', {})).operations).toBe(1);
    await test.call('journal.undo', {});
    await test.call('entity.add', { kind: 'actor', name: 'Après', set: {} });
    expect(await test.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  });

  it('a refused import leaves its bytes', async () => {
    const test = await aSharedProject();
    await test.call('project.close', {});
    const before = digestOf(test.path('essai.alliage'));
    await test.call('project.open', { file: test.file('essai.alliage') });
    const plan = aPlan(test, 'Nom;SIREN;Thèmes;Financeur;Montant\n;;a;;1\n');
    expect(await codeOf(test.call('import.run', plan))).toBe('E-IMP-REFUSED');
    await test.call('project.close', {});
    expect(digestOf(test.path('essai.alliage'))).toBe(before);
  });
});
