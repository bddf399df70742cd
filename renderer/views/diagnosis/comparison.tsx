import { useTranslation } from 'react-i18next';
import { compareDiagnoses } from './compare-diagnoses.ts';
import classes from './comparison.module.css';
import { ComparisonChoice } from './comparison-choice.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { Computed } from './computing.tsx';
import { COMPARISON_JOB } from './diagnosis-asked.ts';
import { Differences } from './differences.tsx';
import { Multiples } from './multiples.tsx';
import { useColumns } from './use-columns.ts';
import type { Subject } from './use-subject.ts';

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
              </>
            );
          }}
        </Computed>
      )}
    </>
  );
};
