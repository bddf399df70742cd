import { Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../shared/contract/client.ts';

/** The host cannot be asked anything: why, and what to do. */
export const StartFailure = ({ error, retry }: { error: Error; retry: () => void }) => {
  const { t } = useTranslation();
  const isUnauthorised = error instanceof ReplyError && error.reply.code === 'E-UNAUTHORISED';
  return (
    <Stack component="main" p="xl" gap="md" align="flex-start" maw="40rem" role="alert">
      <Title order={1}>{t('frame.errors.title')}</Title>
      <Text>{t(isUnauthorised ? 'frame.errors.unauthorised' : 'frame.errors.hostSilent')}</Text>
      <Button onClick={retry}>{t('frame.actions.retry')}</Button>
    </Stack>
  );
};
