import { Alert, Button, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isRecoverable } from '../../state/recoverable.ts';
import { RecoverableRefusal } from '../recovery/recoverable-refusal.tsx';
import type { Opening } from './use-opening.ts';

const PlainRefusal = ({ opening, message }: { opening: Opening; message: string | null }) => {
  const { t } = useTranslation();
  return (
    <>
      <Text>{message ?? t('frame.errors.hostSilent')}</Text>
      <Group gap="sm" mt={opening.readOnly || opening.choose ? 'sm' : 0}>
        {opening.readOnly && <Button onClick={opening.readOnly}>{t('frame.actions.openReadOnly')}</Button>}
        {opening.choose && (
          <Button variant="default" onClick={opening.choose}>
            {t('home.chooseOther')}
          </Button>
        )}
      </Group>
    </>
  );
};

/** Why a project did not open, and what to do, where the person looks. */
export const OpeningError = ({ opening }: { opening: Opening }) => {
  const alert = useRef<HTMLDivElement>(null);
  const { refusal } = opening;
  // What was clicked may be far below.
  useEffect(() => {
    if (refusal) alert.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  if (!refusal) return null;
  const { file, code, message } = refusal;
  const plain = <PlainRefusal opening={opening} message={message} />;
  return (
    <Alert ref={alert} role="alert" variant="transparent" color="gray" className="refusal">
      {file !== null && isRecoverable(code) ? (
        <RecoverableRefusal key={file} file={file} code={code} opening={opening} plain={plain} />
      ) : (
        plain
      )}
    </Alert>
  );
};
