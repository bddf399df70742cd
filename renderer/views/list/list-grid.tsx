/* biome-ignore-all lint/a11y/useSemanticElements: rows come and go as one scrolls, each placed by itself: no table does that */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { ContextMenu, type MenuPlace } from '../explorer/context-menu.tsx';
import classes from './list.module.css';
import { ListHead } from './list-head.tsx';
import { Row, rowId } from './list-row.tsx';
import type { ListRow } from './list-rows.ts';
import type { ListData } from './use-list-data.ts';
import { useListKeys } from './use-list-keys.ts';
import { isMenuKey, useListMenu } from './use-list-menu.ts';
import type { WalkedList } from './use-list-walk.ts';

const ROW_PX = 52;
const HEAD_PX = 37;
const OVERSCAN = 12;

interface GridProps {
  readonly data: ListData;
  readonly list: WalkedList;
  readonly grid: RefObject<HTMLDivElement | null>;
}

/** Rows that are in sight, each measured: a larger text or another spacing makes them higher. */
const useVirtualRows = ({ rows, active }: WalkedList, grid: GridProps['grid']) => {
  const head = useRef<HTMLDivElement>(null);
  const headPx = head.current?.offsetHeight ?? HEAD_PX;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.key ?? index,
    scrollPaddingStart: headPx,
    overscan: OVERSCAN,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one is comes into sight when it changes
  useEffect(() => {
    if (rows.length === 0) return;
    virtual.scrollToIndex(active);
    // Once more when the rows that came are measured: the first time their heights are guessed.
    const again = requestAnimationFrame(() => virtual.scrollToIndex(active));
    return () => cancelAnimationFrame(again);
  }, [active, rows]);
  return { head, virtual };
};

/** What the mouse does on a row. */
const useMouse = ({ data, list, grid }: GridProps, menu: ReturnType<typeof useListMenu>) => {
  const act = useActions();
  return (row: ListRow, index: number) => ({
    onClick: (event: MouseEvent) => {
      list.goTo(index);
      grid.current?.focus();
      if (row.sort === 'group') return data.toggleGroup(row.group);
      if (!('entity' in row)) return;
      if (event.shiftKey || event.ctrlKey || event.metaKey) act.toggleSelected(row.entity.id);
      else act.openEntity(row.entity.id);
    },
    onDoubleClick: () => {
      if ('entity' in row) list.into(row.entity.id);
    },
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      list.goTo(index);
      menu.openAtPointer(row, event);
    },
  });
};

const useIsSelected = (): ((row: ListRow) => boolean) => {
  const selection = useWorkspace((state) => state.selection);
  const relation = useWorkspace((state) => state.selectedRelation);
  const chosen = useMemo(() => new Set<string>(selection), [selection]);
  return (row) =>
    'entity' in row && (chosen.has(row.entity.id) || (row.sort === 'link' && row.relation.id === relation));
};

const useIsPinned = (menu: MenuPlace | null): boolean => {
  const { positions } = useGraph();
  const target = menu?.target;
  if (!target || !('node' in target)) return false;
  return positions.find(({ id }) => id === target.node)?.pinned ?? false;
};

/** The rows as a tree in a grid: one focus, the row where one is named as active. */
export const ListGrid = (props: GridProps) => {
  const { data, list, grid } = props;
  const { t } = useTranslation();
  const { nameOf } = useGraph();
  const { rows, current, centre } = list;
  const { head, virtual } = useVirtualRows(list, grid);
  const menu = useListMenu(grid);
  const mouse = useMouse(props, menu);
  const keys = useListKeys(data, list);
  const isSelected = useIsSelected();
  const rowAt = ({ index, start }: { index: number; start: number }) => {
    const row = rows[index];
    if (!row) return null;
    const state = { isActive: row === current, isSelected: isSelected(row) };
    const place = { index, top: start, measure: virtual.measureElement };
    return <Row key={row.key} row={row} data={data} {...place} {...state} {...mouse(row, index)} />;
  };
  return (
    <div className={classes.gridPlace}>
      <div
        ref={grid}
        role="treegrid"
        tabIndex={0}
        aria-multiselectable
        aria-label={centre === null ? t('list.name') : t('list.linksOf', { name: nameOf(centre) ?? '' })}
        aria-describedby="listed-keys"
        aria-rowcount={rows.length + 1}
        {...(current ? { 'aria-activedescendant': rowId(current.key) } : {})}
        className={classes.grid}
        data-scope="canvas"
        onKeyDown={(event) => (isMenuKey(event) ? menu.openByKey(current, event) : keys(event))}
      >
        <ListHead data={data} place={head} />
        <div style={{ height: virtual.getTotalSize() }} className={classes.space} role="rowgroup">
          {virtual.getVirtualItems().map(rowAt)}
        </div>
      </div>
      <ContextMenu menu={menu.menu} isPinned={useIsPinned(menu.menu)} close={menu.close} />
    </div>
  );
};
