import { useTranslation } from 'react-i18next';
import type { ReminderRecord } from '../../../shared/contract/diagnosis-operations.ts';
import { ToldSentence } from '../../widgets/told-sentence.tsx';
import classes from './checks.module.css';

/** What is stale, late or about to end: to be taken up again, not a lead. */
export const Reminders = ({ reminders }: { reminders: readonly ReminderRecord[] }) => {
  const { t } = useTranslation();
  if (reminders.length === 0) return null;
  return (
    <section className={classes.group} aria-labelledby="diagnosis-reminders">
      <div className={classes.groupHead}>
        <h3 id="diagnosis-reminders">{t('diagnosis.reminders.title')}</h3>
        <span className={classes.counts}>{t('diagnosis.reminders.hint')}</span>
      </div>
      <ul className={classes.list}>
        {reminders.map((reminder) => (
          <li key={`${reminder.rule} ${reminder.scope.id} ${reminder.text}`} className={classes.reminder}>
            <span className={classes.code}>{reminder.rule}</span>
            <div className={classes.sentence}>
              <ToldSentence segments={reminder.segments} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
