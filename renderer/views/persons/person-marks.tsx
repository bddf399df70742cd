import { IconAlertTriangle, IconClock, IconEyeOff, IconMail, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/format.ts';
import { useLang } from '../../i18n/use-format.ts';
import { today } from '../follow-ups/today.ts';
import classes from './persons.module.css';
import type { Person } from './use-persons.ts';

interface MarkProps {
  readonly icon: TablerIcon;
  readonly style?: string | undefined;
  readonly text: string;
}
const Mark = ({ icon: Icon, style = '', text }: MarkProps) => (
  <span className={`${classes.mark} ${style}`}>
    <Icon size={16} stroke={1.75} aria-hidden />
    {text}
  </span>
);

/** What is to be done about a person: a word and a sign, never colour alone. */
export const PersonMarks = ({ person }: { person: Person }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { state, restricted, informBy, expiresOn } = person;
  const day = (date: string) => ({ date: formatDate(date, lang) });
  const isLate = informBy !== null && informBy < today();
  return (
    <span className={classes.marks}>
      {state === 'expired' && (
        <Mark
          icon={IconAlertTriangle}
          style={classes.bad}
          text={t('persons.marks.expired', day(expiresOn))}
        />
      )}
      {state === 'to-confirm' && (
        <Mark icon={IconClock} style={classes.caution} text={t('persons.marks.toConfirm')} />
      )}
      {restricted && <Mark icon={IconEyeOff} text={t('persons.marks.restricted')} />}
      {informBy !== null && (
        <Mark
          icon={IconMail}
          style={isLate ? classes.caution : undefined}
          text={t(isLate ? 'persons.marks.lateInform' : 'persons.marks.inform', day(informBy))}
        />
      )}
    </span>
  );
};
