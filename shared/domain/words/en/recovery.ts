import { formatDay, formatNumber, formatTime } from '../../format.ts';
import type { RecoveryWords } from '../recovery-words.ts';

const moment = (at: string): string => `${formatDay(at, 'en')} at ${formatTime(at, 'en')}`;
const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 'en')} ${count === 1 ? one : many}`;

/** A project that was damaged, and what became of it. */
export const recovery: RecoveryWords = {
  job: 'Recovering the project',
  sound: 'The project opens: there was nothing to repair.',
  repaired: {
    log: 'The last changes, left beside the file, were put back into it. Nothing is lost.',
    'search-rebuilt': 'The search index was damaged: it was made again from the records. Nothing is lost.',
    reindexed: 'Indexes were damaged: they were made again from the data. Nothing is lost.',
  },
  fromBackup: (at, { entities, relations }) =>
    `The project starts again from the backup of ${moment(at)}; it now has ${counted(entities, 'record', 'records')}, ${counted(relations, 'link', 'links')}.`,
  salvaged: ({ entities, relations }) =>
    `The data that was recognised was copied into a new project: ${counted(entities, 'record', 'records')}, ${counted(relations, 'link', 'links')}.`,
  reapplied: (count) =>
    `${counted(count, 'later change was applied again', 'later changes were applied again')}.`,
  nothingLost: 'No change is lost.',
  lost: (count) => `${counted(count, 'change is lost', 'changes are lost')}.`,
  lostEntry: (at, author, what) =>
    `${at ? `On ${moment(at)}` : 'At an unknown date'}${author ? ` (${author})` : ''}: ${what ?? 'a change that cannot be read'}`,
  reversals: { undo: 'an undo', redo: 'a change done again' },
  lostUnread: (from, to) =>
    from === to
      ? `Change no. ${formatNumber(from, 'en')} can no longer be read.`
      : `Changes no. ${formatNumber(from, 'en')} to ${formatNumber(to, 'en')} can no longer be read.`,
  lostUnknown: 'Changes later than this backup may be lost: nothing says how many there were.',
  refusedRows: (count) =>
    `${counted(count, 'row was left aside', 'rows were left aside')}: they refer to something that is not there, or hold an unexpected value.`,
  unreadRows: 'Part of the file can no longer be read: records, links or settings may be lost.',
  journalLost: 'The history could not be kept: what comes before can no longer be undone.',
};
