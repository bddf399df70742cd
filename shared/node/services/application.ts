import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Handlers } from '../../contract/contract.ts';
import { createDispatch, type Dispatch } from '../../contract/dispatch.ts';
import type { Event, Listener } from '../../contract/events.ts';
import type { HomeNotice, SettingsNotice } from '../../contract/project-operations.ts';
import { TERRITORIES_YEAR } from '../../domain/territory.ts';
import { openTerritories } from '../store/territories.ts';
import { createAboutHandlers } from './about-service.ts';
import { codeErrors } from './app-errors.ts';
import { createBackupHandlers } from './backups/backup-service.ts';
import { backUpBeforeLarge } from './backups/before-large.ts';
import { createComparisonHandlers } from './comparison/comparison-service.ts';
import { composeSession } from './compose-session.ts';
import type { Files, HostName } from './context.ts';
import { explainBy } from './damaged-project.ts';
import { createDossierHandlers } from './dossier/dossier-service.ts';
import { createDraftHandlers } from './draft-service.ts';
import { createDuplicateHandlers } from './duplicate-service.ts';
import { createEntityHandlers } from './entity-service.ts';
import { createEvaluationHandlers } from './evaluation-service.ts';
import { createExportHandlers } from './export-service.ts';
import { createFiles } from './files.ts';
import { createFollowUpHandlers } from './follow-up-service.ts';
import { createGraphHandlers } from './graph-service.ts';
import { createHomeNotices } from './home-notices.ts';
import { createImportMarks } from './import/import-marks.ts';
import { forkParser, type StartParser } from './import/parser-host.ts';
import { createSavedMappings } from './import/saved-mappings.ts';
import { createUploads } from './import/uploads.ts';
import { createImportHandlers, type ImportNeeds } from './import-service.ts';
import { createJobs } from './jobs.ts';
import { createJournalHandlers } from './journal-service.ts';
import { clearLeftParts } from './json-file.ts';
import { createGraphKeeper } from './kept-graph.ts';
import { createKeptMaps, createMapHandlers } from './map-service.ts';
import { createMeasureHandlers, createMeasurer } from './measure-service.ts';
import { createMinutesHandlers } from './minutes/minutes-service.ts';
import { composeOpening } from './opening/compose-opening.ts';
import { openPartNotes } from './part-notes.ts';
import { createPartnershipHandlers } from './partnership-handlers.ts';
import { answerHere, type PartnershipAnswers } from './partnership-here.ts';
import { PartnershipThread } from './partnership-thread.ts';
import { createPathHandlers } from './path-service.ts';
import { openEndingErasures } from './persons/end-erasures.ts';
import { createPersonHandlers } from './persons/rights-service.ts';
import { createPlaceHandlers } from './places/place-service.ts';
import { clearLeftFolders } from './private-folder.ts';
import { createProjectHandlers } from './project-service.ts';
import { createRecent } from './recent.ts';
import { createRecordHandlers } from './record-service.ts';
import { createRecoveryHandlers } from './recovery/recovery-service.ts';
import { createRelationHandlers } from './relation-service.ts';
import { createSettings, type SettingsStore } from './settings.ts';
import { createShareHandlers } from './share/share-service.ts';
import type { StartProcess } from './side-process.ts';
import { createSnapshotHandlers } from './snapshot/snapshot-service.ts';
import { createTerritoryHandlers } from './territory-service.ts';
import { VERSION } from './version.ts';
import { createViewHandlers } from './view-service.ts';

export interface ApplicationOptions {
  readonly host: HostName;
  readonly endsWithPages?: boolean;
  /** Settings, recent projects, backups, the person's own copies of samples. */
  readonly home: string;
  readonly resources: string;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Who signs the operations; by default the name in the settings, or the session's. */
  readonly author?: string;
  /** Starts the process that reads files to import; by default a child of the same Node. */
  readonly startParser?: StartParser;
  /** Starts the process that looks at a project file first; by default too. */
  readonly startExaminer?: StartProcess;
  /** What no code explains: the host logs it. */
  readonly onUnexpected?: (error: unknown, operation: string) => void;
}

export interface Application {
  readonly handlers: Handlers;
  readonly dispatch: Dispatch;
  readonly files: Files;
  /** What is wrong with the settings of the person, for a host that has no window to say it in. */
  settingsNotice(): SettingsNotice | null;
  /** The same of other files of the application's folder. */
  homeNotices(): readonly HomeNotice[];
  /** Gives the function that ends the subscription. */
  subscribe(listener: Listener): () => void;
  /** Closes the project and the worker threads. */
  close(): Promise<void>;
}

const createEvents = () => {
  const listeners = new Set<Listener>();
  return {
    emit: (event: Event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener: Listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

/** The name under which the person opened the computer; some systems have none. */
const sessionName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
};

interface AppNeeds {
  readonly settings: SettingsStore;
  readonly homeNotices: Application['homeNotices'];
}

/** The application itself: its state, its settings, what it is doing. */
const createAppHandlers = (
  context: ImportNeeds,
  { settings, homeNotices }: AppNeeds,
  infoOf: Handlers['project.info'],
): Pick<Handlers, 'app.state' | 'settings.set' | 'job.cancel'> => ({
  'app.state': async (_, call) => ({
    version: VERSION,
    host: context.host,
    endsWithPages: context.endsWithPages,
    settings: settings.read(),
    settingsNotice: settings.readNotice(),
    homeNotices: [...homeNotices()],
    project: context.session.current() ? await infoOf({}, call) : null,
    territoriesYear: TERRITORIES_YEAR,
  }),
  'settings.set': (wanted) => {
    const changed = settings.change(wanted);
    context.emit({ event: 'settings.changed' });
    return changed;
  },
  'job.cancel': ({ job }) => ({ cancelled: context.jobs.cancel(job) }),
});

const createHandlers = (context: ImportNeeds, app: AppNeeds, thread: PartnershipAnswers): Handlers => {
  const projects = createProjectHandlers(context);
  const maps = createKeptMaps();
  const partnerships = createPartnershipHandlers(context, thread);
  return {
    ...createAppHandlers(context, app, projects['project.info']),
    ...createAboutHandlers(context),
    ...projects,
    'project.open': openEndingErasures(context, projects['project.open']),
    ...createPlaceHandlers(context),
    ...createGraphHandlers(context),
    ...createPathHandlers(context),
    ...createExportHandlers({ ...context, maps }),
    ...createEntityHandlers(context),
    ...createRelationHandlers(context),
    ...createRecordHandlers(context),
    ...createJournalHandlers(context),
    ...createTerritoryHandlers(context),
    ...createImportHandlers(context),
    ...createDuplicateHandlers(context),
    ...createMeasureHandlers(createMeasurer(context)),
    ...createMapHandlers(context, maps),
    ...createViewHandlers(context),
    ...createDraftHandlers(context),
    ...createFollowUpHandlers(context),
    ...partnerships,
    ...createShareHandlers(context),
    ...createMinutesHandlers(context),
    ...createBackupHandlers(context),
    ...createRecoveryHandlers(context),
    ...createPersonHandlers(context),
    ...createSnapshotHandlers(context, partnerships, projects['project.info']),
    ...createComparisonHandlers(context, partnerships),
    ...createDossierHandlers(context),
    ...createEvaluationHandlers(context),
  };
};

const closeAll = async (context: ImportNeeds, thread: PartnershipAnswers): Promise<void> => {
  // What another thread writes is rolled back first: the file is lent to it.
  await context.jobs.close();
  await thread.close();
  await context.backUpBeforeClosing();
  context.places.stop();
  context.session.end();
  context.territories.close();
  context.uploads.clear();
};

/** Reads each file of the application's folder, so that what is damaged is set aside and said. */
const readHome = ({ recent, second, mappings }: ImportNeeds): void => {
  recent.look();
  second.read();
  mappings.list();
};

/** The composition root: one application per host, nothing shared between two of them. */
export const createApplication = (options: ApplicationOptions): Application => {
  const { host, home, resources, clock, newId } = options;
  const events = createEvents();
  const settings = createSettings(home);
  const author = () => options.author ?? (settings.read().author || sessionName());
  const files = createFiles(newId);
  const lang = () => settings.read().language;
  clearLeftFolders(home);
  clearLeftParts(home);
  const territories = openTerritories(join(resources, 'territories.db'));
  const notices = createHomeNotices();
  const kept = composeSession({ ...{ host, home, clock, newId, files, lang, author, notices }, events });
  const context: ImportNeeds = {
    ...{ host, home, resources, clock, newId },
    endsWithPages: options.endsWithPages ?? false,
    emit: events.emit,
    files,
    jobs: createJobs(events.emit),
    parts: openPartNotes(home, clock, newId),
    territories,
    graph: createGraphKeeper({ session: kept.session, territories }),
    recent: createRecent(home, notices.of('recent')),
    importMarks: createImportMarks(home),
    ...composeOpening({ home, clock, newId }, options.startExaminer),
    ...kept,
    startParser: options.startParser ?? forkParser,
    shown: new Map(),
    uploads: createUploads({ home, newId, clock }, files),
    mappings: createSavedMappings(home, notices.of('mappings')),
  };
  const homeNotices = () => notices.all(() => readHome(context));
  const thread = host === 'command-line' ? answerHere() : new PartnershipThread();
  events.subscribe(({ event }) => {
    if (event === 'project.closed') void thread.close();
  });
  const handlers = codeErrors(
    backUpBeforeLarge(createHandlers(context, { settings, homeNotices }, thread), context),
  );
  return {
    handlers,
    dispatch: createDispatch(handlers, options.onUnexpected ?? (() => undefined), explainBy(kept.session)),
    files: context.files,
    settingsNotice: () => settings.readNotice(),
    homeNotices,
    subscribe: events.subscribe,
    close: () => closeAll(context, thread),
  };
};
