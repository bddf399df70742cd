import { basename, dirname, join } from 'node:path';
import type { OutputOf } from '../../../contract/contract.ts';
import type { Unreached } from '../../../contract/person-operations.ts';
import type { PersonPlace, UnreachedReason } from '../../../domain/persons/person.ts';
import { createTextEraser } from '../../../domain/persons/text-eraser.ts';
import { type Lang, wordsOf } from '../../../domain/words/words.ts';
import { type ErasedCounts, erasePersons } from '../../store/erasure/erase-persons.ts';
import { type Identified, identifyPersons } from '../../store/erasure/identify-persons.ts';
import { appendLine } from '../../store/journal.ts';
import { keepErasure, type StoredErasure } from '../../store/persons.ts';
import { readProject } from '../../store/project.ts';
import { quarantinedIn } from '../backups/quarantine.ts';
import { isFolder, nameOfFolder, rootIn } from '../backups/second-folder.ts';
import { shelfOf } from '../backups/shelf.ts';
import type { ProjectContext } from '../project-service.ts';
import type { CleanOutcome, CleanWork } from './clean-backups.ts';
import type { Cleaning } from './clean-copy.ts';
import { cleanHome } from './clean-home.ts';
import { cleanKeptEdits, cleanWorkingCopies, type WorkingCleaned } from './clean-working.ts';
import { openErasureList } from './erasure-list.ts';
import { listCopies } from './other-copies.ts';

type Erased = OutputOf<'person.erase'>;
export type ErasureReason = StoredErasure['reason'];

export interface EraseAsked {
  /** Contacts that are in the project. */
  readonly ids: readonly string[];
  readonly reason: ErasureReason;
  readonly keepNames: boolean;
  readonly job: string;
  readonly lang: Lang;
}

export interface Erasure extends EraseAsked {
  readonly id: string;
  readonly at: string;
  readonly projectId: string;
  /** The file that is open, and where it belongs. */
  readonly path: string;
  readonly place: string;
  readonly identified: Identified;
}

const placesOf = (counts: Readonly<Partial<Record<PersonPlace, number>>>): Erased['places'] =>
  (Object.entries(counts) as [PersonPlace, number][])
    .filter(([, count]) => count > 0)
    .map(([place, count]) => ({ place, count }));

const namedCounts = ({ contact, journal, text, snapshot }: ErasedCounts) => ({
  contact,
  journal,
  text,
  snapshot,
});

/** What the project itself left. */
interface InProject {
  /** Names of snapshots whose seal was broken before. */
  readonly broken: readonly string[];
  readonly isClean: boolean;
}

/** Everything that could not be reached, by its name, and why. */
const unreachedOf = (
  context: ProjectContext,
  { lang, projectId, path, place, identified }: Erasure,
  found: {
    readonly backups: CleanedCopies;
    readonly working: WorkingCleaned;
    readonly kept: WorkingCleaned;
  } & InProject,
): Unreached[] => {
  const { persons: words } = wordsOf(lang);
  const say = (
    kind: Unreached['kind'],
    name: string,
    reason: UnreachedReason,
    folder: string | null = null,
  ): Unreached => ({ kind, name, folder, reason: words.unreached[reason] });
  return [
    ...identified.unsought.map((reason) => say('text', words.texts, reason)),
    ...found.broken.map((name) => say('snapshot', name, 'seal')),
    ...found.backups.own.left.map(({ name, reason }) => say('backup', name, reason)),
    ...found.backups.second.left.map(({ name, reason }) =>
      say('second-folder', name, reason, words.secondFolder),
    ),
    ...(found.backups.absent === null ? [] : [say('second-folder', found.backups.absent, 'absent')]),
    ...found.working.left.map((name) => say('copy', name, 'failed', words.workingCopy)),
    ...listCopies(context, projectId, place).map(({ name, folder }) => say('copy', name, 'copy', folder)),
    ...[...quarantinedIn(context.home), ...found.kept.left]
      .sort()
      .map((name) => say('quarantine', name, 'quarantine', words.quarantine)),
    ...(found.isClean ? [] : [say('copy', `${basename(path)}-wal`, 'read', basename(dirname(path)))]),
  ];
};

/** The project itself: one transaction, then nothing of them stays in its file. */
const eraseInProject = ({ session }: ProjectContext, erasure: Erasure, proof: StoredErasure) => {
  const { ids, identified, reason, lang, at } = erasure;
  const wanted = new Set(ids);
  const erase = createTextEraser(identified.texts);
  const told = wordsOf(lang).persons.resealed(ids.length, reason);
  return session.erase((db, entry) => {
    const counts = erasePersons(db, { isErased: (id) => wanted.has(id), erase, reason: told, on: at });
    keepErasure(db, { ...proof, places: placesOf(namedCounts(counts)) });
    const subject = { names: [], fields: [], count: ids.length, relationType: null };
    appendLine(db, entry, { kind: 'contact.erase', subject });
    return counts;
  });
};

const NONE: CleanOutcome = { cleaned: 0, left: [] };

const cleaningOf = (
  { home }: ProjectContext,
  { projectId, identified, keepNames, ids, reason, lang, at }: Erasure,
): Cleaning => ({
  home,
  projectId,
  texts: identified.texts,
  keepNames,
  reason: wordsOf(lang).persons.resealed(ids.length, reason),
  on: at,
});

/** Every copy of a manifest, on another thread. */
const cleanShelf = async (context: ProjectContext, erasure: Erasure, root: string): Promise<CleanOutcome> => {
  const { projectId, job, lang } = erasure;
  const shelf = shelfOf(root, projectId);
  if (shelf.lines().length === 0 && shelf.unnamed().length === 0) return NONE;
  const work: CleanWork = { ...cleaningOf(context, erasure), root };
  return context.jobs.run<CleanOutcome>('clean-backups', work, { job, label: wordsOf(lang).persons.job });
};

interface CleanedCopies {
  readonly own: CleanOutcome;
  readonly second: CleanOutcome;
  /** Name of the second folder when it is not there. */
  readonly absent: string | null;
}
/** Ours, then those of the second folder. None is being made meanwhile. */
const eraseInBackups = async (context: ProjectContext, erasure: Erasure): Promise<CleanedCopies> => {
  await context.backups.settled();
  const own = await cleanShelf(context, erasure, join(context.home, 'backups'));
  const folder = context.second.read();
  if (folder === null) return { own, second: NONE, absent: null };
  if (!isFolder(folder)) return { own, second: NONE, absent: nameOfFolder(folder) };
  return { own, second: await cleanShelf(context, erasure, rootIn(folder)), absent: null };
};

const begin = (context: ProjectContext, asked: EraseAsked): Erasure => {
  const { session, clock, newId } = context;
  const db = session.reader();
  const current = session.current();
  const wanted = new Set(asked.ids);
  return {
    ...asked,
    id: newId(),
    at: clock().toISOString(),
    projectId: readProject(db).projectId,
    path: current?.path ?? '',
    place: current?.place ?? '',
    identified: identifyPersons(db, (id) => wanted.has(id), { keepNames: asked.keepNames }),
  };
};

/** Out of every backup, working copy and what the application keeps. */
export const eraseInCopies = async (
  context: ProjectContext,
  erasure: Erasure,
  inProject: InProject,
): Promise<Pick<Erased, 'places' | 'unreached'>> => {
  const backups = await eraseInBackups(context, erasure);
  const working = cleanWorkingCopies(cleaningOf(context, erasure), erasure.path);
  const kept = cleanKeptEdits(cleaningOf(context, erasure));
  const erase = createTextEraser(erasure.identified.texts);
  if (erase) cleanHome(context.home, erase);
  return {
    places: placesOf({
      backup: backups.own.cleaned,
      'second-folder': backups.second.cleaned,
      working: working.cleaned + kept.cleaned,
    }),
    unreached: unreachedOf(context, erasure, { ...inProject, backups, working, kept }),
  };
};

/**
 * Out of the project, its journal, texts and snapshots, then of every backup, and of what the application keeps. Who was
 * erased is noted first: whatever is cut short is ended when the project is next opened, by the next erasure, or by a restore.
 */
export const eraseEverywhere = async (context: ProjectContext, asked: EraseAsked): Promise<Erased> => {
  const erasure = begin(context, asked);
  const { id, at, reason, ids, projectId } = erasure;
  const list = openErasureList(context.home, projectId);
  const noted: StoredErasure = { id, at, reason, persons: ids.length, places: [], unreached: 0 };
  list.begin(noted, ids, { texts: erasure.identified.texts, keepNames: erasure.keepNames });
  const { result: counts, isClean } = eraseInProject(context, erasure, noted);
  const copies = await eraseInCopies(context, erasure, { broken: counts.broken, isClean });
  const { unreached } = copies;
  const places = [...placesOf(namedCounts(counts)), ...copies.places];
  const proof = { ...noted, places, unreached: unreached.length };
  list.end(proof);
  context.session.erase((db) => keepErasure(db, proof), false);
  return { erased: ids.length, places, unreached, proof };
};
