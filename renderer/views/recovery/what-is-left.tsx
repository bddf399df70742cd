import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCounted } from '../../i18n/use-counted.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { RecoverableCode } from '../../state/recoverable.ts';
import { type Examination, WHAT } from './recovery-words.ts';

/** « 12 modifications plus récentes seront ré-appliquées ; 1 ne peut pas l’être. »; null when neither is known. */
const useLaterWords = ({ replayable, unreplayable }: Examination): string | null => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const lost = unreplayable ?? 0;
  if (!replayable) {
    if (lost === 0) return null;
    return t('recovery.lostOnly', { count: lost, number: number(lost) });
  }
  const done = t('recovery.reapplied', { count: replayable, number: number(replayable) });
  if (lost === 0) return t('recovery.reapplyingAll', { done });
  const notDone = t('recovery.notReapplied', { count: lost, number: number(lost) });
  return t('recovery.reapplying', { done, lost: notDone });
};

const useBackupWords = (code: RecoverableCode, { backup }: Examination): string => {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = useCounted();
  if (!backup) return t('recovery.noBackup');
  const { entities, relations } = backup;
  const isCounted = entities !== null && relations !== null;
  const holds = isCounted ? ` (${counted.records(entities)}, ${counted.relations(relations)})` : '';
  return t(code === 'E-BASE-DAMAGED' ? 'recovery.from' : 'recovery.available', {
    date: format.date(backup.at),
    time: format.time(backup.at),
    holds,
  });
};

const useSalvageWords = (code: RecoverableCode, { backup, salvageable }: Examination): string | null => {
  const { t } = useTranslation();
  const counted = useCounted();
  if (salvageable && (!backup || code === 'E-BASE-TAMPERED'))
    return t('recovery.salvageable', {
      entities: counted.records(salvageable.entities),
      relations: counted.relations(salvageable.relations),
    });
  return backup || code === 'E-BASE-CHANGED' ? null : t('recovery.nothing');
};

interface Props {
  readonly code: RecoverableCode;
  readonly examination: Examination;
}

/** What there is to restart from, with its figures. */
export const WhatIsLeft = ({ code, examination }: Props) => {
  const backup = useBackupWords(code, examination);
  const later = useLaterWords(examination);
  const salvage = useSalvageWords(code, examination);
  return <Text mt={4}>{[backup, later, salvage].filter((sentence) => sentence !== null).join(' ')}</Text>;
};

export const WhatHappened = ({ code }: { code: RecoverableCode }) => {
  const { t } = useTranslation();
  return <Text>{t(`recovery.what.${WHAT[code]}`)}</Text>;
};
