import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '../../../shared/contract/project-operations.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { isOnlyKnown, type RecoverableCode } from '../../state/recoverable.ts';
import { Computing } from '../diagnosis/computing.tsx';
import type { Opening } from '../home/use-opening.ts';
import { type Way, waysOf } from './recovery-words.ts';
import { RECOVERY_JOB, useRecovery } from './use-recovery.ts';
import { WhatHappened, WhatIsLeft } from './what-is-left.tsx';

interface Props {
  readonly file: FileToken;
  readonly code: RecoverableCode;
  readonly opening: Opening;
}

/** What the file itself and its backups allow; asked anew each time that it is shown. */
const useExamination = (file: FileToken) => {
  const { data, isFetching, error } = useOperation('project.examine', { file });
  return { examination: isFetching ? undefined : data, error: isFetching ? null : error };
};

interface WaysProps extends Props {
  readonly ways: readonly Way[];
  readonly recover: ReturnType<typeof useRecovery>['recover'];
}

const Ways = ({ file, code, opening, ways, recover }: WaysProps) => {
  const { t } = useTranslation();
  const take = ({ how, word }: Way) => {
    if (how !== null) recover(how, file);
    else opening.open(file, word === 'openAnyway' ? { acceptChanged: true } : {});
  };
  return (
    <Group gap="sm" mt="sm">
      {ways.map((way, place) => (
        <Button key={way.word} variant={place === 0 ? 'filled' : 'default'} onClick={() => take(way)}>
          {t(`recovery.actions.${way.word}`)}
        </Button>
      ))}
      {opening.choose && (
        <Button variant={ways.length === 0 ? 'filled' : 'default'} onClick={opening.choose}>
          {t('home.chooseOther')}
        </Button>
      )}
      {code === 'E-BASE-TIMEOUT' && ways.length === 0 && (
        <Button variant="default" onClick={() => opening.open(file)}>
          {t('recovery.actions.retry')}
        </Button>
      )}
    </Group>
  );
};

/**
 * A project that does not open and that can be taken back: why, from what, and one button to be working again. `plain`: what
 * is said of a file that is no project where nothing of one is known.
 */
export const RecoverableRefusal = ({ plain, ...props }: Props & { readonly plain: ReactNode }) => {
  const { t } = useTranslation();
  const { file, code } = props;
  const { examination, error } = useExamination(file);
  const { isRunning, recover } = useRecovery();
  const ways = examination ? waysOf(code, examination) : [];
  const isLooking = !examination && !error;
  if (isOnlyKnown(code) && !isLooking && ways.length === 0) return plain;
  return (
    <>
      <WhatHappened code={code} />
      {examination && <WhatIsLeft code={code} examination={examination} />}
      {error && <Text mt={4}>{error.message}</Text>}
      {isLooking && (
        <Text mt={4} c="dimmed" role="status">
          {t('recovery.looking')}
        </Text>
      )}
      {isRunning && <Computing job={RECOVERY_JOB} label={t('recovery.running')} />}
      {!isRunning && !isLooking && <Ways {...props} ways={ways} recover={recover} />}
    </>
  );
};
