import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { useProject } from '../../backend/use-app.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import classes from './card.module.css';
import { CardActions } from './card-actions.tsx';
import { CardHeader } from './card-header.tsx';
import { FactsTab } from './facts-tab.tsx';
import { HistoryList } from './history-list.tsx';
import { LinksTab } from './links-tab.tsx';

/** The card of an entity: everything that is known of it, edited in place. */
export const EntityCard = ({ entity }: { entity: EntityWithRelations }) => {
  const { t } = useTranslation();
  const edited = useWorkspace((state) => state.cardEdit);
  const { editCard } = useActions();
  const readOnly = useProject()?.readOnly ?? true;
  const editing = { edited, edit: editCard, readOnly };
  return (
    <article className={classes.card} aria-label={entity.name}>
      <CardHeader entity={entity} {...editing} />
      <Tabs defaultValue="facts" className={classes.tabs} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="facts">{t('card.tabs.facts')}</Tabs.Tab>
          <Tabs.Tab value="links">{t('card.tabs.links', { count: entity.relations.length })}</Tabs.Tab>
          <Tabs.Tab value="history">{t('card.tabs.history')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="facts" className={classes.panel}>
          <FactsTab entity={entity} {...editing} />
        </Tabs.Panel>
        <Tabs.Panel value="links" className={classes.panel}>
          <LinksTab entity={entity} />
        </Tabs.Panel>
        <Tabs.Panel value="history" className={classes.panel}>
          <HistoryList entity={entity.id} />
        </Tabs.Panel>
      </Tabs>
      <CardActions entity={entity} readOnly={readOnly} />
    </article>
  );
};
