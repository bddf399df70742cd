import { Button, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../state/workspace-context.tsx';
import { useSaveSettings } from './use-save-settings.ts';

export const ListByDefaultRow = () => {
  const { t } = useTranslation();
  const act = useActions();
  const [{ listByDefault }, save] = useSaveSettings();
  return (
    <Switch
      label={t('settings.accessibility.listByDefault')}
      description={t('settings.accessibility.listByDefaultHint')}
      checked={listByDefault}
      onChange={(event) => {
        save({ listByDefault: event.currentTarget.checked });
        act.setListOnly(null);
      }}
    />
  );
};

export const HighContrastRow = () => {
  const { t } = useTranslation();
  const [{ highContrast }, save] = useSaveSettings();
  return (
    <Switch
      label={t('settings.accessibility.highContrast')}
      description={t('settings.accessibility.highContrastHint')}
      checked={highContrast}
      onChange={(event) => save({ highContrast: event.currentTarget.checked })}
    />
  );
};

export const SingleKeysRow = () => {
  const { t } = useTranslation();
  const [{ singleKeys }, save] = useSaveSettings();
  return (
    <Switch
      label={t('settings.keyboard.singleKeys')}
      description={t('settings.keyboard.singleKeysHint')}
      checked={singleKeys}
      onChange={(event) => save({ singleKeys: event.currentTarget.checked })}
    />
  );
};

export const StatementRow = () => {
  const { t } = useTranslation();
  const act = useActions();
  return (
    <div>
      <Text fw={500} size="sm" mb={4}>
        {t('settings.accessibility.statement')}
      </Text>
      <Button variant="default" onClick={() => act.openDialog({ name: 'accessibility' })}>
        {t('settings.accessibility.readStatement')}
      </Button>
    </div>
  );
};
