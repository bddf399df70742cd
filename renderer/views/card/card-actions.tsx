import { Button, Menu } from '@mantine/core';
import {
  IconAffiliate,
  IconDots,
  IconEye,
  IconLink,
  IconMessagePlus,
  IconRoute,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { viewScreenOf } from '../../../shared/domain/saved-view.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { EntitySuggestions } from '../partnerships/entity-suggestions.tsx';
import classes from './card.module.css';

interface Props {
  readonly entity: EntityWithRelations;
  readonly readOnly: boolean;
}

const ICON = { size: 18, stroke: 1.75 } as const;

/** The commands of the selection, which is what the card shows. */
const More = ({ readOnly }: Pick<Props, 'readOnly'>) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDots {...ICON} />}>
          {t('card.actions.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconEye size={16} />} onClick={() => run('explorer.highlight')}>
          {t('card.actions.highlight')}
        </Menu.Item>
        {!readOnly && (
          <Menu.Item leftSection={<IconMessagePlus size={16} />} onClick={() => run('exchange.log')}>
            {t('followUps.log')}
          </Menu.Item>
        )}
        {!readOnly && (
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => run('explorer.remove')}>
            {t('card.actions.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};

/** From a screen that draws nothing of the view, one goes to the one that does. */
const useShowWhereDrawn = () => {
  const { showScreen } = useActions();
  const isElsewhere = useWorkspace((state) => viewScreenOf(state) === null);
  return () => {
    if (isElsewhere) showScreen('explorer');
  };
};

/** What one does from a card. */
export const CardActions = (props: Props) => {
  const { t } = useTranslation();
  const { entity, readOnly } = props;
  const { changeView, setPath, openDialog } = useActions();
  const showWhereDrawn = useShowWhereDrawn();
  return (
    <footer className={classes.actions}>
      <Button
        leftSection={<IconAffiliate {...ICON} />}
        onClick={() => {
          changeView({ focus: { id: entity.id, depth: 1 } });
          showWhereDrawn();
        }}
      >
        {t('card.actions.neighbourhood')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconRoute {...ICON} />}
        onClick={() => {
          setPath(entity.id, null);
          showWhereDrawn();
        }}
      >
        {t('card.actions.path')}
      </Button>
      {!readOnly && (
        <Button
          variant="default"
          leftSection={<IconLink {...ICON} />}
          onClick={() => openDialog({ name: 'link', from: entity.id })}
        >
          {t('card.actions.link')}
        </Button>
      )}
      <More readOnly={readOnly} />
      <EntitySuggestions id={entity.id} />
    </footer>
  );
};
