import type { FileIdentity } from '../../store/identity.ts';
import { type ClosedRecord, createClosedFolder, type FoundRecord } from './closed-folder.ts';
import { type FileSum, sumFile, sumRest } from './file-sum.ts';
import { placeOf } from './place-of.ts';

/** Earlier states of a file that are recognised when it comes back to one. */
const HISTORY_MAX = 20;

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

/** What this computer knows of the files of projects that it closed. Nothing is lost but that where it cannot be kept. */
export interface ClosedRecords {
  /** What is known of the file at a place, whatever is there now; the last seen first. */
  at(path: string): FoundRecord | null;
  /** A file with these very bytes, closed cleanly here or there. */
  knows(sum: FileSum): FoundRecord | null;
  /** Places where files of a project were seen, whatever is there now. */
  placesOf(projectId: string): string[];
  /** From now until `note` the file at that place is being written. Durable when it returns. */
  markWritten(projectId: string, path: string): void;
  /** Another file takes its place: a death on the way is no change outside. As before when it throws. */
  replacing<Output>(path: string, work: () => Output): Output;
  /** The file as it is, closed. `checked`: verified in full just now. */
  note(path: string, read: () => ClosedState, checked: boolean): void;
}

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
  const { all, at: recordsAt, ofProject, change } = createClosedFolder(home);
  const isIn = ({ record }: FoundRecord, { sha256, bytes }: FileSum) =>
    record.clean && record.sha256 === sha256 && record.bytes === bytes;
  const setClean = (projectId: string, path: string, clean: boolean): void =>
    quietly(() =>
      change(projectId, placeOf(path), (before) =>
        before && before.clean !== clean ? { ...before, clean } : null,
      ),
    );
  const at = (path: string): FoundRecord | null => recordsAt(placeOf(path))[0] ?? null;
  return {
    at,
    knows: (sum) => all().find((one) => isIn(one, sum)) ?? null,
    placesOf: (projectId) => ofProject(projectId).map(({ record }) => record.path),
    markWritten: (projectId, path) => setClean(projectId, path, false),
    replacing: (path, work) => {
      const there = at(path);
      const mark = (clean: boolean) => there?.record.clean && setClean(there.projectId, path, clean);
      mark(false);
      try {
        return work();
      } catch (error) {
        mark(true);
        throw error;
      }
    },
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
