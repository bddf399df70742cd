import { Button, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../backend/use-operation.ts';
import { useNotify } from '../../widgets/use-notify.tsx';

export const HomeScreen = () => {
  const { t } = useTranslation();
  const notify = useNotify();
  const discover = useCommand('project.discover');
  return (
    <Stack p="xl" align="flex-start">
      <Title order={1}>{t('home.welcome')}</Title>
      <Button
        loading={discover.isPending}
        onClick={() =>
          discover.mutate(
            { sample: 'trois-rivieres', reset: false },
            { onError: (error) => notify.refused(error) },
          )
        }
      >
        {t('home.discover')}
      </Button>
    </Stack>
  );
};
