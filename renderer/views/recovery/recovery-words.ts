import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { RecoverableCode } from '../../state/recoverable.ts';

export type Examination = OutputOf<'project.examine'>;
export type How = 'auto' | 'backup' | 'salvage' | 'kept';

/** Which of the sentences says what is wrong with the file. */
export const WHAT: Readonly<
  Record<RecoverableCode, 'empty' | 'damaged' | 'changed' | 'tampered' | 'timeout' | 'notOurs' | 'absent'>
> = {
  'E-BASE-EMPTY': 'empty',
  'E-BASE-DAMAGED': 'damaged',
  'E-BASE-CHANGED': 'changed',
  'E-BASE-TAMPERED': 'tampered',
  'E-BASE-TIMEOUT': 'timeout',
  'E-BASE-NOTOURS': 'notOurs',
  'E-FILE-ABSENT': 'absent',
};

/** What a button does: a way of recovering, or opening the file as it is. */
export interface Way {
  readonly word: 'restore' | 'salvage' | 'copyKnown' | 'openAnyway' | 'retry';
  readonly how: How | null;
}

/**
 * What can be done of a file, the safest first. What other software put in a file is never taken back with it: only
 * known data, or a backup. A damaged file goes up the whole ladder, so that what was done since the backup is kept.
 */
export const waysOf = (
  code: RecoverableCode,
  { code: now, backup, salvageable }: Examination,
): readonly Way[] => {
  if (now === null) return [{ word: 'retry', how: null }];
  const restore: readonly Way[] = backup
    ? [{ word: 'restore', how: code === 'E-BASE-DAMAGED' ? 'auto' : 'backup' }]
    : [];
  if (code === 'E-BASE-CHANGED') return [...restore, { word: 'openAnyway', how: null }];
  if (code === 'E-BASE-TAMPERED')
    return salvageable ? [{ word: 'copyKnown', how: 'salvage' }, ...restore] : restore;
  if (restore.length > 0) return restore;
  return salvageable ? [{ word: 'salvage', how: 'auto' }] : [];
};
