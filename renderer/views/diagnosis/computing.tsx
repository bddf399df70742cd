import { Button, Progress } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyError } from '../../../shared/contract/client.ts';
import type { Event } from '../../../shared/contract/events.ts';
import { useHostEvents } from '../../backend/backend-context.tsx';
import { useCommand } from '../../backend/use-operation.ts';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './diagnosis.module.css';

/** A fast answer must not blink. */
const PATIENCE_MS = 200;

const useProgress = (job: string): number => {
  const [done, setDone] = useState(0);
  useHostEvents(
    useCallback(
      (event: Event) => {
        if (event.event === 'job.progress' && event.job === job) setDone(event.done);
      },
      [job],
    ),
  );
  return done;
};

/** How far the host is, and how to stop it. */
export const Computing = ({ job, label }: { job: string; label: string | undefined }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const done = useProgress(job);
  const cancel = useCommand('job.cancel');
  const [isLong, setIsLong] = useState(false);
  useTimeout(() => setIsLong(true), PATIENCE_MS, { autoInvoke: true });
  if (!isLong) return null;
  const percent = `${number(Math.round(done * 100))}\u00A0%`;
  return (
    <div className={classes.computing}>
      <span role="status">{label ?? t('diagnosis.computing.label')}</span>
      <Progress
        className={classes.progress ?? ''}
        size="lg"
        value={done * 100}
        aria-label={label ? `${label}, ${percent}` : t('diagnosis.computing.percent', { percent })}
      />
      <Button variant="default" onClick={() => cancel.mutate({ job })}>
        {t('diagnosis.computing.stop')}
      </Button>
    </div>
  );
};

/** Why there is no answer, and how to ask again. */
export const Refused = ({ error, retry }: { error: ReplyError; retry: () => void }) => {
  const { t } = useTranslation();
  const isStopped = error.reply?.code === 'E-CANCELLED';
  return (
    <div className={classes.computing}>
      <p role="alert">{isStopped ? t('diagnosis.computing.stopped') : error.message}</p>
      <Button onClick={retry}>{t(isStopped ? 'diagnosis.computing.again' : 'frame.actions.retry')}</Button>
    </div>
  );
};

interface Props<Data> {
  readonly job: string;
  /** What is computed; a diagnosis when nothing is said. */
  readonly label?: string;
  readonly answer: {
    readonly data: Data | undefined;
    readonly error: ReplyError | null;
    readonly isFetching: boolean;
    refetch(): unknown;
  };
  readonly children: (data: Data) => ReactNode;
}

/** The answer of a long work, or how it goes. */
export const Computed = <Data,>({ job, label, answer, children }: Props<Data>) => {
  const { data, error, isFetching, refetch } = answer;
  if (error && !isFetching) return <Refused error={error} retry={() => void refetch()} />;
  return data === undefined ? <Computing job={job} label={label} /> : children(data);
};
