import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { isOpenFollowUp } from '../../../shared/domain/follow-up.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { firstDay, lastDay } from '../../../shared/domain/partial-date.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import { useLang } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { today } from '../follow-ups/today.ts';
import { useMarkDone } from '../follow-ups/use-mark-done.ts';
import { useEntities } from '../forms/use-entity-options.ts';
import classes from './card.module.css';

const SHOWN = 8;

/** Exchanges that this entity took part in, latest first. */
const useExchanges = (entity: EntityWithRelations): EntityWithRelations[] => {
  const entities = useEntities();
  const { call } = useBackend();
  const ends = entity.relations
    .flatMap(({ from, to }) => [from, to])
    .filter((id) => id !== entity.id && entities.get(id)?.type === 'exchange');
  const recent = [...new Set(ends)]
    .sort((a, b) => (entities.get(b)?.startsOn ?? '').localeCompare(entities.get(a)?.startsOn ?? ''))
    .slice(0, SHOWN);
  const queries = useQueries({
    queries: recent.map((id) => ({
      queryKey: ['entity.get', { entity: id as string }],
      queryFn: () => call('entity.get', { entity: id }),
    })),
  });
  return queries.flatMap(({ data }) => data ?? []);
};

const isLate = ({ dueOn }: EntityWithRelations): boolean => dueOn !== null && lastDay(dueOn) < today();

const FollowUp = ({ exchange, readOnly }: { exchange: EntityWithRelations; readOnly: boolean }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const markDone = useMarkDone();
  const { followUp, dueOn } = exchange;
  if (followUp === null && dueOn === null) return null;
  const isOpen = isOpenFollowUp(exchange);
  const late = isOpen && isLate(exchange);
  return (
    <p className={classes.hint}>
      {t('card.exchanges.followUp', { text: followUp ?? t('card.unknown') })}
      {dueOn && isOpen && (
        <span className={late ? classes.late : undefined}>
          {' '}
          · {t(late ? 'card.exchanges.late' : 'card.exchanges.due', { date: formatDate(dueOn, lang) })}
        </span>
      )}
      {!isOpen && ` · ${t('followUps.todo.done')}`}
      {isOpen && !readOnly && ' '}
      {isOpen && !readOnly && (
        <button
          type="button"
          className={classes.link}
          aria-label={t('followUps.todo.markDoneFor', { name: exchange.name })}
          onClick={() => markDone(exchange)}
        >
          {t('followUps.todo.markDone')}
        </button>
      )}
    </p>
  );
};

const Exchange = (props: { exchange: EntityWithRelations; readOnly: boolean }) => {
  const { exchange } = props;
  const lang = useLang();
  const { openEntity } = useActions();
  const facts = [
    exchange.startsOn && formatDate(exchange.startsOn, lang),
    exchange.form && wordsOf(lang).vocabulary.forms[exchange.form],
  ];
  return (
    <li>
      <button type="button" className={classes.link} onClick={() => openEntity(exchange.id)}>
        {exchange.name}
      </button>
      <span className={classes.hint}>
        {facts
          .filter((part) => part)
          .map((part) => ` · ${part}`)
          .join('')}
      </span>
      <FollowUp {...props} />
    </li>
  );
};

/** The latest of those that have taken place. */
const lastOf = (exchanges: readonly EntityWithRelations[]): string | null =>
  exchanges.find(({ startsOn }) => startsOn !== null && firstDay(startsOn) <= today())?.startsOn ?? null;

/** Who can have exchanged: organisations, and what they do together. */
const MET_KINDS: ReadonlySet<string> = new Set(['actor', 'funder', 'territory', 'alliance', 'instance']);

/** « Échanges »: when the last was, each with its date, its form and what was to follow; one more in ten seconds. */
export const Exchanges = ({ entity, readOnly }: { entity: EntityWithRelations; readOnly: boolean }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { openDialog } = useActions();
  const exchanges = useExchanges(entity);
  const isMet = MET_KINDS.has(entity.kind) && !entity.generic;
  if (exchanges.length === 0 && (readOnly || !isMet)) return null;
  const last = lastOf(exchanges);
  return (
    <section className={classes.section}>
      <h3>{t('card.exchanges.title')}</h3>
      <p className={classes.hint}>
        {last === null
          ? t('followUps.noExchange')
          : t('followUps.lastExchange', { date: formatDate(last, lang) })}
      </p>
      <ul className={classes.list}>
        {exchanges.map((exchange) => (
          <Exchange key={exchange.id} exchange={exchange} readOnly={readOnly} />
        ))}
      </ul>
      {!readOnly && isMet && (
        <Button
          variant="default"
          size="sm"
          h={32}
          leftSection={<IconMessagePlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => openDialog({ name: 'exchange', organisations: [entity.id] })}
        >
          {t('followUps.log')}
        </Button>
      )}
    </section>
  );
};
