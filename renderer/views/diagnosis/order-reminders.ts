import type { ReminderRecord } from '../../../shared/contract/diagnosis-operations.ts';

/** What has a date before what has only been silent: a contract that ends, a decision that waits, then contacts. */
const ORDER: readonly string[] = ['R25', 'R24', 'R21'];
const rankOf = ({ rule }: Pick<ReminderRecord, 'rule'>): number => {
  const at = ORDER.indexOf(rule);
  return at < 0 ? ORDER.length : at;
};

/** The most pressing first; those of one rule stay in the order given. */
export const orderReminders = <Reminder extends Pick<ReminderRecord, 'rule'>>(
  reminders: readonly Reminder[],
): readonly Reminder[] => [...reminders].sort((a, b) => rankOf(a) - rankOf(b));
