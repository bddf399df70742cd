import { ActionIcon, Stack, Title, Tooltip, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecentProject } from '../../../shared/contract/project-operations.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useNotify } from '../../widgets/use-notify.tsx';
import { useNow } from '../settings/backups/use-backups.ts';
import classes from './home.module.css';
import type { Opening } from './use-opening.ts';

const useFacts = (project: RecentProject): string => {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    project.territory ?? t('home.noTerritory'),
    t('home.entities', { count: project.entities, number: format.number(project.entities) }),
    t('home.relations', { count: project.relations, number: format.number(project.relations) }),
  ].join(' · ');
};

/** « sauvegarde vérifiée il y a 6 min », or the date when it is of long ago. */
const useBackupWords = ({ backupAt }: RecentProject): string => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  if (backupAt === null) return t('backups.notYet');
  const ago = format.ago(backupAt, now);
  return ago === null ? t('backups.verifiedJustNow') : t('backups.verifiedAgo', { ago });
};

const RecentCard = ({ project, opening }: { project: RecentProject; opening: Opening }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = useFacts(project);
  const backup = useBackupWords(project);
  const isOpening = opening.busy === project.file;
  const opened = { date: format.date(project.openedAt), time: format.time(project.openedAt) };
  return (
    <UnstyledButton
      className={classes.recent}
      data-absent={!project.available || undefined}
      // A file that is gone may come back from its backup.
      disabled={!project.available && project.backupAt === null}
      onClick={() => opening.busy === null && opening.open(project.file)}
    >
      <span className={classes.recentName}>
        <bdi>{project.name}</bdi>
        {project.fictional && <span className={classes.tag}>{t('frame.status.fictional')}</span>}
      </span>
      <span className={classes.recentFacts}>{facts}</span>
      <span className={classes.recentPlace}>{backup}</span>
      <span className={classes.recentPlace}>
        {isOpening && t('home.opening', { name: project.name })}
        {!isOpening && (project.available ? t('home.openedOn', opened) : t('home.unavailable'))}
        {!isOpening && ' · '}
        {!isOpening && <bdi>{project.fileName}</bdi>}
      </span>
    </UnstyledButton>
  );
};

const ForgetButton = ({ project }: { project: RecentProject }) => {
  const { t } = useTranslation();
  const notify = useNotify();
  const forget = useCommand('project.forget');
  return (
    <Tooltip label={t('home.forgetHint')}>
      <ActionIcon
        className={classes.forget}
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t('home.forget', { name: project.name })}
        onClick={() => forget.mutate({ file: project.file }, { onError: (error) => notify.refused(error) })}
      >
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
};

/** Projects opened before, the last first. */
export const RecentList = ({
  projects,
  opening,
}: {
  projects: readonly RecentProject[];
  opening: Opening;
}) => {
  const { t } = useTranslation();
  return (
    <Stack component="section" gap="md" aria-labelledby="home-recent">
      <Title order={2} id="home-recent">
        {t('home.recent')}
      </Title>
      <ul className={classes.recents}>
        {projects.map((project) => (
          <li key={project.file} className={classes.recentItem}>
            <RecentCard project={project} opening={opening} />
            <ForgetButton project={project} />
          </li>
        ))}
      </ul>
    </Stack>
  );
};
