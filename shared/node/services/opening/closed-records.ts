import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { FileIdentity } from '../../store/identity.ts';
import { writeJson } from '../json-file.ts';
import { type FileSum, sumFile, sumRest } from './file-sum.ts';

/** Earlier states of a file that are recognised when it comes back to one. */
const HISTORY_MAX = 20;
/** Places of one project that are remembered, the last ones seen. */
const PLACES_MAX = 50;

/** What a project's file was when it was last closed, at one place. */
const ClosedRecord = z.object({
  path: z.string(),
  /** The file's own count of its closes after a write. */
  closes: z.int(),
  sha256: z.string(),
  bytes: z.int(),
  /** Checksum of the pages but the one of the count, and which one that is. */
  rest: z.int(),
  statePage: z.int(),
  pageSize: z.int(),
  /** Number of the last journal entry. */
  revision: z.int(),
  at: z.string(),
  /** False from the first write of a session to its close. */
  clean: z.boolean(),
  /** Last full verification; before the first one, when it was first seen. */
  checkedAt: z.string(),
  history: z.array(z.object({ closes: z.int(), sha256: z.string() })),
});
export type ClosedRecord = z.infer<typeof ClosedRecord>;
const RecordsFile = z.object({ projectId: z.string(), records: z.array(ClosedRecord) });
type RecordsFile = z.infer<typeof RecordsFile>;

/** A closed file, by its counters and its bytes. */
export interface ClosedState extends FileIdentity, FileSum {
  readonly rest: number;
}
/** Never of a file that is open. */
export const readClosedState = (path: string, identity: FileIdentity): ClosedState => ({
  ...identity,
  ...sumFile(path),
  rest: sumRest(path, identity),
});

export interface FoundRecord {
  readonly projectId: string;
  readonly record: ClosedRecord;
}

/** What this computer knows of the files of projects that it closed. Nothing is lost but that where it cannot be kept. */
export interface ClosedRecords {
  /** What is known of the file at a place, whatever is there now; the last seen first. */
  at(path: string): FoundRecord | null;
  /** A file with these very bytes, closed cleanly here or there. */
  knows(sum: FileSum): FoundRecord | null;
  /** From now until `note` the file at that place is being written. Durable when it returns. */
  markWritten(projectId: string, path: string): void;
  /** The file as it is, closed. `checked`: verified in full just now. */
  note(path: string, read: () => ClosedState, checked: boolean): void;
}

const placeOf = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
};

const readRecords = (file: string): RecordsFile | null => {
  try {
    return RecordsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
};

const isProjectId = (name: string): boolean => /^[0-9A-Z]{26}$/.test(name);

const createFolder = (home: string) => {
  const folder = join(home, 'closed');
  const fileOf = (projectId: string) => join(folder, `${projectId}.json`);
  const all = (): RecordsFile[] => {
    try {
      return readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => readRecords(join(folder, name)) ?? []);
    } catch {
      return [];
    }
  };
  return {
    found: (): FoundRecord[] =>
      all()
        .flatMap(({ projectId, records }) => records.map((record) => ({ projectId, record })))
        .sort((a, b) => (a.record.at < b.record.at ? 1 : -1)),
    change: (projectId: string, path: string, next: (before: ClosedRecord | null) => ClosedRecord | null) => {
      // An id that is none of ours would be a path.
      if (!isProjectId(projectId)) return;
      const records = readRecords(fileOf(projectId))?.records ?? [];
      const changed = next(records.find((record) => record.path === path) ?? null);
      if (!changed) return;
      const others = records.filter((record) => record.path !== path);
      writeJson(fileOf(projectId), { projectId, records: [changed, ...others].slice(0, PLACES_MAX) });
    },
  };
};

/** Without the state that it is in now. */
const historyWith = ({ closes, sha256, history }: ClosedRecord, now: string): ClosedRecord['history'] =>
  [{ closes, sha256 }, ...history.filter((one) => one.sha256 !== sha256)]
    .filter((one) => one.sha256 !== now)
    .slice(0, HISTORY_MAX);

const quietly = (work: () => void): void => {
  try {
    work();
  } catch {
    // A folder that cannot be written: the project is opened and closed all the same.
  }
};

export const createClosedRecords = (home: string, clock: () => Date): ClosedRecords => {
  const { found, change } = createFolder(home);
  const isIn = ({ record }: FoundRecord, { sha256, bytes }: FileSum) =>
    record.clean && record.sha256 === sha256 && record.bytes === bytes;
  return {
    at: (path) => {
      const place = placeOf(path);
      return found().find(({ record }) => record.path === place) ?? null;
    },
    knows: (sum) => found().find((one) => isIn(one, sum)) ?? null,
    markWritten: (projectId, path) =>
      quietly(() =>
        change(projectId, placeOf(path), (before) => (before?.clean ? { ...before, clean: false } : null)),
      ),
    note: (path, read, checked) =>
      quietly(() => {
        const { projectId, ...state } = read();
        const at = clock().toISOString();
        change(projectId, placeOf(path), (before) => ({
          ...state,
          path: placeOf(path),
          at,
          clean: true,
          checkedAt: checked ? at : (before?.checkedAt ?? at),
          history: before ? historyWith(before, state.sha256) : [],
        }));
      }),
  };
};
