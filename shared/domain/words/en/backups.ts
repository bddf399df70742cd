import { formatDay, formatNumber, formatTime } from '../../format.ts';
import type { BackupWords } from '../backup-words.ts';

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 'en')} ${count === 1 ? one : many}`;

/** Backups, and going back to one. */
export const backups: BackupWords = {
  jobs: { restoring: 'Restoring the backup' },
  reasons: {
    regular: 'automatic',
    closing: 'on closing',
    asked: 'asked for',
    'before-migration': 'before the file was brought up to date',
    'before-import': 'before an import',
    'before-merge': 'before two records were merged',
    'before-merge-back': 'before a copy was merged back',
    'before-removal': 'before a removal',
    'before-restore': 'before a restore',
    'before-replacement': 'before a new project took its place',
  },
  columns: {
    at: 'Made on',
    reason: 'Why',
    entities: 'Records',
    relations: 'Links',
    state: 'State',
    id: 'Identifier',
  },
  state: (ok) => (ok === null ? 'not read again' : ok ? 'verified' : 'unreadable'),
  made: (path) => `Verified backup: ${path}.`,
  none: 'There is no backup of this project on this computer.',
  restored: (at, { entities, relations }) =>
    `The project is back to the backup of ${formatDay(at, 'en')} at ${formatTime(at, 'en')}: ${counted(entities, 'record', 'records')}, ${counted(relations, 'link', 'links')}.`,
  undone: (count) =>
    `${counted(count, 'action later than this backup is', 'actions later than this backup are')} not in the project any more.`,
  kept: (id) => `The state that was replaced is kept as a backup (${id}): restoring it undoes this restore.`,
  quarantined: (name) =>
    `The damaged file is kept as it is in the quarantine folder, under the name “${name}”.`,
  cut: (since) =>
    `Edits made after ${formatDay(since, 'en')} at ${formatTime(since, 'en')} may be missing from the file that was replaced too: Alliage had stopped while the project was open, and the “-wal” file that kept them is no longer beside it, or is damaged.`,
  later:
    'Edits made after this backup are not in the project: they remain in the file that was put in quarantine.',
};
