import { Menu, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ALIGNMENTS } from '../../canvas/align.ts';
import type { GraphListeners, Point } from '../../canvas/gestures.ts';
import { ALIGN_TITLES } from '../../commands/align-commands.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';

export interface MenuPlace {
  readonly target: Parameters<GraphListeners['menu']>[0];
  readonly at: Point;
  /** The same place in the coordinates of positions, for what is added there. */
  readonly place: Point | null;
}

const Run = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => {
  const run = useRunCommand();
  return <Menu.Item onClick={() => run(id)}>{children}</Menu.Item>;
};

const OpenCard = ({ children }: { readonly children: ReactNode }) => {
  const act = useActions();
  return <Menu.Item onClick={() => act.setCardOpen(true)}>{children}</Menu.Item>;
};

/** A group: first of all one opens it. */
const GroupItems = () => {
  const { t } = useTranslation();
  const count = useWorkspace((state) => state.selection.length);
  return (
    <>
      <Run id="grouping.open">{t('grouping.commands.open')}</Run>
      <Run id="grouping.remove">{t('grouping.commands.remove')}</Run>
      <Menu.Divider />
      {count > 1 ? <SeveralItems count={count} /> : <OpenCard>{t('explorer.menu.openCard')}</OpenCard>}
    </>
  );
};

interface PinProps {
  readonly isPinned: boolean;
}
const EntityItems = ({ isPinned }: PinProps) => {
  const { t } = useTranslation();
  return (
    <>
      <OpenCard>{t('explorer.menu.openCard')}</OpenCard>
      <Run id="explorer.neighbourhood">{t('explorer.commands.neighbourhood')}</Run>
      <Run id="explorer.path">{t('explorer.menu.pathTo')}</Run>
      <Run id="explorer.highlight">{t('explorer.commands.highlight')}</Run>
      <Run id="explorer.addNeighbours">{t('interaction.commands.addNeighbours')}</Run>
      <Menu.Divider />
      <Run id="explorer.link">{t('explorer.menu.link')}</Run>
      <Run id="explorer.rename">{t('explorer.commands.rename')}</Run>
      <Run id="explorer.pin">{t(isPinned ? 'explorer.menu.unpin' : 'explorer.menu.pin')}</Run>
      <Menu.Divider />
      <Run id="explorer.remove">{t('explorer.menu.remove')}</Run>
    </>
  );
};

/** Several are chosen, and the menu was asked on one of them: it is about all. */
const SeveralItems = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation();
  return (
    <>
      <Menu.Label>{t('interaction.menu.several', { count })}</Menu.Label>
      <OpenCard>{t('interaction.selection.edit')}</OpenCard>
      <Run id="explorer.highlight">{t('explorer.commands.highlight')}</Run>
      <Run id="explorer.addNeighbours">{t('interaction.commands.addNeighbours')}</Run>
      <Run id="explorer.fitSelection">{t('explorer.commands.fitSelection')}</Run>
      {count === 2 && <Run id="explorer.path">{t('explorer.menu.pathTo')}</Run>}
      {count === 2 && <Run id="explorer.link">{t('explorer.commands.link')}</Run>}
      <Menu.Divider />
      <Run id="explorer.pin">{t('explorer.commands.pin')}</Run>
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item>{t('interaction.tools.align')}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {ALIGNMENTS.map((alignment) => (
            <Run key={alignment} id={`explorer.align.${alignment}`}>
              {t(ALIGN_TITLES[alignment])}
            </Run>
          ))}
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Divider />
      <Run id="explorer.remove">{t('explorer.commands.remove')}</Run>
    </>
  );
};

/** A line: its relation, or the list of those that it stands for. */
const LineItems = () => {
  const { t } = useTranslation();
  const count = useWorkspace((state) => state.bundle.length);
  return (
    <>
      <OpenCard>{count > 1 ? t('interaction.menu.links', { count }) : t('explorer.menu.openLink')}</OpenCard>
      <Menu.Divider />
      <Run id="explorer.remove">
        {count > 1 ? t('interaction.menu.removeLinks', { count }) : t('explorer.menu.removeLink')}
      </Run>
    </>
  );
};

const EmptyItems = ({ place }: Pick<MenuPlace, 'place'>) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const act = useActions();
  const hasSelection = useWorkspace((state) => state.selection.length > 0);
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
      <Menu.Divider />
      <Run id="explorer.selectAll">{t('explorer.commands.selectAll')}</Run>
      {hasSelection && <Run id="explorer.invert">{t('explorer.commands.invert')}</Run>}
      {hasSelection && <Menu.Item onClick={() => act.select([])}>{t('interaction.menu.clear')}</Menu.Item>}
      <Run id="explorer.lasso">{t('interaction.commands.lasso')}</Run>
      <Menu.Divider />
      <Run id="explorer.fit">{t('explorer.commands.fit')}</Run>
    </>
  );
};

const Items = ({ target, place, isPinned }: Pick<MenuPlace, 'target' | 'place'> & PinProps) => {
  const { t } = useTranslation();
  const hasOpenGroups = useWorkspace(
    ({ view: { grouping } }) => grouping?.form === 'collapsed' && grouping.expanded.length > 0,
  );
  const count = useWorkspace((state) => state.selection.length);
  if (target === null) return <EmptyItems place={place} />;
  if ('line' in target) return <LineItems />;
  if ('group' in target) return <GroupItems />;
  return (
    <>
      {hasOpenGroups && <Run id="grouping.close">{t('grouping.commands.close')}</Run>}
      {hasOpenGroups && <Menu.Divider />}
      {count > 1 ? <SeveralItems count={count} /> : <EntityItems isPinned={isPinned} />}
    </>
  );
};

interface ContextMenuProps extends PinProps {
  readonly menu: MenuPlace | null;
  readonly close: () => void;
}

/** Right click, Maj+F10 or the Menu key: what can be done with what is there. */
/** Wherever the focus is: the menu has it only a moment after it is seen, and Esc then closes nothing else. */
const useEscape = (isOpen: boolean, close: () => void): void => {
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isOpen, close]);
};

export const ContextMenu = ({ menu, isPinned, close }: ContextMenuProps) => {
  const { t } = useTranslation();
  useEscape(menu !== null, close);
  if (!menu) return null;
  return (
    <Menu
      opened
      onChange={(isOpen) => !isOpen && close()}
      position="bottom-start"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      returnFocus
      // Low in the window it moves up: all of it is seen.
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
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
        <Items target={menu.target} place={menu.place} isPinned={isPinned} />
      </Menu.Dropdown>
    </Menu>
  );
};
