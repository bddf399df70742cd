import { starred, type TortureCase } from '../../case.ts';
import { killAfterEdit } from './kill-after-edit.ts';
import { killDuringImport } from './kill-during-import.ts';

/** A. Crash, power, disk. */
export const CRASH_CASES: readonly TortureCase[] = [
  starred('A01', 'kill −9 of the process group at a random moment of an import of 50,000 rows', {
    run: killDuringImport,
  }),
  starred('A02', 'kill −9 within 50 ms after an edit, a link or a removal was acknowledged', {
    run: killAfterEdit,
  }),
];
