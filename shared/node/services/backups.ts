import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ReadableDb } from '../store/database.ts';
import { readVersion } from '../store/migrate.ts';
import { readProject } from '../store/project.ts';
import { copyProjectFile } from '../store/write-project.ts';

/** One line of the manifest: a copy that was verified when it was made. */
const BackupEntry = z.object({
  id: z.string(),
  file: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  schema: z.int(),
  at: z.string(),
  reason: z.string(),
});
type BackupEntry = z.infer<typeof BackupEntry>;

export interface Backups {
  /** Copies the project as it is, verifies the copy and notes it. Throws what the store refuses. */
  make(db: ReadableDb, reason: string): BackupEntry;
  last(db: ReadableDb): BackupEntry | null;
}

const parseLine = (line: string): BackupEntry[] => {
  try {
    const parsed = BackupEntry.safeParse(JSON.parse(line));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
};
const readManifest = (file: string): BackupEntry[] => {
  try {
    return readFileSync(file, 'utf8').split('\n').flatMap(parseLine);
  } catch {
    return [];
  }
};

interface BackupNeeds {
  readonly home: string;
  readonly clock: () => Date;
  readonly newId: () => string;
}

/** Verified copies, in a folder by project of the application's own. */
export const createBackups = ({ home, clock, newId }: BackupNeeds): Backups => {
  const folderOf = (projectId: string) => join(home, 'backups', projectId);
  const manifestOf = (projectId: string) => join(folderOf(projectId), 'manifest.jsonl');
  return {
    make: (db, reason) => {
      const { projectId } = readProject(db);
      const id = newId();
      const file = `${id}.alliage`;
      const now = clock();
      mkdirSync(folderOf(projectId), { recursive: true });
      const path = join(folderOf(projectId), file);
      copyProjectFile(db, path, { overwrite: false, now });
      const content = readFileSync(path);
      const entry = {
        id,
        file,
        sha256: createHash('sha256').update(content).digest('hex'),
        bytes: content.length,
        schema: readVersion(db),
        at: now.toISOString(),
        reason,
      };
      appendFileSync(manifestOf(projectId), `${JSON.stringify(entry)}\n`);
      return entry;
    },
    last: (db) => readManifest(manifestOf(readProject(db).projectId)).at(-1) ?? null,
  };
};
