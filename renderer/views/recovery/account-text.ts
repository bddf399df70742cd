import type { TFunction } from 'i18next';
import type { Recovery } from '../../../shared/contract/backup-operations.ts';
import type { Counted } from '../../i18n/use-counted.ts';
import type { Format } from '../../i18n/use-format.ts';

interface Tools {
  readonly t: TFunction;
  readonly counted: Counted;
  readonly format: Format;
}

/** Unknown is not none. */
const lostWords = (lost: number | null, { t, format }: Tools): string => {
  if (lost === null) return t('recovery.account.lostUnknown');
  if (lost === 0) return t('recovery.account.nothingLost');
  return t('recovery.account.lost', { count: lost, number: format.number(lost) });
};

export interface AccountText {
  readonly sentences: readonly string[];
  readonly losses: readonly string[];
}

/** The account of a recovery, each sentence a line: what the host says, then what is there now and what is not. */
export const writeAccount = (recovery: Recovery, tools: Tools): AccountText => {
  const { t, counted } = tools;
  const { sentences, entities, relations, lost, losses, quarantined } = recovery;
  return {
    sentences: [
      ...sentences,
      t('recovery.account.holds', {
        entities: counted.records(entities),
        relations: counted.relations(relations),
      }),
      lostWords(lost, tools),
      ...(quarantined === null ? [] : [t('recovery.account.quarantined', { name: quarantined })]),
    ],
    losses,
  };
};
