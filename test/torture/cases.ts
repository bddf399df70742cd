import type { TortureCase } from './case.ts';
import { CRASH_CASES } from './cases/a/crash-cases.ts';
import { FILE_CASES } from './cases/b/file-cases.ts';
import { CONCURRENCY_CASES } from './cases/c/concurrency-cases.ts';
import { VERSION_CASES } from './cases/d/version-cases.ts';
import { TABLE_CASES } from './cases/e/table-cases.ts';
import { MEANING_CASES } from './cases/f/meaning-cases.ts';
import { HOSTILE_CASES } from './cases/g/hostile-cases.ts';
import { EXPORT_CASES } from './cases/h/export-cases.ts';
import { SHELL_CASES } from './cases/i/shell-cases.ts';
import { WINDOW_CASES } from './cases/j/window-cases.ts';
import { BACKUP_CASES } from './cases/k/backup-cases.ts';
import { PERSON_CASES } from './cases/l/person-cases.ts';
import { METHOD_CASES } from './cases/m/method-cases.ts';

/** The catalogue of reliability.md 1.8, letter by letter. */
export const CASES: readonly TortureCase[] = [
  ...CRASH_CASES,
  ...FILE_CASES,
  ...CONCURRENCY_CASES,
  ...VERSION_CASES,
  ...TABLE_CASES,
  ...MEANING_CASES,
  ...HOSTILE_CASES,
  ...EXPORT_CASES,
  ...SHELL_CASES,
  ...WINDOW_CASES,
  ...BACKUP_CASES,
  ...PERSON_CASES,
  ...METHOD_CASES,
];
