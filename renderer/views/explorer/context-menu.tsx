import { Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { RelationId } from '../../../shared/domain/relation.ts';
import type { Point } from '../../canvas/gestures.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions } from '../../state/workspace-context.tsx';

export interface MenuPlace {
  readonly target: EntityId | RelationId | null;
  readonly at: Point;
  /** The same place in the coordinates of positions, for what is added there. */
  readonly place: Point | null;
}

const EntityItems = ({ isPinned }: { isPinned: boolean }) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const act = useActions();
  return (
    <>
      <Menu.Item onClick={() => act.setCardOpen(true)}>{t('explorer.menu.openCard')}</Menu.Item>
      <Menu.Item onClick={() => run('explorer.neighbourhood')}>
        {t('explorer.commands.neighbourhood')}
      </Menu.Item>
      <Menu.Item onClick={() => run('explorer.path')}>{t('explorer.menu.pathTo')}</Menu.Item>
      <Menu.Item onClick={() => run('explorer.highlight')}>{t('explorer.commands.highlight')}</Menu.Item>
      <Menu.Divider />
      <Menu.Item onClick={() => run('explorer.link')}>{t('explorer.menu.link')}</Menu.Item>
      <Menu.Item onClick={() => run('explorer.rename')}>{t('explorer.commands.rename')}</Menu.Item>
      <Menu.Item onClick={() => run('explorer.pin')}>
        {t(isPinned ? 'explorer.menu.unpin' : 'explorer.menu.pin')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item onClick={() => run('explorer.remove')}>{t('explorer.menu.remove')}</Menu.Item>
    </>
  );
};

const RelationItems = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const act = useActions();
  return (
    <>
      <Menu.Item onClick={() => act.setCardOpen(true)}>{t('explorer.menu.openLink')}</Menu.Item>
      <Menu.Item onClick={() => run('explorer.remove')}>{t('explorer.menu.removeLink')}</Menu.Item>
    </>
  );
};

const EmptyItems = ({ place }: { place: Point | null }) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const act = useActions();
  return (
    <>
      <Menu.Item
        onClick={() =>
          place
            ? act.openDialog({ name: 'add-entity', entityName: '', position: place })
            : run('explorer.add')
        }
      >
        {t('explorer.menu.addHere')}
      </Menu.Item>
      <Menu.Item onClick={() => run('explorer.selectAll')}>{t('explorer.commands.selectAll')}</Menu.Item>
      <Menu.Item onClick={() => run('explorer.fit')}>{t('explorer.commands.fit')}</Menu.Item>
    </>
  );
};

interface ContextMenuProps {
  readonly menu: MenuPlace | null;
  readonly isPinned: boolean;
  readonly close: () => void;
}

/** Right click, Maj+F10 or the Menu key: what can be done with what is there. */
export const ContextMenu = ({ menu, isPinned, close }: ContextMenuProps) => {
  const { t } = useTranslation();
  const { entities } = useGraph();
  if (!menu) return null;
  const isEntity = menu.target !== null && entities.has(menu.target as EntityId);
  return (
    <Menu
      opened
      onChange={(isOpen) => !isOpen && close()}
      position="bottom-start"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      returnFocus
      // The key that opens the menu is still on its way up: it must not close it at once.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>
        <UnstyledButton
          tabIndex={-1}
          aria-label={t('explorer.menu.name')}
          style={{ position: 'absolute', left: menu.at.x, top: menu.at.y, width: 1, height: 1 }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {menu.target === null && <EmptyItems place={menu.place} />}
        {isEntity && <EntityItems isPinned={isPinned} />}
        {menu.target !== null && !isEntity && <RelationItems />}
      </Menu.Dropdown>
    </Menu>
  );
};
