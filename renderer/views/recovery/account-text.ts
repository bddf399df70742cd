import type { TFunction } from 'i18next';
import type { Recovery } from '../../../shared/contract/backup-operations.ts';

export interface AccountText {
  readonly sentences: readonly string[];
  readonly losses: readonly string[];
}

/** The account of a recovery, each sentence a line: what the host says of it, and where the damaged file is kept. */
export const writeAccount = (
  { sentences, losses, quarantined }: Pick<Recovery, 'sentences' | 'losses' | 'quarantined'>,
  t: TFunction,
): AccountText => ({
  sentences: [
    ...sentences,
    ...(quarantined === null ? [] : [t('recovery.account.quarantined', { name: quarantined })]),
  ],
  losses,
});
