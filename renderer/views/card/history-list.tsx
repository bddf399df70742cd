import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { formatDay, formatTime } from '../../../shared/domain/format.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import { Waiting } from '../../widgets/waiting.tsx';
import classes from './card.module.css';

const SHOWN = 200;

/** What was done, in words, latest first: to one entity, or to the whole project; what was undone is struck through and said. */
export const HistoryList = ({ entity }: { entity: EntityId | null }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { data, error } = useOperation('journal.history', { limit: SHOWN, entity });
  if (error) return <p className={classes.refusal}>{error.message}</p>;
  if (!data) return <Waiting />;
  if (data.length === 0) return <p className={classes.hint}>{t('card.noHistory')}</p>;
  return (
    <ol className={classes.history}>
      {data.map((entry) => (
        <li key={entry.id} className={entry.undone ? classes.undone : undefined}>
          <span>{entry.summary}</span>
          {entry.undone && <span className={classes.hint}> ({t('card.undone')})</span>}
          <div className={classes.hint}>
            {formatDay(entry.at, lang)} · {formatTime(entry.at, lang)} · {entry.author}
          </div>
        </li>
      ))}
    </ol>
  );
};
