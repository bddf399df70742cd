import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { packageDesktop } from '../../tools/package-desktop.mjs';
import { electronAt, type GivenElectron } from '../../tools/package-electron.mjs';
import { electronForTests } from './electron-files.ts';
import { ROOT } from './folders.ts';

export interface TestPackage {
  readonly folder: string;
  readonly executable: string;
  readonly resources: string;
  remove(): void;
}

/** The package of the desktop with the Electron of the tests, laid outside the repository under a name as people give them. */
export const makePackage = async (more: Partial<GivenElectron> = {}): Promise<TestPackage> => {
  const into = mkdtempSync(join(tmpdir(), 'alliage-package-'));
  const electron = { ...electronAt(await electronForTests()), ...more };
  const made = await packageDesktop({ electron, into, formats: [] });
  const folder = join(into, 'Alliage – téléchargé à Ré');
  renameSync(made.folder, folder);
  const moved = (path: string): string => join(folder, relative(made.folder, path));
  return {
    folder,
    executable: moved(made.executable),
    resources: moved(made.resources),
    remove: () => rmSync(dirname(folder), { recursive: true, force: true }),
  };
};

/**
 * Before a command: an empty folder takes the repository's place, for that command alone. Only root may; for others the
 * test says less, and is still true.
 */
export const withoutRepository = (): readonly string[] =>
  process.getuid?.() === 0
    ? ['unshare', '--mount', 'sh', '-c', `mount -t tmpfs none '${ROOT}' && cd / && exec "$@"`, 'sh']
    : [];
