import type { FileToken } from '../../../../shared/contract/project-operations.ts';
import { keyOfValue, type Records } from '../../../../shared/domain/reconcile/records.ts';
import { mergesSince, readOurs } from '../../../../shared/node/services/share/read-side.ts';
import { lastSequence } from '../../../../shared/node/store/journal.ts';
import { openProject } from '../../../../shared/node/store/open.ts';
import { readRecords } from '../../../../shared/node/store/whole-records.ts';
import type { TestApplication } from '../../../helpers/application.ts';
import { dataTables } from '../../../helpers/tables.ts';

const reading = <Output>(path: string, read: (project: ReturnType<typeof openProject>) => Output): Output => {
  const project = openProject(path, { readOnly: true, now: new Date(), backUp: () => undefined });
  try {
    return read(project);
  } finally {
    project.close();
  }
};
export const recordsIn = (path: string): Records => reading(path, ({ db }) => readRecords(db));
export const tablesIn = (path: string) => reading(path, ({ db }) => dataTables(db));

export const shareAs = async (
  { call, application, path }: TestApplication,
  name: string,
  options: { withJournal?: boolean; withPersons?: boolean } = {},
): Promise<FileToken> => {
  const file = application.files.register(path(name));
  await call('share.create', { file, ...options });
  return file;
};

export const reconcileWith = (
  { call, application, path }: TestApplication,
  name: string,
  options: { take?: 'ours' | 'theirs'; dryRun?: boolean } = {},
) => call('share.reconcile', { job: 'essai', file: application.files.register(path(name)), ...options });

/** Duplicates made one by a side, from one state to what followed. */
export const mergesOf = (path: string, since: number): ReadonlyMap<string, string> =>
  reading(path, ({ db }) => mergesSince(readOurs(db), since));
export const lastSequenceIn = (path: string): number => reading(path, ({ db }) => lastSequence(db));

const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(keyOfValue).sort() : value);
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** A state whatever the order of records, fields and lists, the ids of decisions, and when its records were edited. */
export const comparable = (records: Records) =>
  Object.fromEntries(
    [...records].map(([kind, byId]) => [
      kind,
      Object.fromEntries(
        [...byId].sort(byName).map(([id, fields]) => [
          kind === 'decision' ? String(fields.suggestion) : id,
          Object.fromEntries(
            Object.entries(fields)
              .filter(([field]) => field !== 'updatedAt')
              .map(([field, value]) => [field, keyOfValue(sorted(value))] as const)
              .sort(byName),
          ),
        ]),
      ),
    ]),
  );
