import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '../../../../shared/domain/view.ts';
import type { BoundColumn } from '../cell-text.ts';
import classes from '../table.module.css';
import type { GridModel } from './grid-model.ts';
import { cellId } from './grid-row.tsx';
import { HeaderMenu, type HeaderMode } from './header-menu.tsx';
import type { TableChanges } from './use-table-view.ts';

/** The menu that is open: of which column, and whether it shows the editor of its chip. */
export interface OpenMenu {
  readonly column: number;
  readonly mode: HeaderMode;
}

interface Props {
  readonly model: GridModel;
  /** Column of the heading where one is, -1 for none. */
  readonly at: number;
  readonly menu: OpenMenu | null;
  readonly setMenu: (menu: OpenMenu | null) => void;
  readonly closeMenu: (menu: OpenMenu) => void;
  readonly changes: TableChanges;
}

const sortOf = (sort: TableView['sort'], id: string) => {
  const place = sort.findIndex(({ column }) => column === id);
  return place < 0 ? null : { place, descending: sort[place]?.descending ?? false };
};

/** Drawn by hand: from where the handle is taken to where it is let go. */
const Resizer = ({ bound, model }: { bound: BoundColumn; model: GridModel }) => {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const { widths } = model;
  return (
    <span
      className={classes.resizer}
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width: widths.of(bound.column) };
      }}
      onPointerMove={(event) => {
        if (start.current) widths.set(bound.column, start.current.width + event.clientX - start.current.x);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onDoubleClick={() => widths.set(bound.column, null)}
    />
  );
};

const Sign = ({ sort, isOne }: { sort: ReturnType<typeof sortOf>; isOne: boolean }) => {
  if (!sort) return null;
  const Icon = sort.descending ? IconArrowDown : IconArrowUp;
  return (
    <span className={classes.sorted}>
      <Icon size={15} stroke={2} aria-hidden />
      {!isOne && <span aria-hidden>{sort.place + 1}</span>}
    </span>
  );
};

const Heading = (props: Props & { bound: BoundColumn; column: number }) => {
  const { model, at, menu, setMenu, closeMenu, changes, bound, column } = props;
  const sort = sortOf(model.view.sort, bound.column.id);
  return (
    <th
      scope="col"
      tabIndex={-1}
      id={cellId(-1, column)}
      aria-colindex={column + 1}
      aria-sort={sort ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      data-line={-1}
      data-column={column}
      data-at={at === column || undefined}
      className={column === 1 ? classes.firstHeading : classes.heading}
    >
      <span className={classes.headingLabel} data-act="sort">
        {bound.label}
        <Sign sort={sort} isOne={model.view.sort.length === 1} />
      </span>
      <HeaderMenu
        bound={bound}
        column={column}
        count={model.columns.length}
        mode={menu?.column === column ? menu.mode : null}
        setMode={(mode) => setMenu({ column, mode })}
        close={(mode) => closeMenu({ column, mode })}
        widths={model.widths}
        changes={changes}
      />
      <Resizer bound={bound} model={model} />
    </th>
  );
};

/** The headings: they stay in sight; pressed, one sorts; each has its menu. */
export const GridHead = memo(function GridHead(props: Props) {
  const { model, at } = props;
  const { t } = useTranslation();
  const all = model.grid.rows.length > 0 && model.choice.ids.size >= model.grid.rows.length;
  return (
    <thead data-part="head" className={classes.head}>
      <tr aria-rowindex={1} className={classes.headRow}>
        <td
          tabIndex={-1}
          id={cellId(-1, 0)}
          aria-colindex={1}
          data-line={-1}
          data-column={0}
          data-at={at === 0 || undefined}
          className={classes.boxHeading}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            readOnly
            checked={all}
            aria-label={t('table.grid.selectAll')}
            data-act="choose-all"
          />
        </td>
        {model.columns.map((bound, index) => (
          <Heading key={bound.column.id} {...props} bound={bound} column={index + 1} />
        ))}
      </tr>
    </thead>
  );
});
