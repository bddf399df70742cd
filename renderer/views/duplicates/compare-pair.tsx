import { Button, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { useProject } from '../../backend/use-app.ts';
import { useCommand, useOperation } from '../../backend/use-operation.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import { Waiting } from '../../widgets/waiting.tsx';
import { fullerOf } from './compare-rows.ts';
import { CompareTable } from './compare-table.tsx';
import classes from './duplicates.module.css';
import type { DuplicatePair } from './duplicates-asked.ts';

interface Props {
  readonly pair: DuplicatePair;
  /** « Paire 2 sur 12 ». */
  readonly place: string;
  readonly next: (() => void) | null;
  readonly previous: (() => void) | null;
}

/** The heading of the pair has the focus when another pair was asked for, so that it is read. */
const PairHeading = ({ pair, place }: Pick<Props, 'pair' | 'place'>) => {
  const { t } = useTranslation();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus();
  }, []);
  return (
    <div>
      <span className={classes.place}>{place}</span>
      <Title order={3} ref={ref} tabIndex={-1} className={classes.heading ?? ''}>
        <bdi>{t('duplicates.pairName', { a: pair.a.name, b: pair.b.name })}</bdi>
      </Title>
    </div>
  );
};

const Reasons = ({ pair }: { pair: DuplicatePair }) => {
  const { t } = useTranslation();
  return (
    <section className={classes.why} aria-label={t('duplicates.why')}>
      <span className={classes.certainty} data-certainty={pair.certainty}>
        {t(`duplicates.certainty.${pair.certainty}`)}
      </span>
      <ul>
        {pair.why.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  );
};

/** What is kept of which: by default all of the fuller card. */
const useChoices = (a: EntityWithRelations, b: EntityWithRelations) => {
  const [keep, setKeep] = useState(() => fullerOf(a, b));
  const [take, setTake] = useState<ReadonlySet<string>>(new Set());
  return {
    keep,
    take,
    keepOne: (side: 'a' | 'b') => {
      setKeep(side);
      setTake(new Set());
    },
    choose: (field: string, side: 'a' | 'b') =>
      setTake((before) => {
        const after = new Set(before);
        if (side === keep) after.delete(field);
        else after.add(field);
        return after;
      }),
  };
};

const useDecisions = (a: EntityWithRelations, b: EntityWithRelations) => {
  const notify = useNotify();
  const merge = useCommand('entity.merge');
  const dismiss = useCommand('duplicate.dismiss');
  const onError = (error: Error) => notify.refused(error);
  return {
    isBusy: merge.isPending || dismiss.isPending,
    merge: (keep: 'a' | 'b', take: ReadonlySet<string>) => {
      const [kept, dropped] = keep === 'a' ? [a, b] : [b, a];
      merge.mutate(
        { keep: kept.id, drop: dropped.id, take: [...take] },
        { onSuccess: ({ name }) => notify.done('duplicates.merged', { name }, { undoable: true }), onError },
      );
    },
    dismiss: () =>
      dismiss.mutate(
        { a: a.id, b: b.id },
        {
          onSuccess: ({ operation }) =>
            notify.done('duplicates.dismissed', {}, { undoable: operation !== null }),
          onError,
        },
      ),
  };
};

const Both = ({ a, b, ...props }: Props & { a: EntityWithRelations; b: EntityWithRelations }) => {
  const { t } = useTranslation();
  const { openEntity } = useActions();
  const isReadOnly = useProject()?.readOnly ?? false;
  const choices = useChoices(a, b);
  const { isBusy, merge, dismiss } = useDecisions(a, b);
  return (
    <>
      {isReadOnly && <p className={classes.place}>{t('duplicates.readOnly')}</p>}
      <div className={classes.actions}>
        <Button disabled={isReadOnly} loading={isBusy} onClick={() => merge(choices.keep, choices.take)}>
          {t('duplicates.merge')}
        </Button>
        <Button variant="default" disabled={isReadOnly || isBusy} onClick={dismiss}>
          {t('duplicates.dismiss')}
        </Button>
        <div className={classes.turn}>
          <Button variant="subtle" disabled={props.previous === null} onClick={() => props.previous?.()}>
            {t('duplicates.previous')}
          </Button>
          <Button variant="subtle" disabled={props.next === null} onClick={() => props.next?.()}>
            {t('duplicates.next')}
          </Button>
        </div>
      </div>
      <Reasons pair={props.pair} />
      <CompareTable a={a} b={b} choices={choices} open={(id) => openEntity(id)} />
    </>
  );
};

/** Two cards side by side: why they may be one, what each says, what is kept. */
export const ComparePair = (props: Props) => {
  const { pair, place } = props;
  const a = useOperation('entity.get', { entity: pair.a.id });
  const b = useOperation('entity.get', { entity: pair.b.id });
  const error = a.error ?? b.error;
  return (
    <article className={classes.pair}>
      <PairHeading pair={pair} place={place} />
      {error && <p role="alert">{error.message}</p>}
      {!error && (!a.data || !b.data) && <Waiting />}
      {a.data && b.data && <Both {...props} a={a.data} b={b.data} />}
    </article>
  );
};
