import { rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anOpenProject, codeOf } from '../helpers/application.ts';

// The window said « introuvable » of a project whose backup the command line restored at once.
test.each([
  ['E-FILE-ABSENT', (path: string) => rmSync(path)],
  ['E-BASE-NOTOURS', (path: string) => writeFileSync(path, '%PDF-1.7 a lot of it')],
] as const)('a project of which %s is told can be gone back to in the window too', async (code, harm) => {
  const { call, file, path } = await anOpenProject('rameau');
  await call('entity.add', { kind: 'actor', name: 'Après', set: {} });
  const made = await call('backup.make', {});
  const whole = await call('graph.load', {});
  await call('project.close', {});
  harm(path('essai.alliage'));
  expect(await codeOf(call('project.open', { file: file('essai.alliage') }))).toBe(code);
  expect(await call('project.examine', { file: file('essai.alliage') })).toMatchObject({
    code,
    backup: { id: made.id },
  });
  const recovery = await call('project.recover', { file: file('essai.alliage'), how: 'backup', job: 'r' });
  expect(recovery).toMatchObject({ method: 'backup', lost: 0 });
  expect(await call('graph.load', {})).toEqual(whole);
});

test('where nothing is known of a place, it is a plain refusal', async () => {
  const { call, file, path } = await anOpenProject();
  const nothing = { backup: null, salvageable: null };
  expect(await call('project.examine', { file: file('absent.alliage') })).toMatchObject(nothing);
  writeFileSync(path('autre.alliage'), '%PDF-1.7 a lot of it');
  expect(await call('project.examine', { file: file('autre.alliage') })).toMatchObject(nothing);
});
