import { Button, Group, Radio, SegmentedControl, Switch, Text, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/contract/project-operations.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import classes from './settings.module.css';
import { useSaveSettings } from './use-save-settings.ts';

export const LanguageRow = () => {
  const { t } = useTranslation();
  const [{ language }, save] = useSaveSettings();
  return (
    <Radio.Group
      label={t('settings.language')}
      value={language}
      onChange={(chosen) => save({ language: chosen === 'en' ? 'en' : 'fr' })}
    >
      <Group gap="xl" mt="sm">
        <Radio value="fr" label={<span lang="fr">{t('settings.french')}</span>} />
        <Radio value="en" label={<span lang="en">{t('settings.english')}</span>} />
      </Group>
    </Radio.Group>
  );
};

const THEMES = ['light', 'dark', 'system'] as const satisfies readonly Settings['theme'][];

export const ThemeRow = () => {
  const { t } = useTranslation();
  const [{ theme }, save] = useSaveSettings();
  return (
    <Radio.Group
      label={t('settings.theme')}
      value={theme}
      onChange={(chosen) => save({ theme: chosen as Settings['theme'] })}
    >
      <Group gap="xl" mt="sm">
        {THEMES.map((one) => (
          <Radio key={one} value={one} label={t(`settings.${one}`)} />
        ))}
      </Group>
    </Radio.Group>
  );
};

/** Percent of the usual size. */
const TEXT_SIZES = [100, 110, 125, 150];

export const TextSizeRow = () => {
  const { t } = useTranslation();
  const id = useId();
  const [{ textSize }, save] = useSaveSettings();
  return (
    <div>
      <Text id={id} fw={500} size="sm">
        {t('settings.textSize')}
      </Text>
      <Text c="dimmed" className={classes.hint ?? ''}>
        {t('settings.textSizeHint')}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        data={TEXT_SIZES.map((size) => ({ value: String(size), label: `${size}\u00A0%` }))}
        value={String(textSize)}
        onChange={(size) => save({ textSize: Number(size) })}
      />
    </div>
  );
};

export const ReduceMotionRow = () => {
  const { t } = useTranslation();
  const [{ reduceMotion }, save] = useSaveSettings();
  return (
    <Switch
      label={t('settings.reduceMotion')}
      description={t('settings.reduceMotionHint')}
      checked={reduceMotion}
      onChange={(event) => save({ reduceMotion: event.currentTarget.checked })}
    />
  );
};

export const AuthorRow = () => {
  const { t } = useTranslation();
  const [settings, save] = useSaveSettings();
  const [author, setAuthor] = useState(settings.author);
  const keep = () => {
    if (author.trim() !== settings.author) save({ author: author.trim() });
  };
  return (
    <TextInput
      label={t('settings.author')}
      description={t('settings.authorHint')}
      maxLength={100}
      value={author}
      onChange={(event) => setAuthor(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
      className={classes.field ?? ''}
    />
  );
};

export const TourRow = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  return (
    <div>
      <Text fw={500} size="sm">
        {t('settings.tour')}
      </Text>
      <Text c="dimmed" className={classes.hint ?? ''}>
        {t('settings.tourHint')}
      </Text>
      <Button variant="default" onClick={() => run('frame.tour')}>
        {t('settings.startTour')}
      </Button>
    </div>
  );
};
