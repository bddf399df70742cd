import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../shared/contract/project-operations.ts';
import { useProject, useSettings } from '../backend/use-app.ts';
import { useHostDown } from '../backend/use-host-down.ts';
import { useCommand } from '../backend/use-operation.ts';
import { useRunCommand } from '../commands/use-commands.ts';
import { useActions } from '../state/workspace-context.tsx';
import { useNotify } from '../widgets/use-notify.tsx';
import classes from './banners.module.css';

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

const ReadOnlyBanner = ({ reason }: { reason: NonNullable<ProjectInfo['readOnlyReason']> }) => {
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
  const isDown = useHostDown();
  return (
    <div className={className}>
      {isDown && (
        <Text role="alert" className={classes.down}>
          {t('frame.errors.hostDown')}
        </Text>
      )}
      {!isHome && project?.readOnlyReason && <ReadOnlyBanner reason={project.readOnlyReason} />}
      {!isHome && project?.sample && !project.readOnly && <SampleBanner sample={project.sample} />}
    </div>
  );
};
