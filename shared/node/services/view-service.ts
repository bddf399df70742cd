import type { Handlers } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import type { SavedView } from '../../contract/view-operations.ts';
import { type Change, differenceOf, type OperationKind, type OperationSubject } from '../../domain/change.ts';
import { toDocumentView } from '../../domain/document.ts';
import type { EntityId } from '../../domain/entity.ts';
import { fileNameFor } from '../../domain/export/file-name.ts';
import {
  freeName,
  idsNamedBy,
  keepKnown,
  readViewText,
  reorder,
  type SavedViewFields,
  SavedViewId,
  type StoredView,
} from '../../domain/saved-view.ts';
import { foldText } from '../../domain/text.ts';
import type { View } from '../../domain/view.ts';
import type { ReadableDb } from '../store/database.ts';
import { namesOf } from '../store/entities.ts';
import { readProject } from '../store/project.ts';
import { listViews } from '../store/saved-views.ts';
import type { ServiceContext } from './context.ts';
import { writeFiles } from './export-files.ts';
import { createLastPlaces, type LastPlaces } from './last-places.ts';

type ViewHandlers = Pick<Handlers, Extract<keyof Handlers, `view.${string}`>>;

/** What a view names and the project no longer has is not looked for; undoing the removal gives it back. */
const known = (db: ReadableDb, view: View): View => {
  const names = namesOf(db, idsNamedBy(view));
  return keepKnown(view, (id) => names.has(id as EntityId));
};

const toSaved =
  (db: ReadableDb) =>
  ({ value, ...fields }: StoredView): SavedView => {
    const { view, dropped } = readViewText(value);
    return { ...fields, view: known(db, view), dropped: [...dropped] };
  };

const readViews = (db: ReadableDb): SavedView[] => listViews(db).map(toSaved(db));

const viewOf = (db: ReadableDb, id: SavedViewId): StoredView => {
  const view = listViews(db).find((one) => one.id === id);
  if (!view) throw new AppError('E-NOT-FOUND', { field: 'view', value: id });
  return view;
};

/** A view is chosen by its name, in the menu and on the command line: each has its own. */
const refuseTaken = (views: readonly StoredView[], name: string, id: SavedViewId | null): void => {
  const other = views.find((view) => view.id !== id && foldText(view.name) === foldText(name));
  if (other) throw new AppError('E-EXISTS', { field: 'name', value: other.name });
};

const subjectOf = (name: string, fields: readonly string[] = []): OperationSubject => ({
  names: [name],
  fields: [...fields],
  count: 1,
  relationType: null,
});

/** Fields of a view that differ, with the time of the change. */
const changeOf = (
  { id, ...current }: StoredView,
  wanted: Partial<SavedViewFields>,
  now: string,
): Change[] => {
  const difference = differenceOf<SavedViewFields>(current, wanted);
  if (!difference) return [];
  return [
    {
      record: 'view',
      id,
      before: { ...difference.before, updatedAt: current.updatedAt },
      after: { ...difference.after, updatedAt: now },
    },
  ];
};

const saveView =
  ({ session, clock, newId }: ServiceContext): ViewHandlers['view.save'] =>
  ({ id, name, view, screen, note }) => {
    session.requireWritable();
    const db = session.reader();
    const views = listViews(db);
    refuseTaken(views, name, id);
    const now = clock().toISOString();
    const fields = { name, screen, value: JSON.stringify(view), ...(note === undefined ? {} : { note }) };
    if (id !== null) {
      const changes = changeOf(viewOf(db, id), fields, now);
      return { id, operation: session.record('view.save', subjectOf(name), changes) };
    }
    const made = SavedViewId.parse(newId());
    const after = { note: null, ...fields, rank: nextRank(views), isStart: false, updatedAt: now };
    const change = { record: 'view', id: made, before: null, after } as const;
    return { id: made, operation: session.record('view.save', subjectOf(name), [change]) };
  };
const nextRank = (views: readonly StoredView[]): number => Math.max(-1, ...views.map(({ rank }) => rank)) + 1;

const renameView =
  ({ session, clock }: ServiceContext): ViewHandlers['view.rename'] =>
  ({ id, name, note }) => {
    session.requireWritable();
    const db = session.reader();
    const current = viewOf(db, id);
    refuseTaken(listViews(db), name, id);
    const changes = changeOf(
      current,
      { name, ...(note === undefined ? {} : { note }) },
      clock().toISOString(),
    );
    return { operation: session.record('view.save', subjectOf(name, ['name']), changes) };
  };

const rankChanges = (views: readonly StoredView[], ids: readonly SavedViewId[]): Change[] =>
  reorder(views, ids).map(({ id, before, after }) => ({
    record: 'view',
    id,
    before: { rank: before },
    after: { rank: after },
  }));

const duplicateView =
  ({ session, clock, newId }: ServiceContext): ViewHandlers['view.duplicate'] =>
  ({ id }) => {
    session.requireWritable();
    const db = session.reader();
    const views = listViews(db);
    const { id: _, ...source } = viewOf(db, id);
    const name = freeName(
      source.name,
      views.map((view) => view.name),
    );
    const made = SavedViewId.parse(newId());
    const order = views.flatMap((view) => (view.id === id ? [view.id, made] : [view.id]));
    const after = { ...source, name, isStart: false, updatedAt: clock().toISOString() };
    const copy = { ...after, id: made, rank: order.indexOf(made) };
    const changes: Change[] = [
      { record: 'view', id: made, before: null, after: { ...after, rank: copy.rank } },
      ...rankChanges([...views, copy], order),
    ];
    return { id: made, operation: session.record('view.save', subjectOf(name), changes) };
  };

const removeView =
  ({ session }: ServiceContext): ViewHandlers['view.remove'] =>
  ({ id }) => {
    session.requireWritable();
    const { id: _, ...before } = viewOf(session.reader(), id);
    const change = { record: 'view', id, before, after: null } as const;
    return { operation: session.record('view.remove', subjectOf(before.name), [change]) };
  };

const orderViews =
  ({ session }: ServiceContext): ViewHandlers['view.order'] =>
  ({ ids }) => {
    session.requireWritable();
    const db = session.reader();
    for (const id of ids) viewOf(db, id);
    const changes = rankChanges(listViews(db), ids);
    const subject = { names: [], fields: [], count: changes.length, relationType: null };
    return { operation: session.record('view.order', subject, changes) };
  };

const startWith =
  ({ session }: ServiceContext): ViewHandlers['view.start'] =>
  ({ id }) => {
    session.requireWritable();
    const db = session.reader();
    const chosen = id === null ? null : viewOf(db, id);
    const views = listViews(db);
    const changes = views
      .filter((view) => view.isStart !== (view.id === id))
      .map(
        (view): Change => ({
          record: 'view',
          id: view.id,
          before: { isStart: view.isStart },
          after: { isStart: !view.isStart },
        }),
      );
    const name = chosen?.name ?? views.find(({ isStart }) => isStart)?.name ?? '';
    const kind: OperationKind = 'view.save';
    return { operation: session.record(kind, subjectOf(name, [id === null ? 'noStart' : 'start']), changes) };
  };

const exportView =
  ({ session, files, newId, parts }: ServiceContext): ViewHandlers['view.export'] =>
  ({ id, file, overwrite }) => {
    const view = viewOf(session.reader(), id);
    const document = { format: 'alliage-view', version: 1, ...toDocumentView(view) };
    const content = Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8');
    const mediaType = 'application/json';
    const name = fileNameFor(view.name, '.json');
    if (file !== null) writeFiles([{ path: files.pathOf(file), content }], overwrite, { newId, parts });
    return { name, mediaType, base64: file === null ? content.toString('base64') : null };
  };

const readEntry =
  ({ session }: ServiceContext, places: LastPlaces): ViewHandlers['view.entry'] =>
  () => {
    const db = session.reader();
    const kept = places.read(readProject(db).projectId);
    const last = kept && { screen: kept.screen, view: known(db, kept.view) };
    const start = readViews(db).find(({ isStart }) => isStart);
    return start
      ? {
          place: { screen: start.screen, view: start.view },
          start: start.id,
          last,
          dropped: start.dropped,
        }
      : { place: last, start: null, last, dropped: [] };
  };

/** Handlers of saved views, and of where one was. */
export const createViewHandlers = (context: ServiceContext): ViewHandlers => {
  const places = createLastPlaces(context.home);
  return {
    'view.list': () => readViews(context.session.reader()),
    'view.save': saveView(context),
    'view.rename': renameView(context),
    'view.duplicate': duplicateView(context),
    'view.remove': removeView(context),
    'view.order': orderViews(context),
    'view.start': startWith(context),
    'view.export': exportView(context),
    'view.entry': readEntry(context, places),
    'view.remember': (place) => {
      const { projectId } = readProject(context.session.reader());
      try {
        places.keep(projectId, place);
      } catch {
        // A comfort: a folder that cannot be written keeps nobody from working.
      }
      return {};
    },
  };
};
