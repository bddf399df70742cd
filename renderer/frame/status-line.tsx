import { ActionIcon, Group, Progress, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Event } from '../../shared/contract/events.ts';
import { useHostEvents } from '../backend/backend-context.tsx';
import { useProject } from '../backend/use-app.ts';
import { useCommand } from '../backend/use-operation.ts';
import { useCounted } from '../i18n/use-counted.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useWorkspace } from '../state/workspace-context.tsx';
import { AreaBoundary } from './area-boundary.tsx';
import { BackupLine } from './backup-line.tsx';
import classes from './status-line.module.css';

interface Task {
  readonly job: string;
  readonly label: string;
  readonly done: number;
}

/** Tasks running at the host, in the order in which they started. */
const useTasks = (): readonly Task[] => {
  const [tasks, setTasks] = useState<readonly Task[]>([]);
  const onEvent = useCallback((event: Event) => {
    if (event.event !== 'job.progress') return;
    const { job, label, done } = event;
    setTasks((before) => {
      if (done >= 1) return before.filter((task) => task.job !== job);
      const known = before.some((task) => task.job === job);
      return known
        ? before.map((task) => (task.job === job ? { job, label, done } : task))
        : [...before, { job, label, done }];
    });
  }, []);
  useHostEvents(onEvent);
  return tasks;
};

const TaskLine = ({ task }: { task: Task }) => {
  const { t } = useTranslation();
  const cancel = useCommand('job.cancel');
  const percent = `${Math.round(task.done * 100)}\u00A0%`;
  return (
    <Group gap="xs" wrap="nowrap">
      <Text span size="sm">
        {task.label}
      </Text>
      {/* Seen, not said: a screen reader would hear each percent. */}
      <Text span size="sm" aria-hidden>
        {percent}
      </Text>
      <Progress value={task.done * 100} w={80} size="sm" aria-hidden />
      <ActionIcon
        size="sm"
        variant="subtle"
        aria-label={t('frame.status.cancelTask', { label: task.label })}
        onClick={() => cancel.mutate({ job: task.job })}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </Group>
  );
};

/** « 48 fiches affichées sur 312 »; null while no screen shows any. */
const useShownText = (): string | null => {
  const counted = useCounted();
  const shown = useWorkspace((state) => state.shown);
  return shown && counted.shown(shown.entities, shown.total);
};

const Tasks = () => {
  const { t } = useTranslation();
  const tasks = useTasks();
  if (tasks.length === 0) return <span>{t('frame.status.noTask')}</span>;
  return tasks.map((task) => <TaskLine key={task.job} task={task} />);
};

const Facts = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const project = useProject();
  return (
    <div className={classes.right}>
      {project?.savedAt && <span>{t('frame.status.dataOn', { date: format.date(project.savedAt) })}</span>}
      {project?.fictional && <span>{t('frame.status.fictional')}</span>}
    </div>
  );
};

const Line = () => {
  const project = useProject();
  const shown = useShownText();
  return (
    <>
      <div role="status" className={classes.left}>
        <BackupLine />
        <Tasks />
        {project && shown && <span>{shown}</span>}
      </div>
      <Facts />
    </>
  );
};

export const StatusLine = () => (
  <footer className={classes.status} data-region>
    <AreaBoundary isPanel>
      <Line />
    </AreaBoundary>
  </footer>
);
