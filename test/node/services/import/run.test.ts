import { readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anApplication, anOpenProject, codeOf } from '../../../helpers/application.ts';
import { ACTORS_MAPPING, actorsCsv, aPlan, digestOf } from '../../../helpers/import-files.ts';

const ROWS = 60;
/** Ten funders and one link a row. */
const MADE = ROWS + 10 + ROWS;

describe('an import', () => {
  it('does what its trial said, and is one operation that is undone and done again', async () => {
    const test = await anOpenProject();
    const plan = aPlan(test, actorsCsv(ROWS));
    const tried = await test.call('import.preview', plan);
    expect(tried).toMatchObject({ created: MADE, updated: 0, unchanged: 0, skipped: 0, operation: null });
    expect((await test.call('project.info', {})).operations).toBe(0);
    const done = await test.call('import.run', plan);
    const counts = ({ created, updated, unchanged, skipped, byKind }: typeof done) => ({
      created,
      updated,
      unchanged,
      skipped,
      byKind,
    });
    expect(counts(done)).toEqual(counts(tried));
    const before = await test.call('entity.list', { kind: null, where: [] });
    expect(before).toHaveLength(ROWS + 10);
    expect((await test.call('journal.history', {})).map(({ id }) => id)).toEqual([done.operation]);
    await test.call('journal.undo', {});
    expect(await test.call('entity.list', { kind: null, where: [] })).toEqual([]);
    await test.call('journal.redo', {});
    expect(await test.call('entity.list', { kind: null, where: [] })).toEqual(before);
  });

  it('of the same file twice changes nothing', async () => {
    const test = await anOpenProject();
    const plan = aPlan(test, actorsCsv(ROWS));
    await test.call('import.run', plan);
    const again = await test.call('import.run', plan);
    expect(again).toMatchObject({ created: 0, updated: 0, operation: null });
    expect((await test.call('project.info', {})).operations).toBe(1);
  });

  it('is told to listeners, with how far it is and what it is doing', async () => {
    const test = await anOpenProject();
    const { operation } = await test.call('import.run', aPlan(test, actorsCsv(ROWS)));
    expect(test.events).toContainEqual({ event: 'project.changed', revision: 1, operation });
    const progress = test.events.filter((event) => event.event === 'job.progress');
    expect(progress.at(0)).toMatchObject({ job: 'import', done: 0, label: 'Import en cours' });
    expect(progress.at(-1)).toMatchObject({ job: 'import', done: 1 });
  });

  it('is found by search, and the project is whole', async () => {
    const test = await anOpenProject();
    await test.call('import.run', aPlan(test, actorsCsv(ROWS)));
    expect((await test.call('entity.search', { text: 'asociation 42' }))[0]?.name).toBe('Association n° 42');
    expect(await test.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  });

  it('is tried on a project that may not be written, and is not run there', async () => {
    const test = await anOpenProject();
    await test.call('project.close', {});
    await test.call('project.open', { file: test.file('essai.alliage'), readOnly: true });
    const plan = aPlan(test, actorsCsv(ROWS));
    expect(await test.call('import.preview', plan)).toMatchObject({ created: MADE });
    expect(await codeOf(test.call('import.run', plan))).toBe('E-READONLY');
  });

  it('is tried beside another process that writes the project', async () => {
    const writer = await anOpenProject();
    const reader = anApplication();
    const file = reader.application.files.register(writer.path('essai.alliage'));
    await writer.call('entity.add', { kind: 'actor', name: 'Association n° 1', set: { siren: '100000017' } });
    await reader.call('project.open', { file, readOnly: true });
    expect(await reader.call('import.preview', aPlan(reader, actorsCsv(ROWS)))).toMatchObject({ skipped: 0 });
  });

  it('leaves nothing beside the project nor in the temporary folder', async () => {
    const test = await anOpenProject();
    const plan = aPlan(test, actorsCsv(ROWS));
    await test.call('import.preview', plan);
    await test.call('import.run', plan);
    await test.call('project.close', {});
    expect(readdirSync(test.path('home/temporary'))).toEqual([]);
    expect(readdirSync(test.folder).sort()).toEqual(['acteurs.csv', 'essai.alliage', 'home']);
  });

  it('of a file that changed since it was shown is refused', async () => {
    const test = await anOpenProject();
    const plan = aPlan(test, actorsCsv(ROWS));
    await test.call('import.preview', plan);
    await test.call('import.inspect', { files: plan.files, job: 'inspect' });
    writeFileSync(test.path('acteurs.csv'), actorsCsv(ROWS + 1));
    expect(await codeOf(test.call('import.run', plan))).toBe('E-IMP-CHANGED');
    expect((await test.call('project.info', {})).operations).toBe(0);
    await test.call('import.inspect', { files: plan.files, job: 'inspect' });
    expect(await test.call('import.run', plan)).toMatchObject({ rows: ROWS + 1 });
  });
});

describe('a refused import', () => {
  it.each([
    ['an empty file', '', 'E-IMP-EMPTY'],
    ['a header alone without a name column', 'x;y\n1;2\n', 'E-IMP-MAPPING'],
    [
      'an unclosed quote',
      `Nom;SIREN;Thèmes;Financeur;Montant\n"A;;;;\n${'B;;;;\n'.repeat(5)}`,
      'E-IMP-QUOTE',
    ],
    ['a picture', '\x89PNG\r\n\x1a\n0000', 'E-IMP-FORMAT'],
    ['rows without a name', 'Nom;SIREN;Thèmes;Financeur;Montant\n;;a;;1\n;;b;;2\n', 'E-IMP-REFUSED'],
  ])('leaves the project as it was: %s', async (_, text, code) => {
    const test = await anOpenProject('rameau');
    await test.call('project.close', {});
    const before = digestOf(test.path('essai.alliage'));
    await test.call('project.open', { file: test.file('essai.alliage') });
    writeFileSync(test.path('f.csv'), text, 'latin1');
    const files = [test.file('f.csv')];
    expect(await codeOf(test.call('import.run', { files, mapping: ACTORS_MAPPING, job: 'i' }))).toBe(code);
    await test.call('project.close', {});
    expect(digestOf(test.path('essai.alliage'))).toBe(before);
  });

  it('says which file is not there', async () => {
    const test = await anOpenProject();
    const files = [test.file('nowhere.csv')];
    expect(await codeOf(test.call('import.run', { files, job: 'i' }))).toBe('E-FILE-ABSENT');
    expect(await codeOf(test.call('import.inspect', { files, job: 'i' }))).toBe('E-FILE-ABSENT');
  });

  it('needs a project', async () => {
    const test = anApplication();
    expect(await codeOf(test.call('import.run', aPlan(test, actorsCsv(1))))).toBe('E-NO-PROJECT');
    expect(await codeOf(test.call('import.preview', aPlan(test, actorsCsv(1))))).toBe('E-NO-PROJECT');
  });
});
