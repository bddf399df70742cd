import { Button, Title } from '@mantine/core';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../backend/use-app.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { ContentStep } from './content-step.tsx';
import { COUNTS } from './counters.tsx';
import { FileStep } from './file-step.tsx';
import classes from './import.module.css';
import { ImportStep } from './import-step.tsx';
import { JobProgress } from './job-progress.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { blockedBecause, isAllRecognised, isDecided, isNothing, nextStep, previousStep } from './plan.ts';
import { StepList } from './step-list.tsx';
import { ValuesStep } from './values-step.tsx';
import { STEPS, type Step } from './wizard.ts';
import { useWizard, useWizardActions, useWizardTools } from './wizard-context.tsx';
import { preview, runImport } from './wizard-work.ts';

const BODIES: Readonly<Record<Step, ComponentType>> = {
  file: FileStep,
  content: ContentStep,
  columns: ColumnsStep,
  values: ValuesStep,
  check: CheckStep,
  import: ImportStep,
};

/** To a step: what it shows is computed if it is not known for the plan as it is. */
const useGo = (): ((step: Step) => void) => {
  const act = useWizardActions();
  const tools = useWizardTools();
  return (step) => {
    act.goTo(step);
    if (step === 'import') return void runImport(tools);
    const { outcome, job } = tools.store.getState();
    if ((step === 'values' || step === 'check') && outcome === null && job === null) void preview(tools);
  };
};

/** The title of the step has the focus as soon as it is shown. */
const StepHeading = ({ step }: { step: Step }) => {
  const { t } = useTranslation();
  const ref = useRef<HTMLHeadingElement>(null);
  const isDone = useWizard((wizard) => wizard.result !== null);
  const isUndone = useWizard((wizard) => wizard.isUndone);
  const stopped = useWizard((wizard) => wizard.stopped);
  const isPasting = useWizard((wizard) => wizard.isPasting);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each step, when the import is done, and when what had the focus is gone
  useEffect(() => {
    if (!isPasting) ref.current?.focus();
  }, [step, isDone, isUndone, stopped, isPasting]);
  // Its sentence speaks of words to explain: there may be none.
  const isSilent = useWizard(
    ({ asked }) => step === 'values' && asked.questions.length + asked.pairs.length === 0,
  );
  const done = isUndone ? t('import.result.undoneTitle') : t('import.result.title');
  return (
    <div className={classes.heading}>
      <span className={classes.place}>{t('import.steps.place', { number: STEPS.indexOf(step) + 1 })}</span>
      <Title order={2} ref={ref} tabIndex={-1}>
        {isDone ? done : t(`import.steps.titles.${step}`)}
      </Title>
      {step !== 'import' && !isSilent && <p>{t(`import.steps.leads.${step}`)}</p>}
    </div>
  );
};

/** The figures, said as soon as they are known. */
const SaidCounts = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const known = useWizard(({ step, result, outcome }) =>
    step === 'import' ? result : step === 'check' ? outcome : null,
  );
  const said = (known ? COUNTS : []).map(
    (count) =>
      `${number(known?.[count] ?? 0)} ${t(`import.check.counted.${count}`, { count: known?.[count] ?? 0 })}`,
  );
  return (
    <p role="status" className="visually-hidden">
      {said.join(', ')}
    </p>
  );
};

const NextButton = ({ go }: { go: (step: Step) => void }) => {
  const { t } = useTranslation();
  const wizard = useWizard((all) => all);
  const { step, job, outcome } = wizard;
  const next = nextStep(step);
  const blocked = blockedBecause(wizard, next);
  const isWaiting = job !== null || (next === 'import' && (outcome === null || isNothing(outcome)));
  return (
    <>
      {blocked && blocked !== 'noFile' && (
        <span className={classes.blocked}>{t(`import.blocked.${blocked}`)}</span>
      )}
      {(step === 'file' || step === 'content') && isAllRecognised(wizard) && (
        <Button variant="default" disabled={job !== null} onClick={() => go('check')}>
          {t('import.actions.skip')}
        </Button>
      )}
      <Button disabled={blocked !== null || isWaiting} onClick={() => go(next)}>
        {next === 'import' ? t('import.actions.run') : t('import.actions.next')}
      </Button>
    </>
  );
};

const Footer = ({ go }: { go: (step: Step) => void }) => {
  const { t } = useTranslation();
  const act = useWizardActions();
  const { showScreen } = useActions();
  const wizard = useWizard((all) => all);
  const [isAsking, setIsAsking] = useState(false);
  const leave = () => {
    setIsAsking(false);
    act.reset();
    showScreen('explorer');
  };
  if (wizard.step === 'import') return null;
  return (
    <div className={classes.footer}>
      <Button variant="subtle" color="gray" onClick={() => (isDecided(wizard) ? setIsAsking(true) : leave())}>
        {t('import.actions.abandon')}
      </Button>
      <div className={classes.footerEnd}>
        {wizard.step !== 'file' && (
          <Button variant="default" onClick={() => go(previousStep(wizard.step))}>
            {t('import.actions.back')}
          </Button>
        )}
        <NextButton go={go} />
      </div>
      {isAsking && <LeaveDialog stay={() => setIsAsking(false)} leave={leave} />}
    </div>
  );
};

/** « Coller » was asked elsewhere: the first step opens its place for it. */
const usePasteAsked = (): void => {
  const isAsked = useWorkspace((state) => state.pasteAsked);
  const { endPasting } = useActions();
  const { store } = useWizardTools();
  useEffect(() => {
    if (!isAsked) return;
    if (store.getState().result !== null) store.act.reset();
    store.act.goTo('file');
    store.act.setPasting(true);
    endPasting();
  }, [isAsked, store, endPasting]);
};

/** « Importer »: six steps, back at any time, nothing written before the last. */
export const ImportScreen = () => {
  const { t } = useTranslation();
  const step = useWizard((wizard) => wizard.step);
  const refusal = useWizard((wizard) => wizard.refusal);
  const isReadOnly = useProject()?.readOnly ?? false;
  const go = useGo();
  usePasteAsked();
  if (isReadOnly) return <p className={classes.readOnly}>{t('import.readOnly')}</p>;
  const Body = BODIES[step];
  return (
    <div className={classes.screen}>
      <StepList go={go} />
      <div className={classes.scroll}>
        <div className={classes.content}>
          <StepHeading step={step} />
          {refusal && (
            <p role="alert" className={classes.refusal}>
              {refusal}
            </p>
          )}
          <JobProgress />
          <SaidCounts />
          <Body />
        </div>
      </div>
      <Footer go={go} />
    </div>
  );
};
