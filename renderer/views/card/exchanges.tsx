import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { lastDay } from '../../../shared/domain/partial-date.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import { useLang } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
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

const FollowUp = ({ exchange }: { exchange: EntityWithRelations }) => {
  const { t } = useTranslation();
  const lang = useLang();
  if (exchange.followUp === null && exchange.dueOn === null) return null;
  const isLate =
    exchange.dueOn !== null &&
    exchange.status !== 'closed' &&
    lastDay(exchange.dueOn) < new Date().toISOString().slice(0, 10);
  return (
    <p className={classes.hint}>
      {t('card.exchanges.followUp', { text: exchange.followUp ?? t('card.unknown') })}
      {exchange.dueOn && (
        <span className={isLate ? classes.late : undefined}>
          {' '}
          ·{' '}
          {t(isLate ? 'card.exchanges.late' : 'card.exchanges.due', {
            date: formatDate(exchange.dueOn, lang),
          })}
        </span>
      )}
    </p>
  );
};

/** « Échanges »: date, form, and what was to follow. */
export const Exchanges = ({ entity }: { entity: EntityWithRelations }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { openEntity } = useActions();
  const exchanges = useExchanges(entity);
  if (exchanges.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>{t('card.exchanges.title')}</h3>
      <ul className={classes.list}>
        {exchanges.map((exchange) => (
          <li key={exchange.id}>
            <button type="button" className={classes.link} onClick={() => openEntity(exchange.id)}>
              {exchange.name}
            </button>
            <span className={classes.hint}>
              {[
                exchange.startsOn && formatDate(exchange.startsOn, lang),
                exchange.form && wordsOf(lang).vocabulary.forms[exchange.form],
              ]
                .filter((part) => part)
                .map((part) => ` · ${part}`)
                .join('')}
            </span>
            <FollowUp exchange={exchange} />
          </li>
        ))}
      </ul>
    </section>
  );
};
