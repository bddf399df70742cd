import type { DiagnosisTab } from '../state/diagnosis-state.ts';
import { type Command, needsProject } from './command.ts';

const goTo = (tab: DiagnosisTab): Command['run'] => {
  return ({ act }) => {
    act.setDiagnosis({ tab });
    act.showScreen('diagnosis');
  };
};

/** Diagnostic and its parts: reached from anywhere. */
export const diagnosisCommands: readonly Command[] = [
  {
    id: 'screen.diagnosis',
    title: 'diagnosis.commands.go',
    keys: ['Mod+6'],
    browserKeys: ['Alt+6'],
    scope: 'all',
    when: needsProject,
    run: ({ act }) => act.showScreen('diagnosis'),
  },
  {
    id: 'diagnosis.compare',
    title: 'diagnosis.commands.compare',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: goTo('comparison'),
  },
  {
    id: 'diagnosis.observatory',
    title: 'diagnosis.commands.observatory',
    keys: [],
    scope: 'all',
    when: needsProject,
    run: goTo('observatory'),
  },
];
