import { type KeyboardEvent, type MouseEvent, type RefObject, useState } from 'react';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import type { MenuPlace } from '../explorer/context-menu.tsx';
import { rowId } from './list-row.tsx';
import type { ListRow } from './list-rows.ts';

const FOCUS_BACK_MS = 60;
/** From the edge of the list, px: the name of the row stays in sight. */
const INSET_PX = 48;

export const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey);

/** The same menu as on the picture, for the row where one is or the one that is pressed. */
export const useListMenu = (grid: RefObject<HTMLDivElement | null>) => {
  const act = useActions();
  const selection = useWorkspace((state) => state.selection);
  const relation = useWorkspace((state) => state.selectedRelation);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const openAt = (row: ListRow | undefined, at: MenuPlace['at']) => {
    if (row?.sort === 'link' && relation === row.relation.id)
      return setMenu({ target: { line: row.relation.id }, at, place: null });
    if (!row || !('entity' in row)) return setMenu({ target: null, at, place: null });
    if (!selection.includes(row.entity.id)) act.select([row.entity.id]);
    setMenu({ target: { node: row.entity.id }, at, place: null });
  };
  const boxOf = () => grid.current?.getBoundingClientRect() ?? { left: 0, top: 0, height: 0 };
  return {
    menu,
    openAtPointer: (row: ListRow, { clientX, clientY }: MouseEvent) => {
      const { left, top } = boxOf();
      openAt(row, { x: clientX - left, y: clientY - top });
    },
    openByKey: (row: ListRow | undefined, event: KeyboardEvent) => {
      event.preventDefault();
      const place = row && document.getElementById(rowId(row.key))?.getBoundingClientRect();
      const { top, height } = boxOf();
      // What hangs out of the list would hide its menu.
      const y = Math.max(0, Math.min(height - INSET_PX, place ? place.bottom - top : INSET_PX));
      openAt(row, { x: INSET_PX, y });
    },
    close: () => {
      setMenu(null);
      window.setTimeout(() => {
        if (document.activeElement === document.body) grid.current?.focus();
      }, FOCUS_BACK_MS);
    },
  };
};
