import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../../../shared/contract/events.ts';
import { anApplication, anOpenProject, codeOf, type TestApplication } from '../../../helpers/application.ts';
import { actorsCsv, aPlan, digestOf } from '../../../helpers/import-files.ts';

const ROWS = 3_000;
/** Read in several pieces, so that how far it is is told in several steps. */
const CSV = actorsCsv(ROWS, 0, 1_000);

/** Cancels once the job says that it is that far; gives the reply's code. */
const cancelAt = async (
  test: TestApplication,
  share: number,
  start: () => Promise<unknown>,
): Promise<unknown> => {
  let isAsked = false;
  test.application.subscribe((event: Event) => {
    if (event.event !== 'job.progress' || event.done < share || event.done === 1 || isAsked) return;
    isAsked = true;
    void test.call('job.cancel', { job: event.job });
  });
  return codeOf(start());
};

describe('a cancelled import', () => {
  it.each([0, 0.1, 0.4, 0.7])('F20 leaves the project as it was, at %f of it', async (share) => {
    const test = await anOpenProject('rameau');
    expect(await cancelAt(test, share, () => test.call('import.run', aPlan(test, CSV)))).toBe('E-CANCELLED');
    expect((await test.call('project.info', {})).operations).toBe(0);
    await test.call('entity.add', { kind: 'actor', name: 'Après', set: {} });
    await test.call('journal.undo', {});
    await test.call('project.close', {});
    await test.call('project.open', { file: test.file('essai.alliage'), readOnly: true });
    expect(await test.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  });

  it('F20 leaves its bytes as they were', async () => {
    const test = await anOpenProject('rameau');
    await test.call('project.close', {});
    const before = digestOf(test.path('essai.alliage'));
    await test.call('project.open', { file: test.file('essai.alliage') });
    await cancelAt(test, 0.4, () => test.call('import.run', aPlan(test, CSV)));
    await test.call('project.close', {});
    expect(digestOf(test.path('essai.alliage'))).toBe(before);
    expect(readdirSync(test.folder).sort()).toEqual(['acteurs.csv', 'essai.alliage', 'home']);
  });

  it('F20 stops while its files are looked at, and while it is tried', async () => {
    const test = await anOpenProject();
    const plan = aPlan(test, CSV);
    expect(
      await cancelAt(test, 0, () => test.call('import.inspect', { files: plan.files, job: 'inspect' })),
    ).toBe('E-CANCELLED');
    expect(await cancelAt(test, 0.2, () => test.call('import.preview', { ...plan, job: 'preview' }))).toBe(
      'E-CANCELLED',
    );
    expect(await test.call('import.run', plan)).toMatchObject({ rows: ROWS });
  });

  it('is what closing the application makes of it', async () => {
    const test = await anOpenProject();
    const running = codeOf(test.call('import.run', aPlan(test, CSV)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await test.application.close();
    expect(await running).toBe('E-CANCELLED');
    const again = anApplication();
    const file = again.application.files.register(test.path('essai.alliage'));
    expect(await again.call('project.open', { file })).toMatchObject({ operations: 0 });
  });
});

describe('while an import is written', () => {
  it('the project is read as it was, and not written by others', async () => {
    const test = await anOpenProject('rameau');
    const before = await test.call('entity.list', { kind: null, where: [] });
    const running = test.call('import.run', aPlan(test, CSV));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await codeOf(test.call('entity.add', { kind: 'actor', name: 'A', set: {} }))).toBe('E-BUSY');
    expect(await codeOf(test.call('journal.undo', {}))).toBe('E-BUSY');
    expect(await codeOf(test.call('project.close', {}))).toBe('E-BUSY');
    expect(await codeOf(test.call('import.run', aPlan(test, actorsCsv(1), 'b.csv')))).toBe('E-BUSY');
    expect(await test.call('entity.list', { kind: null, where: [] })).toEqual(before);
    await running;
    expect(await test.call('entity.add', { kind: 'actor', name: 'A', set: {} })).toMatchObject({ name: 'A' });
  });
});
