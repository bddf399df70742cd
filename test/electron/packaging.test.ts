import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..', '..');
const read = (path: string) => JSON.parse(readFileSync(resolve(ROOT, path), 'utf8'));

/** No package is made by the tests: what is read here is what its maker is told to do. */
describe('rule 9: what a package of the desktop is told', () => {
  const packaging = read('packaging/electron-builder.json');

  it('I18: no switch or variable makes of it another runtime', () => {
    expect(packaging.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('I19: the application is one archive, whose hash is built in (Windows and macOS look at it; Linux has no such check)', () => {
    expect(packaging.asar).toBe(true);
    expect(packaging.electronFuses.enableEmbeddedAsarIntegrityValidation).toBe(true);
    expect(packaging.electronFuses.onlyLoadAppFromAsar).toBe(true);
  });

  it('holds what was built, and no test or source', () => {
    expect(
      packaging.files.every((path: string) =>
        /^(out\/(main|preload|renderer|resources)\/|package\.json$)/.test(path),
      ),
    ).toBe(true);
    expect(packaging.fileAssociations).toEqual([expect.objectContaining({ ext: 'alliage' })]);
    expect(packaging.productName).toBe(read('package.json').productName);
  });
});
