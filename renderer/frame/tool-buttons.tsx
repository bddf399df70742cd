import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconHelpCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProject } from '../backend/use-app.ts';
import { useOperation } from '../backend/use-operation.ts';
import { useRunCommand } from '../commands/use-commands.ts';
import { nextRedo, nextUndo } from './next-undo.ts';
import classes from './top-bar.module.css';

interface ToolProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly run: () => void;
  readonly children: ReactNode;
}
/** Says why it does nothing instead of being silent: `aria-disabled`, so that it keeps its tooltip and its place. */
const Tool = ({ label, disabled = false, run, children }: ToolProps) => (
  <Tooltip label={label} multiline maw={320}>
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      className={classes.tool ?? ''}
      aria-label={label}
      aria-disabled={disabled || undefined}
      onClick={run}
    >
      {children}
    </ActionIcon>
  </Tooltip>
);

const UndoRedo = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const project = useProject();
  const history = useOperation('journal.history', { limit: 50 }).data ?? [];
  const undo = project?.canUndo ? nextUndo(history)?.summary : undefined;
  const redo = project?.canRedo ? nextRedo(history)?.summary : undefined;
  const undoLabel = undo ? t('frame.top.undoWhat', { summary: undo }) : t('frame.top.undo');
  const redoLabel = redo ? t('frame.top.redoWhat', { summary: redo }) : t('frame.top.redo');
  return (
    <>
      <Tool
        label={project?.canUndo ? undoLabel : t('frame.top.nothingToUndo')}
        disabled={!project?.canUndo}
        run={() => run('edit.undo')}
      >
        <IconArrowBackUp size={20} stroke={1.75} aria-hidden />
      </Tool>
      <Tool
        label={project?.canRedo ? redoLabel : t('frame.top.nothingToRedo')}
        disabled={!project?.canRedo}
        run={() => run('edit.redo')}
      >
        <IconArrowForwardUp size={20} stroke={1.75} aria-hidden />
      </Tool>
    </>
  );
};

/** Undo and redo with what they will do, help always last (WCAG 3.2.6). */
export const ToolButtons = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const project = useProject();
  return (
    <>
      {project && <UndoRedo />}
      <Tool label={t('frame.top.help')} run={() => run('frame.help')}>
        <IconHelpCircle size={20} stroke={1.75} aria-hidden />
      </Tool>
    </>
  );
};
