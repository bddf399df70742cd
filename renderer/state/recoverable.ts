import type { ErrorCode } from '../../shared/contract/errors.ts';

/** Files that something can be taken back from: a verified backup, or what can be read in them. */
export const RECOVERABLE = [
  'E-BASE-EMPTY',
  'E-BASE-DAMAGED',
  'E-BASE-CHANGED',
  'E-BASE-TAMPERED',
  'E-BASE-TIMEOUT',
] as const satisfies readonly ErrorCode[];
export type RecoverableCode = (typeof RECOVERABLE)[number];

export const isRecoverable = (code: string | null): code is RecoverableCode =>
  RECOVERABLE.some((known) => known === code);
