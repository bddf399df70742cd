import { Button, Progress, Title, UnstyledButton } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Event } from '../../../shared/contract/events.ts';
import { useHostEvents } from '../../backend/backend-context.tsx';
import { useCommand, useOperation } from '../../backend/use-operation.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ComparePair } from './compare-pair.tsx';
import classes from './duplicates.module.css';
import { DUPLICATES_ASKED, type DuplicatePair } from './duplicates-asked.ts';

const useProgress = (): number => {
  const [done, setDone] = useState(0);
  useHostEvents(
    useCallback((event: Event) => {
      if (event.event === 'job.progress' && event.job === DUPLICATES_ASKED.job) setDone(event.done);
    }, []),
  );
  return done;
};

/** The search under way, and how to stop it. */
const Searching = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const done = useProgress();
  const cancel = useCommand('job.cancel');
  const label = t('duplicates.searching', { percent: `${number(Math.round(done * 100))}\u00A0%` });
  return (
    <div className={classes.searching}>
      <span role="status">{t('duplicates.title')}</span>
      <Progress className={classes.bar} value={done * 100} size="lg" aria-label={label} />
      <Button variant="default" onClick={() => cancel.mutate({ job: DUPLICATES_ASKED.job })}>
        {t('duplicates.stop')}
      </Button>
    </div>
  );
};

const PairItem = ({
  pair,
  isCurrent,
  choose,
}: {
  pair: DuplicatePair;
  isCurrent: boolean;
  choose: () => void;
}) => {
  const { t } = useTranslation();
  const ref = useRef<HTMLLIElement>(null);
  // The one compared is seen in the list, wherever the list was scrolled to.
  useEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={ref}>
      <UnstyledButton className={classes.item} aria-current={isCurrent || undefined} onClick={choose}>
        <bdi className={classes.name}>{pair.a.name}</bdi>
        <bdi className={classes.name}>{pair.b.name}</bdi>
        <span className={classes.certainty} data-certainty={pair.certainty}>
          {t(`duplicates.certainty.${pair.certainty}`)}
        </span>
      </UnstyledButton>
    </li>
  );
};

/** What could not be compared is said where the answer is. */
const Uncompared = ({ count }: { count: number }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (count === 0) return null;
  return <p className={classes.count}>{t('duplicates.uncompared', { count, number: number(count) })}</p>;
};

const Pairs = ({ pairs, total, uncompared }: OutputOf<'duplicate.list'>) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [wanted, setWanted] = useState(0);
  const index = Math.min(wanted, pairs.length - 1);
  const pair = pairs[index];
  if (!pair) return null;
  return (
    <div className={classes.columns}>
      <nav className={classes.list} aria-label={t('duplicates.list')}>
        <p className={classes.count} role="status">
          {t('duplicates.total', { count: total, number: number(total) })}
          {pairs.length < total && ` ${t('duplicates.shown', { number: number(pairs.length) })}`}
        </p>
        <Uncompared count={uncompared} />
        <ol>
          {pairs.map((one, at) => (
            <PairItem
              key={`${one.a.id} ${one.b.id}`}
              pair={one}
              isCurrent={at === index}
              choose={() => setWanted(at)}
            />
          ))}
        </ol>
      </nav>
      <ComparePair
        key={`${pair.a.id} ${pair.b.id}`}
        pair={pair}
        place={t('duplicates.pair', { index: number(index + 1), count: number(pairs.length) })}
        next={index + 1 < pairs.length ? () => setWanted(index + 1) : null}
        previous={index > 0 ? () => setWanted(index - 1) : null}
      />
    </div>
  );
};

/** The button that answered the last pair is gone: the keyboard goes on from here. */
const NoPair = ({ uncompared }: { uncompared: number }) => {
  const { t } = useTranslation();
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus();
  }, []);
  return (
    <>
      <p role="status" className={classes.empty} ref={ref} tabIndex={-1}>
        {t('duplicates.none')}
      </p>
      <Uncompared count={uncompared} />
    </>
  );
};

const Answer = () => {
  const { t } = useTranslation();
  const { data, error, isPending, isFetching, refetch } = useOperation('duplicate.list', DUPLICATES_ASKED, {
    keepPrevious: true,
  });
  if (isPending || (isFetching && !data)) return <Searching />;
  if (error) {
    const isStopped = error.reply?.code === 'E-CANCELLED';
    return (
      <div className={classes.empty}>
        <p role="alert">{isStopped ? t('duplicates.stopped') : error.message}</p>
        <Button onClick={() => void refetch()}>{t('duplicates.search')}</Button>
      </div>
    );
  }
  if (data.pairs.length === 0) return <NoPair uncompared={data.uncompared} />;
  return <Pairs {...data} />;
};

/** « Doublons probables »: one pair after the other, side by side, merged or told apart. */
export const DuplicatesScreen = () => {
  const { t } = useTranslation();
  return (
    <div className={classes.screen}>
      <div className={classes.head}>
        <Title order={2}>{t('duplicates.title')}</Title>
        <p>{t('duplicates.lead')}</p>
      </div>
      <Answer />
    </div>
  );
};
