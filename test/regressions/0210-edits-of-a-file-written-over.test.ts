import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anApplication, codeOf, type TestApplication } from '../helpers/application.ts';
import { addActor, namesIn, openAt } from '../helpers/places.ts';
import { anOpenFile, FILE, quarantined, WAYS_TO_WRITE_OVER, writeOver } from '../helpers/written-over.ts';

/** After the backup: « Deux », « Trois » renamed, the renaming undone, and « Quatre », in no backup. */
const anEditedFile = async (): Promise<TestApplication> => {
  const project = await anOpenFile();
  await addActor(project, 'Deux');
  const { id } = await addActor(project, 'Trois');
  await project.call('entity.set', { entity: id, set: { name: 'Trois bis' } });
  await project.call('journal.undo', {});
  await addActor(project, 'Quatre');
  return project;
};

const expectWhole = async (project: TestApplication, names: readonly string[]) => {
  expect(await namesIn(project)).toEqual(names);
  expect(await project.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  expect((await project.call('place.state', {})).kept).toBeNull();
  // What was undone can be done again, and the history is whole.
  await project.call('journal.undo', {});
  expect(await namesIn(project)).not.toContain('Quatre');
};

// The last edits were in a log that nothing could read again, and the window did not say where it was.
describe.each(WAYS_TO_WRITE_OVER)('B22 a project that is edited is written over %s', (_, way) => {
  test('seen while it is open: one command, and nothing is lost', async () => {
    const project = await anEditedFile();
    const names = await namesIn(project);
    const bytes = await writeOver(project, way);
    expect(await codeOf(addActor(project, 'Cinq'))).toBe('E-FILE-ABSENT');
    const { kept, isEditable, displaced } = await project.call('place.state', {});
    expect({ isEditable, displaced }).toEqual({ isEditable: false, displaced: 'replaced' });
    expect(kept).toMatchObject({ operations: 5 });
    expect(quarantined(project).map((path) => basename(path))).toContain(kept?.fileName);
    expect(readFileSync(project.path(FILE)).equals(bytes)).toBe(true);
    const recovery = { file: project.file(FILE), how: 'kept', job: 'r' } as const;
    const done = await project.call('project.recover', recovery);
    expect(done).toMatchObject({ method: 'backup', reapplied: 5, lost: 0, losses: [] });
    const moved = join(project.folder, 'home', 'quarantine', String(done.quarantined));
    expect(readFileSync(moved).equals(bytes)).toBe(true);
    expect(quarantined(project).some((name) => name.endsWith('.log'))).toBe(true);
    await expectWhole(project, names);
    expect(await codeOf(project.call('project.recover', recovery))).toBe('E-BAK-NONE');
  });

  test('seen at the closing, and taken back by another start, from the last state there was', async () => {
    const project = await anEditedFile();
    const names = await namesIn(project);
    await writeOver(project, way);
    await project.application.close();
    const again = anApplication(project.folder);
    const opened = await codeOf(openAt(again, again.path(FILE)));
    if (typeof opened !== 'string')
      expect((await again.call('place.state', {})).kept).toMatchObject({ operations: 5 });
    else
      expect(await again.call('project.examine', { file: again.file(FILE) })).toMatchObject({
        replayable: 5,
        unreplayable: 0,
      });
    const done = await again.call('backup.restore', { file: again.file(FILE), job: 'r' });
    expect(done).toMatchObject({ method: 'backup', reapplied: 5, lost: 0 });
    await expectWhole(again, names);
  });
});

test('a backup that cannot be read any more is no loss: the one before it and the same edits', async () => {
  const project = await anEditedFile();
  await project.call('backup.make', {});
  await addActor(project, 'Cinq');
  const names = await namesIn(project);
  await writeOver(project, (path) => truncateSync(path, 0));
  await project.call('project.close', {});
  const [last] = await project.call('backup.list', { file: project.file(FILE) });
  const backup = project.application.files.pathOf(last?.file ?? ('' as never));
  truncateSync(backup, 100);
  const done = await project.call('project.recover', { file: project.file(FILE), how: 'auto', job: 'r' });
  expect(done).toMatchObject({ method: 'backup', reapplied: 6, lost: 0 });
  expect(await namesIn(project)).toEqual(names);
});

test('what comes back as it was is gone on with, and nothing is offered', async () => {
  const project = await anEditedFile();
  const now = readFileSync(project.path(FILE));
  await writeOver(project, (path) => writeFileSync(path, Buffer.alloc(now.length, 7)));
  await expect
    .poll(async () => (await project.call('place.state', {})).kept, { timeout: 15_000 })
    .toMatchObject({ operations: 5 });
  writeFileSync(project.path(FILE), now);
  await expect
    .poll(async () => (await project.call('place.state', {})).isEditable, { timeout: 15_000 })
    .toBe(true);
  expect((await project.call('place.state', {})).kept).toBeNull();
  await addActor(project, 'Six');
});

test('a project that had no backup yet goes on from its first edit', async () => {
  const project = anApplication();
  const file = project.file(FILE);
  await project.call('project.create', { file, name: null, sample: 'rameau', territory: null });
  await project.call('project.open', { file });
  await addActor(project, 'Un');
  await addActor(project, 'Deux');
  await writeOver(project, (path) => truncateSync(path, 0));
  await project.call('project.close', {});
  const done = await project.call('project.recover', { file, how: 'kept', job: 'r' });
  expect(done).toMatchObject({ reapplied: 1, lost: 0 });
  expect(await namesIn(project)).toContain('Deux');
});
