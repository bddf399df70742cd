import type { FileToken } from '../../../../shared/contract/project-operations.ts';
import { contentOf } from '../../../../shared/domain/duplicates/merge-relations.ts';
import { isChanged } from '../../../../shared/domain/reconcile/merge-fields.ts';
import {
  type Fields,
  keyOfValue,
  type RecordKind,
  type Records,
  recordsOf,
} from '../../../../shared/domain/reconcile/records.ts';
import type { StoredRelation } from '../../../../shared/domain/relation.ts';
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

interface Told {
  readonly record: string;
  readonly id: string;
  readonly field: string;
}

/** An edit of one side as the result has to have it, or a conflict has to tell it. */
export interface LostEdit {
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
  readonly wanted: unknown;
  readonly found: unknown;
}

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  kind: ['type'],
  lon: ['lat'],
  state: ['on', 'at', 'author', 'reason', 'until', 'relationId', 'steps', 'aName', 'bName'],
};
/** When a record was edited, and the name that a view is given where two have the same. */
const APART: Readonly<Record<string, readonly string[]>> = {
  entity: ['updatedAt'],
  relation: ['updatedAt'],
  view: ['updatedAt', 'name'],
};

const isTold = (conflicts: readonly Told[], kind: RecordKind, id: string, field: string): boolean =>
  conflicts.some((one) => {
    if (one.record !== kind) return false;
    // One line for all places.
    if (kind === 'position') return true;
    const isField = one.field === 'record' || one.field === field || GROUPS[one.field]?.includes(field);
    return one.id === id && (field === 'record' || isField);
  });

/** Duplicates made one on either side, from one state to what followed. */
export const mergesOf = (path: string, since: number): ReadonlyMap<string, string> =>
  reading(path, ({ db }) => mergesSince(readOurs(db), since));
export const lastSequenceIn = (path: string): number => reading(path, ({ db }) => lastSequence(db));

/** Whom an entity was made one with, where it is gone. */
const follow = (id: string, result: Records, merges: ReadonlyMap<string, string>): string => {
  const next = merges.get(id);
  return recordsOf(result, 'entity').has(id) || next === undefined ? id : follow(next, result, merges);
};

/** A link of a dropped duplicate is one of the one kept. */
const moved = (link: Fields, result: Records, merges: ReadonlyMap<string, string>): Fields => ({
  ...link,
  from: follow(String(link.from), result, merges),
  to: follow(String(link.to), result, merges),
});

const contentKey = (fields: Fields): string => contentOf({ ...fields, id: '' } as unknown as StoredRelation);

/** It may have that link already, or be its other end. */
const isJoined = (link: Fields, result: Records): boolean =>
  link.from === link.to ||
  [...recordsOf(result, 'relation').values()].some((other) => contentKey(other) === contentKey(link));

const itemsOf = (value: unknown): readonly string[] | null => {
  if (Array.isArray(value)) return value.map(keyOfValue);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      (Array.isArray(inner) ? inner : [inner]).map((item) => `${key} ${keyOfValue(item)}`),
    );
  return null;
};

/** Lists: what was added is there, what was taken away is not. */
const isKept = (before: unknown, after: unknown, found: unknown): boolean => {
  if (keyOfValue(after) === keyOfValue(found)) return true;
  const [was, is, has] = [before, after, found].map((value) => itemsOf(value ?? []));
  if (!was || !is || !has) return false;
  return is.filter((item) => !was.includes(item)).every((item) => has.includes(item));
};

/** Edits of a side that are neither in the result nor told. */
export const lostEdits = (
  base: Records,
  side: Records,
  result: Records,
  conflicts: readonly Told[],
  merges: ReadonlyMap<string, string>,
): LostEdit[] => {
  const lost: LostEdit[] = [];
  for (const [kind, records] of side) {
    for (const [id, stated] of records) {
      const fields = kind === 'relation' ? moved(stated, result, merges) : stated;
      const before: Fields | undefined = recordsOf(base, kind).get(id);
      const found = recordsOf(result, kind).get(id);
      const was = before && kind === 'relation' ? moved(before, result, merges) : before;
      if (was && !isChanged(kind, was, fields)) continue;
      // A place goes with its entity; a link with one that is told to be taken away on one side.
      if (!found && kind === 'position' && !recordsOf(result, 'entity').has(id)) continue;
      const ends = kind === 'relation' ? [fields.from, fields.to, stated.from, stated.to].map(String) : [];
      if (!found && ends.some((end) => isTold(conflicts, 'entity', end, 'record'))) continue;
      const isJoin = kind === 'relation' && !found && isJoined(fields, result);
      if (!found && !isJoin && !isTold(conflicts, kind, id, 'record'))
        lost.push({ kind, id, field: 'record', wanted: fields, found: null });
      if (!found) continue;
      for (const [field, wanted] of Object.entries(fields)) {
        if (APART[kind]?.includes(field)) continue;
        if (before && keyOfValue(before[field] ?? null) === keyOfValue(wanted ?? null)) continue;
        if (isKept(before?.[field], wanted, found[field]) || isTold(conflicts, kind, id, field)) continue;
        lost.push({ kind, id, field, wanted, found: found[field] });
      }
    }
    for (const id of recordsOf(base, kind).keys()) {
      const isRemoved = !records.has(id) && recordsOf(result, kind).has(id);
      if (!isRemoved || kind === 'position' || kind === 'contact') continue;
      const relation = recordsOf(result, kind).get(id);
      const ends = kind === 'relation' ? [String(relation?.from), String(relation?.to)] : [];
      if (
        isTold(conflicts, kind, id, 'record') ||
        ends.some((end) => isTold(conflicts, 'entity', end, 'record'))
      )
        continue;
      lost.push({ kind, id, field: 'removal', wanted: null, found: relation });
    }
  }
  return lost;
};

const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(keyOfValue).sort() : value);

/** A state whatever the order of lists, and when its records were edited. */
export const comparable = (records: Records) =>
  Object.fromEntries(
    [...records].map(([kind, byId]) => [
      kind,
      Object.fromEntries(
        [...byId]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([id, fields]) => [
            id,
            Object.fromEntries(
              Object.entries(fields)
                .filter(([field]) => field !== 'updatedAt')
                .map(([field, value]) => [field, keyOfValue(sorted(value))]),
            ),
          ]),
      ),
    ]),
  );
