import { Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchTitle } from '../../commands/match-commands.ts';
import { AreaBoundary } from '../../frame/area-boundary.tsx';
import { SETTINGS_SECTIONS, type SettingsSection } from '../../state/settings-place.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import classes from './settings.module.css';
import { type SettingsRow, settingsRows } from './settings-rows.ts';

const SETTLED_MS = 250;

const Sections = ({ current }: { current: SettingsSection | null }) => {
  const { t } = useTranslation();
  const act = useActions();
  return (
    <nav className={classes.sections} aria-label={t('settings.sections.name')}>
      {SETTINGS_SECTIONS.map((section) => (
        <UnstyledButton
          key={section}
          className={classes.section ?? ''}
          aria-current={section === current ? 'true' : undefined}
          onClick={() => act.openSettings(section)}
        >
          {t(`settings.sections.${section}`)}
        </UnstyledButton>
      ))}
    </nav>
  );
};

const titleId = (row: string): string => `setting-${row}`;

/** The setting that one came for is in sight, and the keyboard goes on from there. */
const useGoToRow = (): void => {
  const row = useWorkspace((state) => state.settingsRow);
  const act = useActions();
  useEffect(() => {
    if (row === null) return;
    const goTo = (): void => {
      const title = document.getElementById(titleId(row));
      title?.scrollIntoView({ block: 'start' });
      title?.focus({ preventScroll: true });
    };
    goTo();
    // What is above it may still be waiting for its answer; who has gone on meanwhile is not called back.
    const timer = window.setTimeout(() => {
      goTo();
      act.endSettingsRow();
    }, SETTLED_MS);
    const goesOn = (): void => act.endSettingsRow();
    window.addEventListener('keydown', goesOn);
    window.addEventListener('pointerdown', goesOn);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', goesOn);
      window.removeEventListener('pointerdown', goesOn);
    };
  }, [row, act]);
};

const Section = ({ section, rows }: { section: SettingsSection; rows: readonly SettingsRow[] }) => {
  const { t } = useTranslation();
  return (
    <section aria-labelledby={`settings-${section}`} className={classes.content}>
      <h2 id={`settings-${section}`}>{t(`settings.sections.${section}`)}</h2>
      <Stack gap={28}>
        {rows.map(({ id, title, Row }) => (
          <div key={id}>
            {title && (
              <h3 id={titleId(id)} tabIndex={-1} className={classes.rowTitle}>
                {t(title)}
              </h3>
            )}
            <AreaBoundary isPanel>
              <Row />
            </AreaBoundary>
          </div>
        ))}
      </Stack>
    </section>
  );
};

/** The settings that hold what is typed, whatever their section; those of one section otherwise. */
const useRows = (text: string, section: SettingsSection): readonly SettingsRow[] => {
  const { t } = useTranslation();
  if (text === '') return settingsRows.filter((row) => row.section === section);
  return settingsRows.filter((row) => row.words.some((word) => matchTitle(text, t(word) as string) > 0));
};

/** Réglages: sections beside, settings that act at once. */
export const SettingsScreen = () => {
  const { t } = useTranslation();
  const section = useWorkspace((state) => state.settingsSection);
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const rows = useRows(text, section);
  useGoToRow();
  const shown = SETTINGS_SECTIONS.filter((one) => rows.some((row) => row.section === one));
  return (
    <div className={classes.screen}>
      <div className={classes.aside}>
        <TextInput
          aria-label={t('settings.search')}
          placeholder={t('settings.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          className={classes.search ?? ''}
          data-search
        />
        {/* Going to a section ends the search. */}
        <div onClickCapture={() => setTyped('')} role="presentation">
          <Sections current={text === '' ? section : null} />
        </div>
      </div>
      <div className={classes.body}>
        {shown.length === 0 && <Text role="status">{t('settings.nothing', { text })}</Text>}
        {shown.map((one) => (
          <Section key={one} section={one} rows={rows.filter((row) => row.section === one)} />
        ))}
        {/* The weights of partnerships are tried first, and kept by a button. */}
        {shown.some((one) => one !== 'partnerships') && (
          <Text size="sm" c="dimmed">
            {t('settings.saved')}
          </Text>
        )}
      </div>
    </div>
  );
};
