import { describe, expect, it } from 'vitest';
import { type BackupStatus, troubleOf } from '../../../renderer/views/settings/backups/use-backups.ts';

const fine: BackupStatus = { last: null, problem: null, second: null, quarantined: 0 };
const second = (state: 'ready' | 'absent' | 'failed') => ({ name: 'Clé USB', state, lastAt: null });

describe('K04, A11: what is shown of backups', () => {
  it.each<[string, BackupStatus | null, ReturnType<typeof troubleOf>]>([
    ['nothing is known yet', null, null],
    ['all is well', fine, null],
    ['the second folder is there', { ...fine, second: second('ready') }, null],
    ['the disk is full', { ...fine, problem: 'E-DISK-FULL' }, 'local'],
    ['the second folder is not there', { ...fine, second: second('absent') }, 'second'],
    ['it cannot be written to', { ...fine, second: second('failed') }, 'second'],
    [
      'the same, told by its code too',
      { ...fine, problem: 'E-BAK-DEST', second: second('absent') },
      'second',
    ],
    ['both', { ...fine, problem: 'E-IO', second: second('absent') }, 'local'],
    ['files were put aside', { ...fine, quarantined: 3 }, null],
  ])('%s', (_, status, expected) => {
    expect(troubleOf(status)).toBe(expected);
  });
});
