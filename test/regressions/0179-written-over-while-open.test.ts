import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../helpers/application.ts';
import { addActor, namesIn, openAt } from '../helpers/places.ts';
import { anOpenFile, FILE, quarantined, WAYS_TO_WRITE_OVER, writeOver } from '../helpers/written-over.ts';

// « database disk image is malformed »: what was to be saved at the closing was asked of the file that was no more.
describe.each(WAYS_TO_WRITE_OVER)('B22 a project that is open is written over %s', (_, way) => {
  test('and nobody had written in it: it is closed, and the other file is as it was', async () => {
    const project = await anOpenFile();
    const bytes = await writeOver(project, way);
    expect(await codeOf(addActor(project, 'Deux'))).toBe('E-FILE-ABSENT');
    expect(await codeOf(project.call('backup.make', {}))).toBe('E-FILE-ABSENT');
    await project.call('project.close', {});
    expect(readFileSync(project.path(FILE)).equals(bytes)).toBe(true);
    for (const end of ['-wal', '-shm', '-lock']) expect(existsSync(project.path(FILE) + end)).toBe(false);
    // From the last backup, and of nothing more: 0210 tells what it is for.
    expect(quarantined(project).map((path) => extname(path))).toEqual(['.edits', '.json']);
  });

  test('after a write: it is closed, and the log that alone holds it is kept', async () => {
    const project = await anOpenFile();
    await addActor(project, 'Deux');
    const bytes = await writeOver(project, way);
    expect(await codeOf(addActor(project, 'Trois'))).toBe('E-FILE-ABSENT');
    expect(await codeOf(project.call('journal.undo', {}))).toBe('E-FILE-ABSENT');
    expect(await codeOf(project.call('backup.make', {}))).toBe('E-FILE-ABSENT');
    await project.call('project.close', {});
    expect(readFileSync(project.path(FILE)).equals(bytes)).toBe(true);
    expect(existsSync(`${project.path(FILE)}-wal`)).toBe(false);
    const log = quarantined(project).find((path) => extname(path) === '.log') ?? '';
    expect(quarantined(project).map((path) => extname(path))).toEqual(['.edits', '.json', '.log']);
    expect(readFileSync(log).includes('Deux')).toBe(true);
    // No copy was made of what is partly the other's: from those there are, one goes on.
    const again = await codeOf(openAt(project, project.path(FILE)));
    if (typeof again === 'string') {
      expect(again).toMatch(/^E-BASE-/);
      await project.call('project.recover', { file: project.file(FILE), how: 'backup', job: 'r' });
      expect(await namesIn(project)).toContain('Un');
    }
  });
});
