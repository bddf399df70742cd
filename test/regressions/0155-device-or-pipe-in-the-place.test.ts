import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anApplication, anOpenProject, codeOf } from '../helpers/application.ts';
import { exportOptions } from '../helpers/export-options.ts';

const create = { name: 'Essai', sample: null, territory: null, overwrite: true } as const;

// Asked to replace what was there, an export took the place of a pipe, or of /dev/null for who may write there.
test.skipIf(process.platform === 'win32')(
  'a pipe, or a link to a device, is replaced by nothing',
  async () => {
    const { call, file, path } = await anOpenProject('rameau');
    execFileSync('mkfifo', [path('tuyau.json')]);
    symlinkSync('/dev/null', path('nul.json'));
    for (const name of ['tuyau.json', 'nul.json']) {
      const before = lstatSync(path(name)).ino;
      const asked = { ...exportOptions({ format: 'json' }), file: file(name), overwrite: true };
      expect(await codeOf(call('export.create', asked))).toBe('E-INPUT');
      expect(await codeOf(call('project.create', { ...create, file: file(name) }))).toBe('E-BASE-NOTOURS');
      expect(lstatSync(path(name)).ino).toBe(before);
    }
  },
);

// A link that leads back to itself was a fault of the product, and a half-written file stayed beside it.
test.skipIf(process.platform === 'win32')(
  'a link that leads nowhere gives way, and is no fault to read',
  async () => {
    const { call, file, path } = anApplication();
    symlinkSync('boucle.alliage', path('boucle.alliage'));
    symlinkSync('boucle.csv', path('boucle.csv'));
    await call('project.create', { ...create, file: file('boucle.alliage') });
    expect(lstatSync(path('boucle.alliage')).isFile()).toBe(true);
    expect(existsSync(path('boucle.alliage.part'))).toBe(false);
    await call('project.open', { file: file('boucle.alliage') });
    const asked = { files: [file('boucle.csv')], job: 'import' };
    expect(await codeOf(call('import.run', asked))).toBe('E-FILE-ABSENT');
  },
);
