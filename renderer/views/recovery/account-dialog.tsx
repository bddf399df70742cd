import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Recovery } from '../../../shared/contract/backup-operations.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import { LeftRows } from './left-rows.tsx';

/** Exactly what was done of a damaged project, and what could not be: read, and copied for whoever asks. */
export const AccountDialog = ({ recovery, close }: { recovery: Recovery; close: () => void }) => {
  const { t } = useTranslation();
  const notify = useNotify();
  const { losses, left } = recovery;
  // The sentences tell the losses too: here they have a list of their own.
  const sentences = recovery.sentences.filter((sentence) => !losses.includes(sentence));
  const copy = async () => {
    await navigator.clipboard.writeText(
      [
        ...sentences,
        ...[...losses, ...left.rows.map(({ sentence }) => sentence)].map((loss) => `- ${loss}`),
      ].join('\n'),
    );
    notify.done('recovery.account.copied');
  };
  return (
    <Dialog title={t('recovery.account.title')} onClose={close} size="lg">
      <Stack gap="sm">
        {sentences.map((sentence) => (
          <Text key={sentence}>
            <bdi>{sentence}</bdi>
          </Text>
        ))}
        {losses.length > 0 && (
          <section aria-labelledby="account-losses">
            <Text id="account-losses" component="h3" fw={650} mb={4}>
              {t('recovery.account.losses')}
            </Text>
            <List>
              {losses.map((loss) => (
                <List.Item key={loss}>
                  <bdi>{loss}</bdi>
                </List.Item>
              ))}
            </List>
          </section>
        )}
        <LeftRows left={left} close={close} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void copy().catch(notify.refused)}>
            {t('recovery.account.copy')}
          </Button>
          <Button data-autofocus onClick={close}>
            {t('recovery.account.close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
