import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { SavedMapping } from '../../../shared/contract/import-operations.ts';
import { Settings } from '../../../shared/contract/project-operations.ts';
import { ShellState } from '../../../shared/contract/shell.ts';
import { startView, View } from '../../../shared/domain/view.ts';
import { forgetRunning } from '../../../shared/node/hosts/running-host.ts';
import { byState, changeManifest, readManifest } from '../../../shared/node/services/backups/manifest.ts';
import {
  createSecondFolder,
  isFolder,
  nameOfFolder,
} from '../../../shared/node/services/backups/second-folder.ts';
import { shelfOf } from '../../../shared/node/services/backups/shelf.ts';
import { createFiles } from '../../../shared/node/services/files.ts';
import { createImportMarks } from '../../../shared/node/services/import/import-marks.ts';
import { createSavedMappings } from '../../../shared/node/services/import/saved-mappings.ts';
import { createLastPlaces } from '../../../shared/node/services/last-places.ts';
import { createClosedFolder } from '../../../shared/node/services/opening/closed-folder.ts';
import { openPartNotes } from '../../../shared/node/services/part-notes.ts';
import { openErasureList } from '../../../shared/node/services/persons/erasure-list.ts';
import { findWorkingCopy, workingCopiesOf } from '../../../shared/node/services/places/working-copies.ts';
import { createRecent } from '../../../shared/node/services/recent.ts';
import { createSettings } from '../../../shared/node/services/settings.ts';
import type { Json } from '../mutate/json.ts';
import { readShellState } from './shell-reader.ts';

const SHA = 'a'.repeat(64);
export const ID = '01PR0JECT00000000000000001';
const AT = '2026-01-01T00:00:00.000Z';
/** Where the project is: written into the file once that is known. */
export const PLACE = '/PLACE/a.alliage';

const CLOSED = {
  path: PLACE,
  closes: 1,
  revision: 1,
  statePage: 1,
  pageSize: 4096,
  sha256: SHA,
  bytes: 4096,
  rest: 1,
  at: AT,
  checkedAt: AT,
  clean: true,
  history: [{ closes: 0, sha256: SHA }],
};
const ERASED = {
  ...{ at: AT, reason: 'asked' as const, persons: 1, unreached: 0 },
  places: [{ place: 'contact' as const, count: 1 }],
};

/** A file that the application keeps for itself. */
export interface HomeFile {
  /** Where it is, in the application's folder; of the project at `place`, where it is one's. */
  readonly name: (place: string) => string;
  /** Something of what it may hold. */
  readonly seed: Json;
  /** By what the application reads and changes it with; throws where what is read is none of what it may be. */
  readonly read: (home: string, place: string) => void;
}

const now = () => new Date(AT);
const hashed = (place: string, digits: number) =>
  `${createHash('sha256').update(place).digest('hex').slice(0, digits)}.json`;
const settle = <Value>(value: Value): Value => structuredClone(value);

export const HOME_FILES: Readonly<Record<string, HomeFile>> = {
  settings: {
    name: () => 'settings.json',
    seed: {
      ...{ language: 'fr', theme: 'dark', textSize: 125, keys: { 'graph.fit': ['f'] } },
      ...{ pinnedCommands: ['graph.fit'], tourSeen: true, author: 'Claire', version: 1 },
    },
    read: (home) => {
      const settings = createSettings(home);
      Settings.parse(settings.read());
      settings.readNotice();
      Settings.parse(settings.change({ tourSeen: false }));
      if (createSettings(home).readNotice() !== null)
        throw new Error('what was just written is not understood');
    },
  },
  recent: {
    name: () => 'recent.json',
    seed: [
      { path: PLACE, name: 'A', territory: null, fictional: true, entities: 1, relations: 2, openedAt: AT },
    ],
    read: (home, place) => {
      const recent = createRecent(home);
      recent.list(
        createFiles(() => ID),
        () => null,
      );
      recent.forget(place);
      if (
        recent
          .list(
            createFiles(() => ID),
            () => null,
          )
          .some(({ name }) => typeof name !== 'string')
      )
        throw new Error('a name that is no text');
    },
  },
  mappings: {
    name: () => 'mappings.json',
    seed: [
      {
        name: 'Liste',
        mapping: {
          ...{ sheet: 'Feuille', headerRow: 1, rowIs: 'entity', columns: { Nom: { field: 'entity.name' } } },
          ...{ constants: { 'entity.kind': 'actor' }, values: { Nom: { a: 'b' } } },
        },
      },
    ],
    read: (home) => {
      const mappings = createSavedMappings(home);
      const [first] = mappings.list().map((saved) => SavedMapping.parse(saved));
      if (first && mappings.save({ ...first, name: 'Autre' }).length === 0)
        throw new Error('nothing was kept');
      mappings.forget('Autre');
    },
  },
  places: {
    name: () => 'places.json',
    seed: [{ projectId: ID, screen: 'explorer', view: settle(startView) as unknown as Json }],
    read: (home) => {
      const places = createLastPlaces(home);
      const kept = places.read(ID);
      if (kept) View.parse(kept.view);
      places.keep(ID, { screen: 'table', view: startView });
      if (places.read(ID)?.screen !== 'table') throw new Error('what was kept is not there');
    },
  },
  second: {
    name: () => 'second-folder.json',
    seed: { folder: '/PLACE/elsewhere' },
    read: (home) => {
      const folder = createSecondFolder(home).read();
      if (folder === null) return;
      isFolder(folder);
      nameOfFolder(folder);
      shelfOf(join(folder, 'alliage-backups'), ID).lines();
    },
  },
  manifest: {
    name: () => `backups/${ID}/manifest.jsonl`,
    seed: {
      ...{ id: ID, file: `${ID}.alliage`, sha256: SHA, bytes: 1, schema: 6, at: AT, reason: 'regular' },
      ...{ app: '0.1.0', path: PLACE, entities: 1, relations: 1, revision: 1, entry: null, after: null },
    },
    read: (home) => {
      const shelf = shelfOf(join(home, 'backups'), ID);
      const lines = readManifest(shelf.manifest);
      byState(lines);
      shelf.lines();
      shelf.unnamed();
      if (lines.some(({ file }) => file.includes('/'))) throw new Error('a file that is elsewhere');
      changeManifest(shelf.manifest, () => lines);
      if (readManifest(shelf.manifest).length !== lines.length) throw new Error('a line was lost');
    },
  },
  closedBefore: {
    name: () => `closed/${ID}.json`,
    seed: { projectId: ID, records: [CLOSED, { ...CLOSED, path: '/PLACE/b.alliage' }] },
    read: (home, place) => readClosed(home, place),
  },
  closed: {
    name: (place) => `closed/${ID}/${hashed(place, 32)}`,
    seed: { projectId: ID, record: CLOSED },
    read: (home, place) => readClosed(home, place),
  },
  erasures: {
    name: () => `erasures/${ID}.json`,
    seed: {
      salt: SHA,
      erasures: [{ id: ID, ...ERASED, hashes: [SHA], ended: true, texts: null, keepNames: true }],
    },
    read: (home) => {
      const list = openErasureList(home, ID);
      list.has(ID);
      if (!Array.isArray(list.cutShort) || !Array.isArray(list.proofs)) throw new Error('no list');
      list.begin({ id: 'x', ...ERASED }, [ID], { texts: null, keepNames: false });
      list.end({ id: 'x', ...ERASED });
      if (!openErasureList(home, ID).has(ID)) throw new Error('who was erased is not known any more');
    },
  },
  mark: {
    name: (place) => `imports/${hashed(place, 32)}`,
    seed: { operation: ID, at: AT },
    read: (home, place) => {
      const marks = createImportMarks(home);
      marks.opened(place, (operation) => operation === '');
      const at = marks.stoppedAt(place);
      if (at !== null && typeof at !== 'string') throw new Error('no time');
      marks.begin(place, { operation: ID, at: AT });
      marks.opened(place, () => false);
      if (marks.stoppedAt(place) !== AT) throw new Error('an import that died is not told');
    },
  },
  parts: {
    name: () => `parts/${ID}.json`,
    seed: { pid: 999_999_999, at: AT, parts: ['/PLACE/a.alliage.part', '/PLACE/x.part'] },
    read: (home) => {
      const parts = openPartNotes(home, now, () => ID);
      if (parts.during([], () => 1) !== 1) throw new Error('no work was done');
    },
  },
  working: {
    name: (place) => `working/${ID}/${hashed(place, 20)}`,
    seed: { place: PLACE, file: `${ID}.alliage`, sha256: SHA, sequence: 3, pending: true },
    read: (home, place) => {
      findWorkingCopy(home, place);
      workingCopiesOf(home, ID);
    },
  },
  window: {
    name: () => 'window.json',
    seed: {
      ...{ place: { x: 10, y: 20, width: 1440, height: 900 }, maximised: false },
      ...{ language: 'en', theme: 'dark' },
    },
    read: (home) => {
      const shell = readShellState(home);
      ShellState.parse(shell.read());
      if (!['fr', 'en'].includes(shell.language())) throw new Error('a language that is none');
      shell.update({ maximised: true });
      if (!readShellState(home).read().maximised) throw new Error('what was written is not read');
    },
  },
  running: {
    name: () => 'browser-host.json',
    // Another version than ours: nobody is asked.
    seed: { version: '0.0.0-fuzz', pid: 1, port: 9, secret: SHA },
    read: (home) => forgetRunning(home),
  },
};

const readClosed = (home: string, place: string): void => {
  const closed = createClosedFolder(home);
  closed.all();
  closed.at(place);
  closed.ofProject(ID);
  const [known] = closed.ofProject(ID);
  const record = { ...(known?.record ?? { ...CLOSED, history: [] }), path: place, at: AT, closes: 7 };
  closed.change(ID, place, () => record);
  if (closed.at(place)[0]?.record.closes !== 7) throw new Error('what was written is not read');
};
