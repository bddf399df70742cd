import { Button, Menu } from '@mantine/core';
import { IconAffiliate, IconDots, IconEye, IconLink, IconRoute, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import classes from './card.module.css';

interface Props {
  readonly entity: EntityWithRelations;
  readonly readOnly: boolean;
}

/** Removes an entity with its links; one « Annuler » brings all back. */
const useRemove = ({ entity }: Props) => {
  const notify = useNotify();
  const { select } = useActions();
  const { mutateAsync } = useCommand('entity.remove');
  return async () => {
    try {
      select([]);
      await mutateAsync({ entity: entity.id });
      notify.done('card.removed', { name: entity.name }, { undoable: true });
    } catch (error) {
      notify.refused(error);
    }
  };
};

const ICON = { size: 18, stroke: 1.75 } as const;

const More = (props: Props) => {
  const { t } = useTranslation();
  const { entity, readOnly } = props;
  const { changeView } = useActions();
  const remove = useRemove(props);
  const near = [entity.id, ...entity.relations.flatMap(({ from, to }) => [from, to])];
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDots {...ICON} />}>
          {t('card.actions.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconEye size={16} />} onClick={() => changeView({ highlight: near })}>
          {t('card.actions.highlight')}
        </Menu.Item>
        {!readOnly && (
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void remove()}>
            {t('card.actions.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};

/** What one does from a card. */
export const CardActions = (props: Props) => {
  const { t } = useTranslation();
  const { entity, readOnly } = props;
  const { changeView, setPath, openDialog } = useActions();
  return (
    <footer className={classes.actions}>
      <Button
        leftSection={<IconAffiliate {...ICON} />}
        onClick={() => changeView({ focus: { id: entity.id, depth: 1 } })}
      >
        {t('card.actions.neighbourhood')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconRoute {...ICON} />}
        onClick={() => setPath(entity.id, null)}
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
      <More {...props} />
    </footer>
  );
};
