import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { anOpenProject, codeOf } from '../helpers/application.ts';

const harms: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'cut at its end': (bytes) => bytes.subarray(0, bytes.length - 9000),
  'without its first letters': (bytes) => Buffer.concat([Buffer.from('XXXX'), bytes.subarray(4)]),
  'of which pages are zeros': (bytes) => Buffer.from(bytes).fill(0, 4096 * 30, 4096 * 60),
};

// Backups were found by the place of a file, or by what it says once it is opened: of one that was moved and then damaged
// neither is known, and restoring it was refused although all its backups are there.
it.each(Object.entries(harms))(
  'a project that was moved, then %s, goes on from its backup',
  async (_, harm) => {
    const { call, file, path } = await anOpenProject('rameau');
    await call('entity.add', { kind: 'actor', name: 'Avant', set: {} });
    await call('backup.make', {});
    const whole = await call('graph.load', {});
    await call('project.close', {});
    renameSync(path('essai.alliage'), path('ailleurs.alliage'));
    writeFileSync(path('ailleurs.alliage'), harm(readFileSync(path('ailleurs.alliage'))));
    expect(await codeOf(call('project.open', { file: file('ailleurs.alliage') }))).toMatch(/^E-BASE-/);
    const restored = await call('backup.restore', {
      file: file('ailleurs.alliage'),
      backup: null,
      job: 'restore',
    });
    expect(restored.quarantined).toMatch(/ailleurs\.alliage$/);
    await call('project.open', { file: file('ailleurs.alliage') });
    expect(await call('graph.load', {})).toEqual(whole);
  },
);
