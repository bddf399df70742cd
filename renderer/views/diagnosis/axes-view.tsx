import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckRecord, Diagnosis } from '../../../shared/contract/diagnosis-operations.ts';
import { formatDate } from '../../../shared/domain/format.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import classes from './axes.module.css';
import { AxisSummary } from './axis-summary.tsx';
import { CheckList } from './check-list.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { DiagnosisContext } from './diagnosis-context.tsx';
import { NothingKnown } from './empty-states.tsx';
import { Maturity } from './maturity.tsx';
import { MethodNote } from './method-note.tsx';
import { Reminders } from './reminders.tsx';
import { useLeads } from './use-leads.ts';
import { useOverride } from './use-override.ts';

/** « EPCI · 42 fiches rattachées · au 26 novembre 2026 ». */
const Facts = ({ diagnosis: { subject, members, on } }: { diagnosis: Diagnosis }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { number } = useFormat();
  const { kinds, types } = wordsOf(lang).vocabulary;
  const type = subject.type === null ? kinds[subject.kind] : types[subject.type as keyof typeof types];
  const facts = [
    type,
    t('diagnosis.members', { count: members, number: number(members) }),
    t('diagnosis.on', { date: formatDate(on, lang) }),
  ];
  return <p className={classes.about}>{facts.join(' · ')}</p>;
};

/** The legend of the bars: what is full, hatched, ticked. */
const Legend = () => {
  const { t } = useTranslation();
  return (
    <ul className={classes.legend}>
      {(['known', 'unknown', 'tick'] as const).map((part) => (
        <li key={part}>
          <span className={classes.sample} data-part={part} aria-hidden />
          {t(`diagnosis.legend.${part}`)}
        </li>
      ))}
    </ul>
  );
};

const isUnknown = ({ axes }: Diagnosis): boolean =>
  axes.every(({ checks }) => checks.every(({ state }) => state === 'unknown'));

const useTools = (diagnosis: Diagnosis, on: string | null) => {
  const [corrected, setCorrected] = useState<CheckRecord | null>(null);
  const leads = useLeads(diagnosis, on);
  const { takeBack } = useOverride(diagnosis.subject.id);
  const tools = useMemo(() => ({ leads, correct: setCorrected, takeBack }), [leads, takeBack]);
  return { tools, corrected, close: () => setCorrected(null) };
};

/** The three axes, then every check of them. `on`: the day as it was asked. */
export const AxesView = ({ diagnosis, on }: { diagnosis: Diagnosis; on: string | null }) => {
  const { tools, corrected, close } = useTools(diagnosis, on);
  return (
    <DiagnosisContext value={tools}>
      <div className={classes.head}>
        <h3 className={classes.name}>
          <bdi>{diagnosis.subject.name}</bdi>
        </h3>
        <Facts diagnosis={diagnosis} />
        <Legend />
      </div>
      {isUnknown(diagnosis) && <NothingKnown />}
      <div className={classes.axes}>
        {diagnosis.axes.map((axis) => (
          <AxisSummary key={axis.axis} axis={axis} />
        ))}
        <Maturity diagnosis={diagnosis} />
      </div>
      {diagnosis.axes.map((axis) => (
        <CheckList key={axis.axis} axis={axis} />
      ))}
      <Reminders reminders={diagnosis.reminders} />
      <MethodNote />
      {corrected && <CorrectDialog subject={diagnosis.subject.id} check={corrected} close={close} />}
    </DiagnosisContext>
  );
};
