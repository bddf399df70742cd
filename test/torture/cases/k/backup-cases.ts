import { carriedBy, plain, starred, type TortureCase } from '../../case.ts';
import { copyWhileWriting } from '../c/at-once.ts';

const SNAPSHOTS = 'test/node/services/snapshot/snapshots.test.ts';
const BACKUPS = 'test/node/services/backups';
const UNDO = 'test/node/services/undo.test.ts';

/** K. Backup, restore, undo, snapshots. */
export const BACKUP_CASES: readonly TortureCase[] = [
  starred('K01', 'Each backup that is kept, restored', {
    tests: carriedBy(`${BACKUPS}/backups.test.ts`, 'K01'),
  }),
  starred('K02', 'A damaged backup', {
    tests: [
      ...carriedBy(`${BACKUPS}/damage.test.ts`, 'K02'),
      ...carriedBy('test/hosts/cli-backup.test.ts', 'K02'),
    ],
  }),
  starred('K03', 'Backups and copies made while somebody writes', { run: copyWhileWriting }),
  plain('K04', 'The folder of backups is gone or read-only', {
    tests: [
      ...carriedBy(`${BACKUPS}/damage.test.ts`, 'K04'),
      ...carriedBy(`${BACKUPS}/second-folder.test.ts`, 'K04'),
    ],
  }),
  plain('K05', 'A thousand backups, and which are kept', {
    tests: carriedBy('test/domain/backup-retention.test.ts', 'K05', 'A24', 'before each migration'),
  }),
  starred('K06', 'Random operations, all undone, all done again', {
    tests: carriedBy(UNDO, 'any edits, then as many undos'),
  }),
  plain('K07', 'Undone after a restart, an import, a merge, a removal', {
    tests: [
      ...carriedBy(UNDO, 'across restarts'),
      ...carriedBy('test/node/services/import/undo.test.ts', 'also after a restart'),
      ...carriedBy('test/node/services/merge.test.ts', 'in one operation that is undone'),
      ...carriedBy('test/node/services/records.test.ts', 'any batches, then as many undos'),
    ],
  }),
  plain('K08', 'Undo is of the project alone', {
    tests: carriedBy('test/renderer/workspace.test.ts', 'keeps nothing of a project in the next one'),
  }),
  plain('K09', 'Two merged, then taken apart again', {
    tests: carriedBy(
      'test/node/services/merge.test.ts',
      'keeps relations, aliases, identifiers and sources of both',
    ),
  }),
  starred('K10', 'A snapshot stays what it was', {
    tests: carriedBy(SNAPSHOTS, 'K10', 'is seen to be damaged, whatever was changed'),
  }),
  plain('K11', 'Compared one way and the other', {
    tests: [
      ...carriedBy(
        'test/domain/comparison/compare-documents.test.ts',
        'swaps its sets, its counts and its fields',
      ),
      ...carriedBy('test/domain/comparison/document-difference.test.ts', 'knows a renamed one by its id'),
    ],
  }),
  plain('K12', 'A snapshot of another version', {
    tests: carriedBy('test/node/store/migrate.test.ts', 'a project of each version is kept, opens'),
  }),
  plain('K13', 'A snapshot without a person who was erased', {
    tests: carriedBy('test/node/services/persons/erasure.test.ts', 'K13'),
  }),
  plain('K14', 'Most actors removed at once', {
    tests: [
      ...carriedBy('test/node/services/records.test.ts', 'entities go with their relations in one operation'),
      ...carriedBy(`${BACKUPS}/when.test.ts`, 'K14'),
    ],
  }),
];
