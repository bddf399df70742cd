import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './import.module.css';
import { blockedBecause } from './plan.ts';
import { STEPS, type Step } from './wizard.ts';
import { useWizard } from './wizard-context.tsx';

/** The six steps: where one is, and back to any before. */
export const StepList = ({ go }: { go: (step: Step) => void }) => {
  const { t } = useTranslation();
  const wizard = useWizard((all) => all);
  const at = STEPS.indexOf(wizard.step);
  const isBusy = wizard.job?.what === 'run';
  return (
    <nav aria-label={t('import.steps.name')} className={classes.steps}>
      <ol>
        {STEPS.map((step, index) => {
          const isBefore = index < at && blockedBecause(wizard, step) === null;
          return (
            <li key={step}>
              <UnstyledButton
                className={classes.step}
                aria-current={step === wizard.step ? 'step' : undefined}
                disabled={step !== wizard.step && (!isBefore || isBusy)}
                onClick={() => step !== wizard.step && go(step)}
              >
                <span className={classes.stepNumber} aria-hidden>
                  {index < at ? <IconCheck size={16} stroke={2.5} /> : index + 1}
                </span>
                {t(`import.steps.${step}`)}
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
