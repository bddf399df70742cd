import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconEye } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EntityId } from '../../../shared/domain/entity.ts';
import { KINDS } from '../../../shared/domain/vocabulary.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import { useOperation } from '../../backend/use-operation.ts';
import { PROMPTED_START_MIN } from '../../canvas/labels.ts';
import { newestStanding, undoUnlessChanged } from '../../frame/next-undo.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import { Counters } from './counters.tsx';
import { DuplicateHint } from './duplicate-hint.tsx';
import classes from './import.module.css';
import { ProblemGroups } from './problem-groups.tsx';
import { ReportButton } from './report-button.tsx';
import type { Outcome } from './wizard.ts';
import { useWizard, useWizardActions } from './wizard-context.tsx';

/** All that were made but links, of which only the first can be shown at once. */
const createdEntities = ({ byKind }: Outcome): number =>
  KINDS.reduce((sum, kind) => sum + (byKind[kind]?.created ?? 0), 0);

/** The new ones stand out in Explorer, nothing hidden by an earlier filter. */
const SeeCreated = ({ result }: { result: Outcome }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { changeView, showScreen } = useActions();
  const ids = result.createdIds.slice(0, PROMPTED_START_MIN);
  if (ids.length === 0) return null;
  const total = createdEntities(result);
  const words = { count: ids.length, number: number(ids.length), total: number(total) };
  const see = () => {
    const highlight = ids.map((id) => EntityId.parse(id));
    changeView({ filters: [], focus: null, highlight, hiddenLooks: [] });
    showScreen('explorer');
  };
  return (
    <Button leftSection={<IconEye size={18} stroke={1.75} aria-hidden />} onClick={see}>
      {t(total > ids.length ? 'import.result.seeFirst' : 'import.result.see', words)}
    </Button>
  );
};

const UndoButton = ({ operation }: { operation: string }) => {
  const { t } = useTranslation();
  const { call } = useBackend();
  const act = useWizardActions();
  const notify = useNotify();
  const isRunning = useWizard((wizard) => wizard.job?.what === 'undo');
  const undo = async (): Promise<void> => {
    const id = crypto.randomUUID();
    act.startJob({ id, what: 'undo', done: 0, label: '' });
    try {
      // Only the import itself: what was done since would go with it.
      const isNewest = (await newestStanding(call)) === operation;
      const { changed } = isNewest ? await undoUnlessChanged(call, operation, 1) : { changed: true };
      if (changed) notify.done('import.result.changedSince');
      else act.setUndone(true);
    } catch (error) {
      notify.refused(error);
    }
    act.endJob(id);
  };
  return (
    <Button
      variant="default"
      loading={isRunning}
      leftSection={<IconArrowBackUp size={18} stroke={1.75} aria-hidden />}
      onClick={() => void undo()}
    >
      {t('import.result.undo')}
    </Button>
  );
};

const Done = ({ result }: { result: Outcome }) => {
  const { t } = useTranslation();
  const problems = result.groups.filter(({ level }) => level !== 'note');
  return (
    <>
      <Counters outcome={result} />
      <Group gap="sm">
        <SeeCreated result={result} />
        {problems.length > 0 && <ReportButton variant="default" />}
        {result.operation && <UndoButton operation={result.operation} />}
      </Group>
      {problems.length > 0 && <p className={classes.hint}>{t('import.result.reportHint')}</p>}
      <DuplicateHint />
      <ProblemGroups title={t('import.check.problems')} groups={problems} />
      <ProblemGroups
        title={t('import.check.notes')}
        groups={result.groups.filter(({ level }) => level === 'note')}
      />
    </>
  );
};

const LOOKED_AT = 50;

/** The import may be undone, or done again, by Ctrl+Z, from the history or from another host. */
const useFollowsUndo = (): void => {
  const act = useWizardActions();
  const operation = useWizard(({ result }) => result?.operation ?? null);
  const { data } = useOperation('journal.history', { limit: LOOKED_AT }, { enabled: operation !== null });
  const undone = data?.find(({ id }) => id === operation)?.undone;
  useEffect(() => {
    if (undone !== undefined) act.setUndone(undone);
  }, [act, undone]);
};

/** Step 6: progress, then what was done and how to take it back. */
export const ImportStep = () => {
  const { t } = useTranslation();
  const act = useWizardActions();
  const { showScreen } = useActions();
  const result = useWizard((wizard) => wizard.result);
  const isUndone = useWizard((wizard) => wizard.isUndone);
  useFollowsUndo();
  if (result === null) return null;
  const goToGraph = () => {
    act.reset();
    showScreen('explorer');
  };
  return (
    <>
      {isUndone ? <p className={classes.good}>{t('import.result.undone')}</p> : <Done result={result} />}
      <Group gap="sm" mt="lg">
        <Button variant="default" onClick={() => act.reset()}>
          {t('import.result.again')}
        </Button>
        <Button variant="default" onClick={goToGraph}>
          {t('import.result.explorer')}
        </Button>
      </Group>
    </>
  );
};
