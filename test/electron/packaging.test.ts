import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '../../shared/node/store/migrations.ts';
import { electronAt } from '../tools/package-electron.mjs';
import { icnsOf, icoOf } from '../tools/package-icons.mjs';

const ROOT = resolve(import.meta.dirname, '..', '..');
const text = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');
const read = (path: string) => JSON.parse(text(path));

/** What is read here is what the maker of packages is told to do; test/end-to-end/electron/package.test.ts makes one. */
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
      // Flipping changes the executable, which a Mac with an ARM processor then refuses unless it is signed again.
      resetAdHocDarwinSignature: true,
    });
  });

  it('I19: the application is one archive, whose hash is built in (Windows and macOS look at it; on Linux we do)', () => {
    expect(packaging.asar).toBe(true);
    expect(packaging.electronFuses.enableEmbeddedAsarIntegrityValidation).toBe(true);
    expect(packaging.electronFuses.onlyLoadAppFromAsar).toBe(true);
  });

  it('is made as people of each system expect', () => {
    expect(packaging.linux.target).toEqual(['AppImage', 'deb', 'zip']);
    expect(packaging.win.target).toEqual(['nsis', 'portable']);
    expect(packaging.mac.target).toEqual(['dmg', 'zip']);
    expect(packaging.productName).toBe(read('package.json').productName);
    expect(packaging.linux.category).toBe('Office');
    expect(packaging.electronLanguages).toEqual(['fr', 'en-US']);
    expect(packaging.nsis.installerLanguages).toEqual(['fr_FR', 'en_US']);
  });

  it('opens projects and no address, asks for no update, and takes no data away when it is removed', () => {
    for (const system of ['win', 'mac'])
      expect(packaging[system].fileAssociations).toEqual([
        expect.objectContaining({ ext: 'alliage', icon: expect.stringMatching(/^document\./) }),
      ]);
    expect(packaging.linux.mimeTypes).toEqual(['application/x-alliage']);
    // A file by its path, not by its address.
    expect(packaging.linux.executableArgs).toEqual(['%F']);
    // There electron-builder names an address in any case, and a second word for a file would be one too many.
    expect(packaging.appImage.executableArgs).toEqual([]);
    expect(JSON.stringify(packaging)).not.toMatch(/protocols|"url"/);
    expect(packaging.publish).toBeNull();
    expect(packaging.nsis.deleteAppDataOnUninstall).toBe(false);
  });

  it('speaks French and English to the desktop of Linux', () => {
    const { entry } = packaging.linux.desktop;
    expect(Object.keys(entry)).toEqual(
      expect.arrayContaining(['GenericName', 'GenericName[fr]', 'Comment[fr]', 'Keywords', 'Keywords[fr]']),
    );
    const type = text('packaging/linux/alliage-mime.xml');
    expect(type).toContain('<comment xml:lang="fr">Projet Alliage</comment>');
    expect(type).toContain(`value="0x${APPLICATION_ID.toString(16)}"`);
  });
});

describe('an Electron that is given', () => {
  it('is said not to be there when it is not, or is something else', () => {
    for (const path of ['/nowhere/at/all', ROOT, resolve(ROOT, 'package.json')])
      expect(() => electronAt(path)).toThrow(`There is no Electron at ${path}: give the folder`);
  });
});

describe('icons of a package', () => {
  const png = Buffer.from('picture');

  it('are found again in the container of Windows', () => {
    const ico = icoOf([
      { size: 16, png },
      { size: 256, png: Buffer.from('larger picture') },
    ]);
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico[6], ico[22]]).toEqual([1, 2, 16, 0]);
    const offset = ico.readUInt32LE(22 + 12);
    expect(ico.toString('utf8', offset, offset + ico.readUInt32LE(22 + 8))).toBe('larger picture');
  });

  it('are found again in the container of Apple', () => {
    const icns = icnsOf([{ type: 'ic07', png }]);
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    expect([icns.toString('latin1', 8, 12), icns.readUInt32BE(12)]).toEqual(['ic07', 8 + png.length]);
  });
});
