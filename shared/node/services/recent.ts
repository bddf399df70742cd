import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { RecentProject } from '../../contract/project-operations.ts';
import type { Files } from './context.ts';
import { type OnSetAside, readJson, writeJson } from './json-file.ts';
import { findWorkingCopy } from './places/working-copies.ts';

const MAX_RECENT = 20;

const RecentEntry = z.object({
  path: z.string(),
  name: z.string(),
  territory: z.string().nullable(),
  fictional: z.boolean(),
  entities: z.int(),
  relations: z.int(),
  openedAt: z.string(),
});
type RecentEntry = z.infer<typeof RecentEntry>;

export interface RecentStore {
  /** The last opened first. */
  list(files: Files, backupAt: (path: string) => string | null): RecentProject[];
  /** Reads it, and no more. */
  look(): void;
  add(entry: RecentEntry): void;
  forget(path: string): void;
}

/** Projects opened on this computer. */
export const createRecent = (home: string, onSetAside?: OnSetAside): RecentStore => {
  const file = join(home, 'recent.json');
  const read = () => readJson(file, z.array(RecentEntry), [], onSetAside);
  const without = (path: string) => read().filter((entry) => entry.path !== path);
  return {
    list: (files, backupAt) =>
      read().map(({ path, ...entry }) => ({
        ...entry,
        file: files.register(path),
        fileName: basename(path),
        folder: basename(dirname(path)),
        backupAt: backupAt(path),
        available: existsSync(path) || findWorkingCopy(home, path) !== null,
      })),
    look: () => void read(),
    add: (entry) => writeJson(file, [entry, ...without(entry.path)].slice(0, MAX_RECENT)),
    forget: (path) => writeJson(file, without(path)),
  };
};
