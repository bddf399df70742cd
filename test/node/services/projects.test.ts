import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { anApplication, anOpenProject, codeOf } from '../../helpers/application.ts';
import { territoriesFolder } from '../../helpers/official-territories.ts';

const EMPTY = { name: null, sample: null, territory: null };

describe('a new project', () => {
  test('empty, named after its file; what it holds is no operation', async () => {
    const { call, file } = anApplication();
    expect(await call('project.create', { ...EMPTY, file: file('Ma carte.alliage') })).toMatchObject({
      entities: 0,
      relations: 0,
    });
    expect(await call('project.open', { file: file('Ma carte.alliage') })).toMatchObject({
      name: 'Ma carte',
      fileName: 'Ma carte.alliage',
      readOnly: false,
      operations: 0,
      revision: 0,
      canUndo: false,
      canRedo: false,
      savedAt: null,
      lastBackup: null,
      stoppedImport: null,
      schemaVersion: 6,
    });
  });

  test.each([['rameau', 117, 125]] as const)(
    'from the sample %s: %i entities, %i relations',
    async (sample, entities, relations) => {
      const { call, file } = anApplication();
      const made = await call('project.create', { ...EMPTY, file: file('s.alliage'), sample, name: 'Essai' });
      expect(made).toMatchObject({ entities, relations });
      const info = await call('project.open', { file: file('s.alliage') });
      expect(info).toMatchObject({ name: 'Essai', sample, operations: 0 });
      expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
    },
  );

  test('never over a file, unless asked; never over one that is open', async () => {
    const { call, file, path } = await anOpenProject();
    await call('entity.add', { kind: 'actor', name: 'X', set: {} });
    const again = { ...EMPTY, file: file('essai.alliage') };
    expect(await codeOf(call('project.create', again))).toBe('E-EXISTS');
    expect(await codeOf(call('project.create', { ...again, overwrite: true }))).toBe('E-LOCK');
    await call('project.close', {});
    const bytes = readFileSync(path('essai.alliage'));
    expect(await codeOf(call('project.create', again))).toBe('E-EXISTS');
    expect(readFileSync(path('essai.alliage')).equals(bytes)).toBe(true);
    await call('project.create', { ...again, overwrite: true });
    expect((await call('project.open', { file: again.file })).entities).toEqual({});
  });

  test('refused for an unknown sample or territory, or in a folder that is not there: nothing is left', async () => {
    const { call, file, folder } = anApplication();
    const target = file('x.alliage');
    expect(await codeOf(call('project.create', { ...EMPTY, file: target, sample: '../secret' }))).toBe(
      'E-INPUT',
    );
    expect(await codeOf(call('project.create', { ...EMPTY, file: file('no/x.alliage') }))).toBe(
      'E-FILE-ABSENT',
    );
    expect(readdirSync(folder)).toEqual(['home']);
  });

  test('without a file: a free name in the folder of projects', async () => {
    const { call, folder } = anApplication();
    for (let count = 0; count < 2; count++) {
      await call('project.create', { ...EMPTY, file: null, name: 'Pays: « d’Auge » / 1' });
    }
    const made = readdirSync(join(folder, 'home', 'projects'));
    expect(made).toHaveLength(2);
    expect(made.every((name) => /^Pays_ _ d’Auge _ _ 1( \(2\))?\.alliage$/.test(name))).toBe(true);
  });
});

describe('a new project on an official territory', () => {
  test('it, what it contains and what contains it', async () => {
    const { call, file } = anApplication(undefined, territoriesFolder());
    const target = file('t.alliage');
    expect(await codeOf(call('project.create', { ...EMPTY, file: target, territory: '00000' }))).toBe(
      'E-TERRITORY-UNKNOWN',
    );
    await call('project.create', { ...EMPTY, file: target, territory: '200067205' });
    const info = await call('project.open', { file: target });
    expect(info.territory?.name).toBe('CA du Cotentin');
    expect(info.name).toBe('CA du Cotentin');
    expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  });
});

describe('opening', () => {
  test('a refused file leaves the open project as it is', async () => {
    const { call, file, path } = await anOpenProject();
    writeFileSync(path('image.alliage'), Buffer.from('89504e470d0a1a0a', 'hex'));
    expect(await codeOf(call('project.open', { file: file('image.alliage') }))).toBe('E-BASE-NOTOURS');
    expect((await call('project.info', {})).name).toBe('essai');
    expect(await codeOf(call('project.open', { file: file('absent.alliage') }))).toBe('E-FILE-ABSENT');
  });

  test('another project closes the first; closing twice is no error; then nothing is open', async () => {
    const { call, file, folder, events } = await anOpenProject();
    await call('project.create', { ...EMPTY, file: file('b.alliage') });
    await call('project.open', { file: file('b.alliage') });
    expect(readdirSync(folder).filter((name) => name.startsWith('essai'))).toEqual(['essai.alliage']);
    await call('project.close', {});
    await call('project.close', {});
    expect(await codeOf(call('project.info', {}))).toBe('E-NO-PROJECT');
    expect(await codeOf(call('entity.add', { kind: 'actor', name: 'X', set: {} }))).toBe('E-NO-PROJECT');
    expect(events.map(({ event }) => event)).toEqual([
      'project.opened',
      'project.closed',
      'project.opened',
      'project.closed',
    ]);
  });

  test('read-only: every command is refused before any work', async () => {
    const { call, file } = await anOpenProject('rameau');
    const id = (await call('graph.load', {})).ecosystem.entities[0]?.id ?? '';
    const relation = (await call('graph.load', {})).ecosystem.relations[0]?.id ?? '';
    await call('project.close', {});
    await call('project.open', { file: file('essai.alliage'), readOnly: true });
    const commands = [
      call('entity.add', { kind: 'actor', name: 'X', set: {} }),
      call('entity.set', { entity: id, set: {} }),
      call('entity.remove', { entity: id }),
      call('relation.set', { relation, set: {} }),
      call('relation.remove', { relation }),
      call('journal.undo', {}),
      call('project.rename', { name: 'X' }),
    ];
    for (const command of commands) expect(await codeOf(command)).toBe('E-READONLY');
    expect((await call('entity.get', { entity: id })).id).toBe(id);
  });

  test('recent projects, the last opened first; forgotten ones go; a lost one is said', async () => {
    const { call, file } = await anOpenProject('rameau');
    await call('project.create', { ...EMPTY, file: file('b.alliage') });
    await call('project.open', { file: file('b.alliage') });
    const recent = await call('project.recent', {});
    expect(recent.map(({ fileName }) => fileName)).toEqual(['b.alliage', 'essai.alliage']);
    expect(recent[1]).toMatchObject({ entities: 117, relations: 125, available: true });
    expect(JSON.stringify(recent)).not.toContain('/');
    await call('project.forget', { file: file('b.alliage') });
    expect(await call('project.recent', {})).toHaveLength(1);
  });
});

describe('the person’s copy of a sample', () => {
  test('is made once, keeps its edits, and starts afresh when asked', async () => {
    const { call } = anApplication();
    await call('project.discover', { sample: 'rameau' });
    await call('entity.add', { kind: 'actor', name: 'X', set: {} });
    await call('project.close', {});
    expect(await call('project.discover', { sample: 'rameau' })).toMatchObject({ operations: 1 });
    expect(await call('project.discover', { sample: 'rameau', reset: true })).toMatchObject({
      operations: 0,
    });
  });
});

describe('copies and names', () => {
  test('a copy holds everything under its new name, history included', async () => {
    const { call, file } = await anOpenProject('rameau');
    await call('entity.add', { kind: 'actor', name: 'X', set: {} });
    const { file: copy } = await call('project.saveCopy', { file: file('copie.alliage'), name: 'Copie' });
    const graph = await call('graph.load', {});
    expect(await codeOf(call('project.saveCopy', { file: file('copie.alliage'), name: null }))).toBe(
      'E-EXISTS',
    );
    await call('project.saveCopy', { file: file('copie.alliage'), name: 'Copie', overwrite: true });
    const onItself = call('project.saveCopy', { file: file('essai.alliage'), name: null, overwrite: true });
    expect(await codeOf(onItself)).toBe('E-LOCK');
    expect((await call('project.info', {})).fileName).toBe('essai.alliage');
    expect(await call('project.open', { file: copy })).toMatchObject({
      name: 'Copie',
      operations: 1,
      canUndo: true,
    });
    expect(await call('graph.load', {})).toEqual(graph);
    await call('journal.undo', {});
  });

  test('a copy of a project that is read-only', async () => {
    const { call, file, path } = await anOpenProject('rameau');
    await call('project.close', {});
    await call('project.open', { file: file('essai.alliage'), readOnly: true });
    await call('project.saveCopy', { file: file('copie.alliage'), name: null });
    expect(existsSync(path('copie.alliage'))).toBe(true);
  });

  test('renaming is an operation', async () => {
    const { call } = await anOpenProject();
    const { operation } = await call('project.rename', { name: '  Autre nom ' });
    expect((await call('project.info', {})).name).toBe('Autre nom');
    expect((await call('journal.undo', {})).operations).toEqual([operation]);
    expect((await call('project.info', {})).name).toBe('essai');
  });
});

describe('settings', () => {
  test('kept, with defaults for what is missing; a broken file is kept aside', async () => {
    const { call, folder, events } = anApplication();
    expect(await call('settings.set', { theme: 'dark' })).toMatchObject({ theme: 'dark', language: 'fr' });
    expect(events).toEqual([{ event: 'settings.changed' }]);
    expect((await call('app.state', {})).settings.theme).toBe('dark');
    const path = join(folder, 'home', 'settings.json');
    writeFileSync(path, '{"theme": "da');
    expect((await call('app.state', {})).settings.theme).toBe('system');
    expect(existsSync(`${path}.bad`)).toBe(true);
  });

  test('the version is the package’s', async () => {
    expect((await anApplication().call('app.state', {})).version).toBe(packageJson.version);
  });
});
