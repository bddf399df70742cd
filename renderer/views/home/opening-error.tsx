import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { Opening } from './use-opening.ts';

/** Why a project did not open, and what to do, where the person looks. */
export const OpeningError = ({ opening }: { opening: Opening }) => {
  const { t } = useTranslation();
  if (!opening.error) return null;
  const sentence = opening.error instanceof ReplyError ? opening.error.message : t('frame.errors.hostSilent');
  return (
    <Alert role="alert" variant="transparent" color="gray" className="refusal">
      <Text>{sentence}</Text>
      <Group gap="sm" mt={opening.readOnly || opening.choose ? 'sm' : 0}>
        {opening.readOnly && <Button onClick={opening.readOnly}>{t('frame.actions.openReadOnly')}</Button>}
        {opening.choose && (
          <Button variant="default" onClick={opening.choose}>
            {t('home.chooseOther')}
          </Button>
        )}
      </Group>
    </Alert>
  );
};
