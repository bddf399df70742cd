import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import classes from './explorer.module.css';
import { HUB_DRAWN } from './large-start.ts';

/** Of a neighbourhood of thousands only some are drawn: it says so, and offers groups, or everybody. */
export const HubNotice = ({ total }: { readonly total: number }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const act = useActions();
  const { nameOf } = useGraph();
  const focus = useWorkspace((state) => state.view.focus);
  if (!focus) return null;
  const name = nameOf(focus.id) ?? '';
  return (
    <div className={classes.hub} data-floats="toolbar" role="status">
      <p>{t('interaction.hub.said', { name, total: number(total), count: HUB_DRAWN })}</p>
      <Button
        size="compact-sm"
        onClick={() => act.changeView({ grouping: { by: 'look', form: 'collapsed', expanded: [] } })}
      >
        {t('interaction.hub.group')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => act.changeView({ focus: { ...focus, all: true } })}
      >
        {t('interaction.hub.all', { total: number(total) })}
      </Button>
    </div>
  );
};
