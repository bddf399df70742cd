import { List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '../../i18n/i18n.ts';
import { Dialog } from '../../widgets/dialog.tsx';

const Points = ({ title, points }: { title: TextKey; points: readonly TextKey[] }) => {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={3}>{t(title)}</Title>
      <List mt="xs">
        {points.map((point) => (
          <List.Item key={point}>{t(point)}</List.Item>
        ))}
      </List>
    </section>
  );
};

/** « Déclaration d’accessibilité »: what is checked, what is not accessible yet, said as it is. */
export const StatementDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  return (
    <Dialog title={t('settings.statement.title')} onClose={close} size="lg">
      <Stack gap="lg">
        <Text>{t('settings.statement.status')}</Text>
        <Points
          title="settings.statement.checkedTitle"
          points={[
            'settings.statement.checked1',
            'settings.statement.checked2',
            'settings.statement.checked3',
            'settings.statement.checked4',
          ]}
        />
        <section>
          <Title order={3}>{t('settings.statement.equalTitle')}</Title>
          <Text mt="xs">{t('settings.statement.equal')}</Text>
        </section>
        <Points
          title="settings.statement.limitsTitle"
          points={['settings.statement.limit1', 'settings.statement.limit2', 'settings.statement.limit3']}
        />
        <section>
          <Title order={3}>{t('settings.statement.contactTitle')}</Title>
          <Text mt="xs">{t('settings.statement.contact')}</Text>
        </section>
      </Stack>
    </Dialog>
  );
};
