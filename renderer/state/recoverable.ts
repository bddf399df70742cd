import type { ErrorCode } from '../../shared/contract/errors.ts';

/** Files that something can be taken back from: a verified backup, or what can be read in them. */
export const RECOVERABLE = [
  'E-BASE-EMPTY',
  'E-BASE-DAMAGED',
  'E-BASE-CHANGED',
  'E-BASE-TAMPERED',
  'E-BASE-TIMEOUT',
  'E-BASE-NOTOURS',
  'E-FILE-ABSENT',
] as const satisfies readonly ErrorCode[];
export type RecoverableCode = (typeof RECOVERABLE)[number];

/** What is there is no project, or nothing is there: a plain refusal where nothing of one is known. */
const ONLY_KNOWN: readonly string[] = ['E-BASE-NOTOURS', 'E-FILE-ABSENT'];
export const isOnlyKnown = (code: RecoverableCode): boolean => ONLY_KNOWN.includes(code);

export const isRecoverable = (code: string | null): code is RecoverableCode =>
  RECOVERABLE.some((known) => known === code);
