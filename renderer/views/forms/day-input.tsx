import { DateInput, type DateInputProps } from '@mantine/dates';
import 'dayjs/locale/fr';
import 'dayjs/locale/en-gb';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../shared/domain/partial-date.ts';
import { useLang } from '../../i18n/use-format.ts';

interface Props extends Pick<DateInputProps, 'label' | 'description' | 'error' | 'clearable'> {
  /** `YYYY-MM-DD`, null while there is none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A day, typed as one writes it or chosen in a calendar. */
export const DayInput = ({ value, onChange, ...rest }: Props) => {
  const { t } = useTranslation();
  const lang = useLang();
  return (
    <DateInput
      {...rest}
      value={value}
      onChange={onChange}
      locale={lang === 'fr' ? 'fr' : 'en-gb'}
      firstDayOfWeek={1}
      valueFormat="DD/MM/YYYY"
      placeholder={t('followUps.dialog.dateFormat')}
      dateParser={(text) => {
        const day = parseDate(text);
        return day?.length === 10 ? day : null;
      }}
      previousLabel={t('followUps.calendar.previous')}
      nextLabel={t('followUps.calendar.next')}
      popoverProps={{ withinPortal: false }}
      clearButtonProps={{ 'aria-label': t('followUps.calendar.clear') }}
    />
  );
};
