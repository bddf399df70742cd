import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/domain/format.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import { today } from '../follow-ups/today.ts';
import { compareDiagnoses } from './compare-diagnoses.ts';
import classes from './comparison.module.css';
import { ComparisonChoice } from './comparison-choice.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { Computed } from './computing.tsx';
import { COMPARISON_JOB } from './diagnosis-asked.ts';
import { Differences } from './differences.tsx';
import { Multiples } from './multiples.tsx';
import { PrintedSheets } from './printed-sheets.tsx';
import type { Column } from './use-column-words.ts';
import type { Subject } from './use-subject.ts';

/** The same subject on two days, the earlier first; otherwise the subject, then the others. */
const useColumns = (subject: Subject, subjects: readonly Subject[]) => {
  const lang = useLang();
  const { on, pastOn, others } = useWorkspace((state) => state.diagnosis);
  const known = others.filter((id) => subjects.some((one) => one.id === id));
  const ids = [subject.id, ...(pastOn === null ? known : [])];
  const now = useOperation('diagnosis.read', { job: COMPARISON_JOB, subjects: ids, on });
  const isDated = pastOn !== null;
  const past = useOperation(
    'diagnosis.read',
    { job: `${COMPARISON_JOB} past`, subjects: [subject.id], on: pastOn },
    { enabled: isDated },
  );
  const answer = now.error || !isDated ? now : past.error || now.data ? past : now;
  const found = [...(now.data ?? []), ...((isDated && past.data) || [])];
  const columns: Column[] = found.map((diagnosis) => ({
    key: `${diagnosis.subject.id} ${diagnosis.on}`,
    name: isDated ? formatDate(diagnosis.on, lang) : diagnosis.subject.name,
    diagnosis,
  }));
  if (isDated) columns.sort((a, b) => (a.diagnosis.on < b.diagnosis.on ? -1 : 1));
  const isAlone = !isDated && known.length === 0;
  return { columns, answer, isDated, isAlone, isSameDay: isDated && pastOn === (on ?? today()) };
};

/** Up to three territories, or one on two days: a table, what differs in words, then pictures. */
export const Comparison = ({ subject, subjects }: { subject: Subject; subjects: readonly Subject[] }) => {
  const { t } = useTranslation();
  const { columns, answer, isDated, isAlone, isSameDay } = useColumns(subject, subjects);
  return (
    <>
      <ComparisonChoice subject={subject} subjects={subjects} />
      {isAlone || isSameDay ? (
        <p className={classes.hint} role="status">
          {t(isSameDay ? 'diagnosis.compare.sameDay' : 'diagnosis.compare.alone')}
        </p>
      ) : (
        <Computed job={COMPARISON_JOB} answer={answer}>
          {() => {
            const compared = compareDiagnoses(columns.map(({ diagnosis }) => diagnosis));
            return (
              <>
                <ComparisonTable columns={columns} compared={compared} isDated={isDated} />
                <Differences columns={columns} compared={compared} isDated={isDated} />
                <Multiples columns={columns} />
                <PrintedSheets diagnoses={columns.map(({ diagnosis }) => diagnosis)} />
              </>
            );
          }}
        </Computed>
      )}
    </>
  );
};
