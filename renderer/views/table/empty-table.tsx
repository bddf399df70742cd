import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import type { GridTab } from './columns/tabs.ts';
import classes from './table.module.css';

/** Nothing to list: because the project is empty, because of the chips, or because there is none of that kind. */
export const EmptyTable = ({ tab }: { tab: GridTab }) => {
  const { t } = useTranslation();
  const act = useActions();
  const run = useRunCommand();
  const { ecosystem } = useGraph();
  const isFiltered = useWorkspace((state) => state.view.filters.length > 0 || state.view.focus !== null);
  if (ecosystem.entities.length === 0)
    return (
      <div className={classes.empty}>
        <strong>{t('table.empty.title')}</strong>
        <p>{t('table.empty.text')}</p>
        <div className={classes.emptyButtons}>
          <Button onClick={() => act.showScreen('import')}>{t('table.empty.import')}</Button>
          <Button variant="default" onClick={() => run('explorer.add')}>
            {t('table.empty.add')}
          </Button>
        </div>
      </div>
    );
  const message =
    tab === 'incomplete' ? 'table.empty.complete' : isFiltered ? 'table.empty.filtered' : 'table.empty.none';
  return (
    <div className={classes.empty} role="status">
      <strong>{t(message)}</strong>
      {isFiltered && (
        <Button variant="default" onClick={() => act.changeView({ filters: [], focus: null, match: 'all' })}>
          {t('table.empty.clear')}
        </Button>
      )}
    </div>
  );
};
