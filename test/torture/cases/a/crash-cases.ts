import { carriedBy, plain, starred, type TortureCase } from '../../case.ts';
import { jumpClock } from './clocks.ts';
import { cutWrite, failSync, failWrite, interruptRead } from './failing-calls.ts';
import { exportToFullDisk, fillDisk, importWithLittleRoom, openOnFullDisk } from './full-disk.ts';
import { killAfterEdit } from './kill-after-edit.ts';
import { killDuringImport } from './kill-during-import.ts';
import { killInCopy } from './kill-in-copy.ts';
import { killInMigration } from './kill-in-migration.ts';
import { importLargeTable, importWithFewFiles, importWithShortFiles } from './limits.ts';
import { graphInLittleMemory } from './little-memory.ts';
import { cutPower } from './power-cut.ts';
import { stopAndGoOn, tellToEnd } from './signals.ts';

const PROCESSES = 'test/end-to-end/electron/security-processes.test.ts';
const SHELL = 'test/end-to-end/electron/shell.test.ts';
const RUN_PARSER = 'test/node/services/import/run-parser.test.ts';

/** A. Crash, power, disk. */
export const CRASH_CASES: readonly TortureCase[] = [
  starred(
    'A01',
    'kill −9 of the process group at a random moment of an import of 50,000 rows, on the command line and in the browser’s host',
    {
      run: killDuringImport,
      tests: carriedBy('test/node/services/import/kill.test.ts', 'killed at any moment'),
    },
  ),
  starred('A02', 'kill −9 within 50 ms after an edit, a link, a removal or a merge was acknowledged', {
    run: killAfterEdit,
  }),
  starred('A03', 'kill −9 between two steps of each migration', { run: killInMigration }),
  starred('A04', 'kill −9 during a backup, a restore, a copy, an export, a snapshot', { run: killInCopy }),
  plain('A05', 'The page dies with an edit that is not saved', {
    tests: carriedBy(SHELL, 'loads its page again after the page died'),
  }),
  plain('A06', 'The data process dies', {
    tests: [
      ...carriedBy(SHELL, 'is a process of its own: killed, it is said'),
      ...carriedBy(PROCESSES, 'A06'),
    ],
  }),
  plain('A07', 'The process that reads an import dies', {
    tests: [...carriedBy(RUN_PARSER, 'that dies has imported nothing'), ...carriedBy(PROCESSES, 'A07')],
  }),
  plain('A08', 'Told to end during edits', { run: tellToEnd }),
  plain('A09', 'Stopped for a while during edits', { run: stopAndGoOn }),
  starred('A10', 'A disk of 4 MB: an import that is larger, edits until it is full', { run: fillDisk }),
  plain('A11', 'The disk is full during a backup', {
    tests: [
      ...carriedBy('test/node/services/backups/damage.test.ts', 'A11'),
      ...carriedBy('test/renderer/settings/backup-trouble.test.ts', 'A11'),
    ],
  }),
  plain('A12', 'The disk is full during an export', { run: exportToFullDisk }),
  plain('A13', 'Opened on a disk without a byte left', { run: openOnFullDisk }),
  plain('A14', 'Too little room for an import', { run: importWithLittleRoom }),
  starred('A15', 'The disk fails at a synchronisation', { run: failSync }),
  starred('A16', 'The disk fails, or is full, at a write', { run: failWrite }),
  plain('A17', 'A write is cut short', { run: cutWrite }),
  plain('A18', 'Reads are interrupted', { run: interruptRead }),
  plain('A19', 'No file may grow beyond 5 MB', { run: importWithShortFiles }),
  plain('A20', 'Few files may be open', { run: importWithFewFiles }),
  plain('A21', 'A large table in 512 MB', { run: importLargeTable }),
  plain('A22', 'A graph of 20,000 nodes: its host in 300 MB, the processes of its page in as many', {
    run: graphInLittleMemory,
  }),
  plain('A23', 'A power cut after any write, with any part of what was not synchronised', { run: cutPower }),
  plain('A24', 'A clock that jumps', { run: jumpClock }),
];
