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
  keptRows: (count) =>
    `${counted(count, 'record or link came over otherwise than it was', 'records or links came over otherwise than they were')}: marked “to check”, they say why.`,
  leftFile: (name) =>
    `The list of these rows, with all that they held, is in the quarantine folder as “${name}”.`,
  moreRows: (count) => `and ${counted(count, 'other row', 'other rows')}`,
  leftTitle: 'Rows of the damaged project that did not come over as they were, each with all that it held.',
  leftRow: ({ table, id, name, reason, isKept, fields }) => {
    const what = recovery.tables[table] ?? table;
    const who = name === null ? '' : ` “${name}”`;
    const which = id === null ? '' : ` (${id})`;
    const why = {
      orphan: isKept ? 'referred to, but not in the file' : 'refers to something that is not in the file',
      duplicate: 'same identity as another',
      value: fields.length > 0 ? `unexpected value: ${fields.join(', ')}` : 'unexpected value',
    }[reason];
    return `${what}${who}${which} – ${why} – ${isKept ? 'kept, to check' : 'left aside'}`;
  },
  tables: {
    project: 'Project',
    entity: 'Record',
    relation: 'Link',
    alias: 'Other name',
    identifier: 'Identifier',
    entity_tag: 'Item of a list of a record',
    need_date: 'Date of a need',
    documented: 'What was documented',
    assessment: 'Maturity',
    impact: 'Impact',
    statement: 'Statement',
    entity_source: 'Source',
    relation_axis: 'Axis of a link',
    relation_source: 'Source of a link',
    position: 'Place on the graph',
    contact: 'Person',
    journal: 'Line of the history',
    journal_part: 'Line of the history',
    outline: 'Outline',
    meaning: 'Meaning of an import',
    source_key: 'Key of a source',
    distinct_pair: 'Pair of different records',
    saved_view: 'Saved view',
    decision: 'Decision',
    check_override: 'Correction of the diagnosis',
    method_setting: 'Setting',
    snapshot: 'Snapshot',
    snapshot_content: 'Content of a snapshot',
    person_register: 'Line of the register',
    erasure: 'Erasure',
  },
  noName: 'Record without a readable name',
  standIn: (end) => `Record not found (${end})`,
  field: 'recovery',
  toCheck: {
    cited: (date) => `This record was referred to, but was no longer in the file recovered on ${date}.`,
    twice: (date) => `Another had the same identity in the file recovered on ${date}.`,
    values: (date, values) =>
      `In the recovery of ${date}, these values could not be kept: ${values
        .map(([label, value]) => (value === '' ? `${label} (missing)` : `${label} “${value}”`))
        .join(', ')}.`,
  },
  unreadRows: 'Part of the file can no longer be read: records, links or settings may be lost.',
  journalLost: 'The history could not be kept: what comes before can no longer be undone.',
};
