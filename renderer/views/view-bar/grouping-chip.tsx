import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useWorkspace } from '../../state/workspace-context.tsx';
import classes from './filters.module.css';

/** « Groupés par : EPCI ✕ ». */
export const GroupingChip = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const { groups, sheet } = wordsOf(useLang());
  const { measures } = useGraph();
  const grouping = useWorkspace((state) => state.view.grouping);
  if (!grouping) return null;
  const isWaiting = grouping.by === 'communities' && !measures.has('communities');
  return (
    <div className={classes.chip} data-kind="highlight" data-pending={isWaiting || undefined}>
      <span className={classes.chipText}>
        {sheet.chip(t(`grouping.chip.${grouping.form}`), groups.by[grouping.by])}
        {isWaiting && <em className={classes.chipNote}> {t('grouping.measuring')}</em>}
      </span>
      <UnstyledButton
        className={classes.chipRemove ?? ''}
        aria-label={t('grouping.removeChip')}
        onClick={() => run('grouping.remove')}
      >
        <IconX size={16} stroke={2} aria-hidden />
      </UnstyledButton>
    </div>
  );
};
