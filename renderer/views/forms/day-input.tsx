import { DateInput, type DateInputProps } from '@mantine/dates';
import 'dayjs/locale/fr';
import 'dayjs/locale/en-gb';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../shared/domain/partial-date.ts';
import { useLang } from '../../i18n/use-format.ts';

interface Props
  extends Pick<DateInputProps, 'label' | 'aria-label' | 'description' | 'error' | 'clearable' | 'disabled'> {
  /** `YYYY-MM-DD`, null while there is none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

const dayOf = (text: string): string | null => {
  const date = parseDate(text);
  return date?.length === 10 ? date : null;
};

/** A day, typed as one writes it or chosen in a calendar. What is no day keeps the form from being sent. */
export const DayInput = ({ value, onChange, ...rest }: Props) => {
  const { t } = useTranslation();
  const lang = useLang();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <DateInput
      {...rest}
      value={value}
      onChange={onChange}
      locale={lang === 'fr' ? 'fr' : 'en-gb'}
      firstDayOfWeek={1}
      // No day is red, none belongs to another month.
      weekendDays={[]}
      hideOutsideDates
      valueFormat="DD/MM/YYYY"
      placeholder={t('followUps.dialog.dateFormat')}
      dateParser={dayOf}
      onInput={({ currentTarget }) => {
        const isDay = currentTarget.value.trim() === '' || dayOf(currentTarget.value) !== null;
        currentTarget.setCustomValidity(isDay ? '' : t('followUps.dialog.dateWrong'));
      }}
      // The field then shows the last day that was one.
      onBlur={({ currentTarget }) => currentTarget.setCustomValidity('')}
      previousLabel={t('followUps.calendar.previous')}
      nextLabel={t('followUps.calendar.next')}
      popoverProps={{
        withinPortal: false,
        onOpen: () => setIsOpen(true),
        onClose: () => setIsOpen(false),
      }}
      // Esc closes the calendar, not the dialog around it.
      data-mantine-stop-propagation={isOpen}
      clearButtonProps={{ 'aria-label': t('followUps.calendar.clear') }}
    />
  );
};
