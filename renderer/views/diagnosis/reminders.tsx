import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderRecord } from '../../../shared/contract/diagnosis-operations.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ToldSentence } from '../../widgets/told-sentence.tsx';
import classes from './checks.module.css';
import { orderReminders } from './order-reminders.ts';

/** Lines before « Afficher les autres ». */
const SHOWN = 5;

/** What is stale, late or about to end: to be taken up again, not a lead. */
export const Reminders = ({ reminders }: { reminders: readonly ReminderRecord[] }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [isWhole, setIsWhole] = useState(false);
  if (reminders.length === 0) return null;
  const shown = orderReminders(reminders).slice(0, isWhole ? reminders.length : SHOWN);
  const others = reminders.length - shown.length;
  return (
    <section className={classes.group} aria-labelledby="diagnosis-reminders">
      <div className={classes.groupHead}>
        <h3 id="diagnosis-reminders">{t('diagnosis.reminders.title')}</h3>
        <span className={classes.counts}>{t('diagnosis.reminders.hint')}</span>
      </div>
      <ul className={classes.list}>
        {shown.map((reminder) => (
          <li key={`${reminder.rule} ${reminder.scope.id} ${reminder.text}`} className={classes.reminder}>
            <span className={classes.code}>{reminder.rule}</span>
            <div className={classes.sentence}>
              <ToldSentence segments={reminder.segments} />
            </div>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <UnstyledButton className={classes.more ?? ''} onClick={() => setIsWhole(true)}>
          {t('diagnosis.reminders.more', { count: others, number: number(others) })}
        </UnstyledButton>
      )}
    </section>
  );
};
