import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from '../json-file.ts';

const Mark = z.object({ operation: z.string(), at: z.string() });
type Mark = z.infer<typeof Mark>;

/** What is known of imports that were begun: one that died is said when its project is opened again. */
export interface ImportMarks {
  /** Before the first row. */
  begin(path: string, mark: Mark): void;
  /** Whatever came of it: whoever asked for it knows. */
  end(path: string): void;
  /** Once a project is open for writing: its mark, if any, is of an import that died. `isThere`: whether the journal has it. */
  opened(path: string, isThere: (operation: string) => boolean): void;
  /** When the import began that died before this opening, without a row of it; null when none did. */
  stoppedAt(path: string): string | null;
}

/** A folder that cannot be written keeps nobody from importing: only the sentence is lost. */
const quietly = (work: () => void): void => {
  try {
    work();
  } catch {
    // See above.
  }
};

export const createImportMarks = (home: string): ImportMarks => {
  const fileOf = (path: string) =>
    join(home, 'imports', `${createHash('sha256').update(path).digest('hex').slice(0, 32)}.json`);
  const end = (path: string) => quietly(() => rmSync(fileOf(path), { force: true }));
  let stopped: { readonly path: string; readonly at: string } | null = null;
  return {
    begin: (path, mark) => quietly(() => writeJson(fileOf(path), mark)),
    end,
    opened: (path, isThere) => {
      const mark = readJson(fileOf(path), Mark.nullable(), null);
      stopped = mark && !isThere(mark.operation) ? { path, at: mark.at } : null;
      end(path);
    },
    stoppedAt: (path) => (stopped?.path === path ? stopped.at : null),
  };
};
