import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../backend/use-operation.ts';
import { AreaBoundary } from '../../frame/area-boundary.tsx';
import { DIAGNOSIS_TABS, type DiagnosisTab } from '../../state/diagnosis-state.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { Waiting } from '../../widgets/waiting.tsx';
import { AxesView } from './axes-view.tsx';
import { Comparison } from './comparison.tsx';
import { Computed, Refused } from './computing.tsx';
import classes from './diagnosis.module.css';
import { DIAGNOSIS_JOB } from './diagnosis-asked.ts';
import { DiagnosisBar } from './diagnosis-bar.tsx';
import { NoSubject } from './empty-states.tsx';
import { ObservatoryView } from './observatory.tsx';
import { PrintedSheets } from './printed-sheets.tsx';
import { type Subject, useSubject } from './use-subject.ts';

const Panel = ({ tab, children }: { tab: DiagnosisTab; children: ReactNode }) => (
  <Tabs.Panel value={tab} className={classes.panel ?? ''}>
    {children}
  </Tabs.Panel>
);

const Axes = ({ subject }: { subject: Subject }) => {
  const on = useWorkspace((state) => state.diagnosis.on);
  const answer = useOperation('diagnosis.read', { job: DIAGNOSIS_JOB, subjects: [subject.id], on });
  return (
    <Computed job={DIAGNOSIS_JOB} answer={answer}>
      {([diagnosis]) => diagnosis && <AxesView key={subject.id} diagnosis={diagnosis} on={on} />}
    </Computed>
  );
};

/** Its three parts; each is asked when it is looked at. */
const Parts = ({ subject, subjects }: { subject: Subject; subjects: readonly Subject[] }) => {
  const { t } = useTranslation();
  const act = useActions();
  const tab = useWorkspace((state) => state.diagnosis.tab);
  return (
    <Tabs
      className={classes.tabs ?? ''}
      value={tab}
      onChange={(value) => act.setDiagnosis({ tab: (value as DiagnosisTab | null) ?? 'checks' })}
      keepMounted={false}
    >
      <Tabs.List>
        {DIAGNOSIS_TABS.map((value) => (
          <Tabs.Tab key={value} value={value}>
            {t(`diagnosis.tabs.${value}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Panel tab="checks">
        <AreaBoundary>
          <Axes subject={subject} />
        </AreaBoundary>
      </Panel>
      <Panel tab="comparison">
        <AreaBoundary>
          <Comparison subject={subject} subjects={subjects} />
        </AreaBoundary>
      </Panel>
      <Panel tab="observatory">
        <AreaBoundary>
          <ObservatoryView subject={subject} />
        </AreaBoundary>
      </Panel>
      <AreaBoundary isPanel>
        <PrintedSheets subject={subject} subjects={subjects} />
      </AreaBoundary>
    </Tabs>
  );
};

/** Diagnostic: three axes of a territory or a programme, what is known, what is not, what to do. */
export const DiagnosisScreen = () => {
  const { subjects, subject, error, retry } = useSubject();
  if (error) return <Refused error={error} retry={retry} />;
  if (subjects === null) return <Waiting />;
  return (
    <div className={classes.screen}>
      <DiagnosisBar subjects={subjects} subject={subject} />
      {subject ? (
        <Parts subject={subject} subjects={subjects} />
      ) : (
        <NoSubject hasSubjects={subjects.length > 0} />
      )}
    </div>
  );
};
