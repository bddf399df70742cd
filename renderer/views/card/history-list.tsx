import { useTranslation } from 'react-i18next';
import type { ChangedValue } from '../../../shared/domain/changed-values.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { formatDay, formatTime } from '../../../shared/domain/format.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import { Waiting } from '../../widgets/waiting.tsx';
import classes from './card.module.css';

const SHOWN = 200;

/** « statut : en projet → active ». */
const Values = ({ values }: { values: readonly ChangedValue[] }) => {
  const { t } = useTranslation();
  const side = (value: string | null) =>
    value === null ? <span className="unknown">{t('card.unknown')}</span> : <bdi>{value}</bdi>;
  return (
    <ul className={classes.changes}>
      {values.map(({ label, before, after }) => (
        <li key={label}>
          <span className={classes.hint}>{label}</span> {side(before)} <span aria-hidden>→</span>
          <span className="visually-hidden">{t('card.becomes')}</span> {side(after)}
        </li>
      ))}
    </ul>
  );
};

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
          {entry.values.length > 0 && <Values values={entry.values} />}
          {entry.undone && <span className={classes.hint}> ({t('card.undone')})</span>}
          <div className={classes.hint}>
            {formatDay(entry.at, lang)} · {formatTime(entry.at, lang)} · {entry.author}
          </div>
        </li>
      ))}
    </ol>
  );
};
