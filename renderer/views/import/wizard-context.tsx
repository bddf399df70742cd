import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Event } from '../../../shared/contract/events.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useBackend, useHostEvents } from '../../backend/backend-context.tsx';
import type { Wizard, WizardJob } from './wizard.ts';
import { createWizardStore, type WizardActions, type WizardStore } from './wizard-store.ts';
import type { WizardTools } from './wizard-work.ts';

const WizardContext = createContext<WizardStore | null>(null);

/** The host names the job of an undo itself: its label tells it from others that run meanwhile. */
const isItsUndo = ({ what }: WizardJob, label: string): boolean =>
  what === 'undo' && (['fr', 'en'] as const).some((lang) => wordsOf(lang).imports.jobs.undoing === label);

/** What the host says while the wizard waits, and what makes its answers old. */
const listen = (store: WizardStore, event: Event): void => {
  const { job } = store.getState();
  if (event.event === 'job.progress') {
    const { done, label, rows } = event;
    store.act.progress(job && isItsUndo(job, label) ? job.id : event.job, done, label, rows);
  }
  if (event.event === 'project.changed' && job?.what !== 'run') store.act.forgetOutcome();
  if (event.event === 'project.opened' || event.event === 'project.closed') store.act.reset();
};

/** The import under way: kept while other screens are shown, forgotten with the project. */
export const WizardProvider = ({ children }: { children: ReactNode }) => {
  const [store] = useState(() => createWizardStore());
  useHostEvents(useCallback((event: Event) => listen(store, event), [store]));
  return <WizardContext value={store}>{children}</WizardContext>;
};

const useWizardStore = (): WizardStore => {
  const store = useContext(WizardContext);
  if (!store) throw new Error('no import above');
  return store;
};

/** One slice of the import: `useWizard((wizard) => wizard.step)`. */
export const useWizard = <Slice,>(slice: (wizard: Wizard) => Slice): Slice =>
  useStore(useWizardStore(), slice);
export const useWizardActions = (): WizardActions => useWizardStore().act;

/** What the functions of wizard-work.ts need. */
export const useWizardTools = (): WizardTools => {
  const { t } = useTranslation();
  const { call } = useBackend();
  const store = useWizardStore();
  return useMemo(
    () => ({
      store,
      call,
      words: {
        silent: t('frame.errors.hostSilent'),
        sending: (name) => t('import.jobs.uploadOf', { name }),
        tooMany: t('import.file.tooMany'),
        notTable: t('import.file.notTable'),
      },
    }),
    [store, call, t],
  );
};
