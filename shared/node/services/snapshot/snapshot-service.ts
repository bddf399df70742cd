import { statSync } from 'node:fs';
import type { Handlers } from '../../../contract/contract.ts';
import { AppError } from '../../../contract/errors.ts';
import type { SnapshotRecord } from '../../../contract/snapshot-operations.ts';
import type { Change } from '../../../domain/change.ts';
import type { SavedViewId } from '../../../domain/saved-view.ts';
import { SnapshotId, type StoredSnapshot } from '../../../domain/snapshot.ts';
import { foldText } from '../../../domain/text.ts';
import type { ReadableDb } from '../../store/database.ts';
import { namesOf } from '../../store/entities.ts';
import { listViews } from '../../store/saved-views.ts';
import { listSnapshots, readSnapshotContent } from '../../store/snapshots.ts';
import { createProjectFile } from '../../store/write-project.ts';
import { resolveEntity } from '../entity-reference.ts';
import { todayOf } from '../local-day.ts';
import { parseName } from '../project-content.ts';
import { modeAt, targetPath } from '../project-files.ts';
import { openPath, type ProjectContext, writeKnown } from '../project-service.ts';
import { resolveSnapshot } from './find-snapshot.ts';
import { loadKept, packFrozen, unpackFrozen } from './frozen.ts';
import { type AskMethod, type GivenHeader, gatherFrozen } from './gather-frozen.ts';
import { openFrozen, toProjectContent } from './open-frozen.ts';

type SnapshotHandlers = Pick<
  Handlers,
  Exclude<Extract<keyof Handlers, `snapshot.${string}`>, 'snapshot.compare'>
>;
type Wanted = Parameters<Handlers['snapshot.create']>[0];

const toRecord = (db: ReadableDb, snapshot: StoredSnapshot): SnapshotRecord => {
  const { committeeId, committeeName } = snapshot;
  const name = committeeId && (namesOf(db, [committeeId]).get(committeeId) ?? null);
  return { ...snapshot, committeeName: name ?? committeeName };
};

const viewIdsOf = (db: ReadableDb, refs: readonly string[]): SavedViewId[] => {
  const views = listViews(db);
  return refs.map((ref) => {
    const view = views.find(({ id, name }) => id === ref || foldText(name) === foldText(ref));
    if (!view) throw new AppError('E-NOT-FOUND', { field: 'view', value: ref });
    return view.id;
  });
};

/** Chosen by its name too: each has its own. */
const refuseTaken = (db: ReadableDb, name: string): void => {
  const other = listSnapshots(db).find((one) => foldText(one.name) === foldText(name));
  if (other) throw new AppError('E-EXISTS', { field: 'name', value: other.name });
};

const headerOf = (context: ProjectContext, { name, on, note, committee, views }: Wanted): GivenHeader => {
  const db = context.session.reader();
  const committeeId = committee === null ? null : resolveEntity(db, committee);
  return {
    id: SnapshotId.parse(context.newId()),
    name: parseName(name),
    on: on ?? todayOf(context),
    at: context.clock().toISOString(),
    author: context.session.author(),
    note,
    committeeId,
    committeeName: committeeId && (namesOf(db, [committeeId]).get(committeeId) ?? null),
    views: viewIdsOf(db, views),
  } as GivenHeader;
};

const subjectOf = (name: string) => ({ names: [name], fields: [], count: 1, relationType: null });

const createSnapshot =
  (context: ProjectContext, method: AskMethod): SnapshotHandlers['snapshot.create'] =>
  async (wanted) => {
    const { session } = context;
    session.requireWritable();
    const header = headerOf(context, wanted);
    refuseTaken(session.reader(), header.name);
    const kept = await packFrozen(await gatherFrozen(context, method, header, wanted.job));
    const { id, ...after } = kept.snapshot;
    refuseTaken(session.reader(), header.name);
    session.keepContent(id, kept.content);
    const change: Change = { record: 'snapshot', id, before: null, after };
    const operation = session.record('snapshot.create', subjectOf(header.name), [change]) ?? '';
    return { ...toRecord(session.reader(), kept.snapshot), operation };
  };

const removeSnapshot =
  ({ session }: ProjectContext): SnapshotHandlers['snapshot.remove'] =>
  ({ snapshot }) => {
    session.requireWritable();
    const { id, ...before } = resolveSnapshot(session.reader(), snapshot);
    const change: Change = { record: 'snapshot', id, before, after: null };
    return { operation: session.record('snapshot.remove', subjectOf(before.name), [change]) ?? '' };
  };

const verifySnapshots =
  ({ session }: ProjectContext): SnapshotHandlers['snapshot.verify'] =>
  ({ snapshot: ref }) => {
    const db = session.reader();
    const wanted = ref === null ? listSnapshots(db) : [resolveSnapshot(db, ref)];
    return wanted.map((snapshot) => {
      const content = readSnapshotContent(db, snapshot.id);
      const ok = content !== null && unpackFrozen({ snapshot, content }) !== null;
      return { id: snapshot.id, name: snapshot.name, ok };
    });
  };

const keptOf = (db: ReadableDb, ref: string) => loadKept(db, resolveSnapshot(db, ref));

const openSnapshot =
  (context: ProjectContext, infoOf: Handlers['project.info']): SnapshotHandlers['snapshot.open'] =>
  async ({ snapshot }, call) => {
    const { session, emit } = context;
    const path = session.current()?.place ?? '';
    session.requireFree();
    const { frozen, kept } = keptOf(session.reader(), snapshot);
    const project = openFrozen(frozen.content, kept);
    session.end();
    session.begin({ project, path, frozen });
    const info = await infoOf({}, call);
    emit({ event: 'project.opened', name: info.name });
    return info;
  };

const exportSnapshot =
  (context: ProjectContext): SnapshotHandlers['snapshot.export'] =>
  ({ snapshot, file, overwrite }) => {
    const { session, files, clock } = context;
    const { frozen, kept } = keptOf(session.reader(), snapshot);
    const path = targetPath(context, file, frozen.content.header.name);
    const content = toProjectContent(frozen.content, kept);
    writeKnown(context, path, () =>
      createProjectFile(path, content, { overwrite, now: clock(), mode: modeAt(context, path) }),
    );
    return { file: files.register(path), bytes: statSync(path).size };
  };

/** Frozen states: made from what the screens show, verified whenever they are read, never edited. */
export const createSnapshotHandlers = (
  context: ProjectContext,
  method: AskMethod,
  infoOf: Handlers['project.info'],
): SnapshotHandlers => ({
  'snapshot.create': createSnapshot(context, method),
  'snapshot.list': () => {
    const db = context.session.reader();
    return listSnapshots(db).map((one) => toRecord(db, one));
  },
  'snapshot.verify': verifySnapshots(context),
  'snapshot.remove': removeSnapshot(context),
  'snapshot.open': openSnapshot(context, infoOf),
  'snapshot.leave': async (_, call) => {
    const current = context.session.current();
    // A file that is a frozen state and nothing else has nothing behind it.
    if (current?.frozen && !current.frozen.isWholeFile)
      await openPath(context, current.place, { readOnly: false });
    return infoOf({}, call);
  },
  'snapshot.export': exportSnapshot(context),
});
