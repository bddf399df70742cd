import { IconCalendarEvent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../shared/domain/format.ts';
import { useLoadedGraph } from '../../../backend/use-loaded-graph.ts';
import { useLang } from '../../../i18n/use-format.ts';
import { useInspect } from '../../../widgets/told-sentence.tsx';
import { today } from '../../follow-ups/today.ts';
import classes from '../committee.module.css';
import { findNextMeeting } from './find-next-meeting.ts';

/** The next event that concerns an instance of the project; nothing when none is dated. */
export const NextMeeting = () => {
  const { t } = useTranslation();
  const lang = useLang();
  const inspect = useInspect();
  const meeting = findNextMeeting(useLoadedGraph()?.ecosystem ?? null, today());
  if (!meeting) return null;
  const date = formatDate(meeting.on, lang);
  return (
    <p className={classes.meeting}>
      <IconCalendarEvent size={18} stroke={1.75} aria-hidden />
      <button type="button" className={classes.link} onClick={() => inspect.entity(meeting.id)}>
        {t('committee.meeting.next', { name: meeting.name, date })}
      </button>
    </p>
  );
};
