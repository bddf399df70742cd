import { Button, Group, Text } from '@mantine/core';
import { IconSnowflake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../shared/contract/project-operations.ts';
import { formatDate } from '../../shared/domain/format.ts';
import { homeFileSentence, settingsSentence } from '../../shared/domain/words/settings-words.ts';
import { wordsOf } from '../../shared/domain/words/words.ts';
import { useApp, useProject, useSettings } from '../backend/use-app.ts';
import { useHostDown } from '../backend/use-host-down.ts';
import { useCommand } from '../backend/use-operation.ts';
import { useRunCommand } from '../commands/use-commands.ts';
import { useLang } from '../i18n/use-format.ts';
import { useActions } from '../state/workspace-context.tsx';
import { useNotify } from '../widgets/use-notify.tsx';
import classes from './banners.module.css';
import { DraftBanner } from './draft-banner.tsx';
import { NoticeBanner } from './notice-banner.tsx';
import { PlaceBanner } from './place-banner.tsx';
import { StoppedImportBanner } from './stopped-import-banner.tsx';

const SampleBanner = ({ sample }: { sample: string }) => {
  const { t } = useTranslation();
  const notify = useNotify();
  const act = useActions();
  const run = useRunCommand();
  const { tourSeen } = useSettings();
  const discover = useCommand('project.discover');
  const reset = () =>
    discover.mutate(
      { sample: sample === 'rameau' ? 'rameau' : 'trois-rivieres', reset: true },
      {
        onSuccess: () => notify.done('frame.messages.sampleReset'),
        onError: (error) => notify.refused(error),
      },
    );
  return (
    <Group gap="sm" className={classes.sample}>
      <Text size="sm">{t('home.sampleBanner')}</Text>
      {!tourSeen && (
        <Button size="compact-sm" variant="subtle" onClick={() => run('frame.tour')}>
          {t('tour.offer')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" loading={discover.isPending} onClick={reset}>
        {t('frame.actions.reset')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => act.openDialog({ name: 'new-project' })}>
        {t('frame.actions.startMine')}
      </Button>
    </Group>
  );
};

/** « Instantané “…” du …, lecture seule »: the whole window shows what was frozen. */
const SnapshotBanner = ({ snapshot }: { snapshot: NonNullable<ProjectInfo['snapshot']> }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const run = useRunCommand();
  const { name, isWholeFile } = snapshot;
  const date = formatDate(snapshot.on, lang);
  return (
    <Group gap="sm" className={classes.frozen}>
      <IconSnowflake size={18} stroke={1.75} aria-hidden />
      <Text size="sm" role="status">
        <bdi>{t(isWholeFile ? 'committee.banner.alone' : 'committee.banner.frozen', { name, date })}</bdi>
      </Text>
      {!isWholeFile && (
        <Button size="compact-sm" onClick={() => run('committee.leave')}>
          {t('committee.banner.leave')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={() => run('view.present')}>
        {t('committee.banner.present')}
      </Button>
    </Group>
  );
};

type Reason = Exclude<NonNullable<ProjectInfo['readOnlyReason']>, 'snapshot'>;
const ReadOnlyBanner = ({ reason }: { reason: Reason }) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  return (
    <Group gap="sm" className={classes.sample}>
      <Text size="sm">{t(`frame.readOnly.${reason}`)}</Text>
      <Button size="compact-sm" variant="subtle" onClick={() => run('project.saveCopy')}>
        {t('frame.commands.saveCopy')}
      </Button>
    </Group>
  );
};

interface BannersProps {
  readonly className: string | undefined;
  /** The start screen speaks of every project, not of the one that is open. */
  readonly isHome: boolean;
}

/** What concerns the whole workspace: the host is silent, the project is a sample or cannot be changed. */
export const Banners = ({ className, isHome }: BannersProps) => {
  const { t } = useTranslation();
  const project = useProject();
  const words = wordsOf(useLang());
  const { settingsNotice, homeNotices } = useApp();
  const isDown = useHostDown();
  const reason = project?.readOnlyReason ?? null;
  return (
    <div className={className}>
      {isDown && (
        <Text role="alert" className={classes.down}>
          {t('frame.errors.hostDown')}
        </Text>
      )}
      {settingsNotice && (
        <NoticeBanner words={settingsSentence(words.settings, settingsNotice)} leadsToSettings />
      )}
      {homeNotices.map((notice) => (
        <NoticeBanner
          key={notice.file}
          words={homeFileSentence(words.homeFiles, notice)}
          leadsToSettings={notice.file === 'second-folder'}
        />
      ))}
      <PlaceBanner />
      <DraftBanner />
      {project?.stoppedImport && <StoppedImportBanner at={project.stoppedImport} />}
      {/* On every screen: Accueil too would otherwise let one believe that one is in the project. */}
      {project?.snapshot && <SnapshotBanner snapshot={project.snapshot} />}
      {!isHome && reason !== null && reason !== 'snapshot' && <ReadOnlyBanner reason={reason} />}
      {!isHome && project?.sample && !project.readOnly && <SampleBanner sample={project.sample} />}
    </div>
  );
};
