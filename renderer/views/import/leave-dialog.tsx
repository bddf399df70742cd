import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../widgets/dialog.tsx';

/** Asked only when something was decided. */
export const LeaveDialog = ({ stay, leave }: { stay: () => void; leave: () => void }) => {
  const { t } = useTranslation();
  return (
    <Dialog title={t('import.leave.title')} onClose={stay}>
      <Text>{t('import.leave.text')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={leave}>
          {t('import.leave.leave')}
        </Button>
        <Button data-autofocus onClick={stay}>
          {t('import.leave.stay')}
        </Button>
      </Group>
    </Dialog>
  );
};
