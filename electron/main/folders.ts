import { join } from 'node:path';
import { besideArchive, isInArchive, shippedNode } from './archive.ts';

/** Where the window keeps its own place and caches, and where the data host keeps settings, backups and logs. */
export interface HomeFolders {
  readonly window: string;
  readonly data: string;
}

/** `ALLIAGE_HOME` names another folder for both: tests, and a USB stick. */
export const homeFolders = (
  env: Readonly<Record<string, string | undefined>>,
  userData: string,
): HomeFolders => {
  const home = env.ALLIAGE_HOME;
  if (home) return { window: join(home, 'window'), data: home };
  return { window: userData, data: join(userData, 'data') };
};

/** What the build leaves beside this file. */
export const outFolders = () => ({
  renderer: join(import.meta.dirname, '..', 'renderer'),
  preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
  hostEntry: join(import.meta.dirname, 'process.js'),
  parserEntries: {
    parser: join(import.meta.dirname, 'parser-process.js'),
    examiner: join(import.meta.dirname, 'examine-process.js'),
  },
});

export const isPackage = (): boolean => isInArchive(import.meta.filename);

/**
 * What runs the data host: Electron's own Node, or another. A package decides it by what it carries, so that no variable
 * makes it run something else; such a Node reads no archive.
 */
export const hostRuntime = (
  env: Readonly<Record<string, string | undefined>>,
): { readonly entry: string; readonly nodePath: string | undefined } => {
  const { hostEntry } = outFolders();
  if (!isPackage()) return { entry: hostEntry, nodePath: env.ALLIAGE_HOST_NODE };
  const nodePath = shippedNode(process.resourcesPath);
  return { entry: nodePath ? besideArchive(hostEntry) : hostEntry, nodePath };
};
