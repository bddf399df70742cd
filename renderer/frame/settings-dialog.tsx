import { Group, Radio, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../shared/contract/project-operations.ts';
import { useSettings } from '../backend/use-app.ts';
import { useCommand } from '../backend/use-operation.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { useNotify } from '../widgets/use-notify.tsx';

type Save = (change: Partial<Settings>) => void;
interface PartProps {
  readonly settings: Settings;
  readonly save: Save;
}

const LanguageAndTheme = ({ settings, save }: PartProps) => {
  const { t } = useTranslation();
  return (
    <>
      <Radio.Group
        label={t('frame.settings.language')}
        value={settings.language}
        onChange={(language) => save({ language: language === 'en' ? 'en' : 'fr' })}
      >
        <Group gap="xl" mt="sm">
          <Radio value="fr" label={<span lang="fr">{t('frame.settings.french')}</span>} />
          <Radio value="en" label={<span lang="en">{t('frame.settings.english')}</span>} />
        </Group>
      </Radio.Group>
      <Radio.Group
        label={t('frame.settings.theme')}
        value={settings.theme}
        onChange={(theme) => save({ theme: theme as Settings['theme'] })}
      >
        <Group gap="xl" mt="sm">
          {(['light', 'dark', 'system'] as const).map((theme) => (
            <Radio key={theme} value={theme} label={t(`frame.settings.${theme}`)} />
          ))}
        </Group>
      </Radio.Group>
    </>
  );
};

const Comfort = ({ settings, save }: PartProps) => {
  const { t } = useTranslation();
  return (
    <>
      <Switch
        label={t('frame.settings.reduceMotion')}
        description={t('frame.settings.reduceMotionHint')}
        checked={settings.reduceMotion}
        onChange={(event) => save({ reduceMotion: event.currentTarget.checked })}
      />
      <Switch
        label={t('frame.settings.singleKeys')}
        description={t('frame.settings.singleKeysHint')}
        checked={settings.singleKeys}
        onChange={(event) => save({ singleKeys: event.currentTarget.checked })}
      />
    </>
  );
};

const AuthorField = ({ settings, save }: PartProps) => {
  const { t } = useTranslation();
  const [author, setAuthor] = useState(settings.author);
  const keep = () => {
    if (author.trim() !== settings.author) save({ author: author.trim() });
  };
  return (
    <TextInput
      label={t('frame.settings.author')}
      description={t('frame.settings.authorHint')}
      maxLength={100}
      value={author}
      onChange={(event) => setAuthor(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  );
};

/** Each setting acts and is saved at once. */
export const SettingsDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const notify = useNotify();
  // What was just chosen shows at once, before the host has kept it.
  const [chosen, setChosen] = useState<Partial<Settings>>({});
  const settings = { ...useSettings(), ...chosen };
  const set = useCommand('settings.set');
  const save: Save = (change) => {
    setChosen((before) => ({ ...before, ...change }));
    const onError = (error: Error) => {
      setChosen({});
      notify.refused(error);
    };
    set.mutate(change, { onError });
  };
  return (
    <Dialog title={t('frame.settings.title')} onClose={close}>
      <Stack gap="xl">
        <LanguageAndTheme settings={settings} save={save} />
        <Comfort settings={settings} save={save} />
        <AuthorField settings={settings} save={save} />
        <Text size="sm" c="dimmed">
          {t('frame.settings.saved')}
        </Text>
      </Stack>
    </Dialog>
  );
};
