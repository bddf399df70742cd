import { Menu, Popover, UnstyledButton } from '@mantine/core';
import {
  IconArrowBarLeft,
  IconArrowBarRight,
  IconArrowLeft,
  IconArrowRight,
  IconChevronDown,
  IconEyeOff,
  IconFilter,
  IconLayoutList,
  IconRuler2,
  IconSortAscending,
  IconSortDescending,
  IconX,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '../../../i18n/i18n.ts';
import { useWorkspace } from '../../../state/workspace-context.tsx';
import { FilterEditor } from '../../view-bar/filter-editor.tsx';
import type { BoundColumn } from '../cell-text.ts';
import classes from '../table.module.css';
import { IN_FLOATS } from './grid-model.ts';
import type { TableChanges } from './use-table-view.ts';
import { WIDTH_STEP, type Widths } from './use-widths.ts';

export type HeaderMode = 'menu' | 'filter' | null;

interface Props {
  readonly bound: BoundColumn;
  readonly column: number;
  readonly count: number;
  readonly mode: HeaderMode;
  readonly setMode: (mode: HeaderMode) => void;
  /** Closes this, unless the other was opened meanwhile. */
  readonly close: (mode: HeaderMode) => void;
  readonly widths: Widths;
  readonly changes: TableChanges;
}

interface Item {
  readonly key: TextKey;
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly run: () => void;
}

const sortItems = ({ bound: { column }, changes }: Props): Item[] => {
  const { isSorted, isOther } = changes.sortOf(column.id);
  const sort = (descending: boolean, adds: boolean) => () => changes.sort(column.id, descending, adds);
  return [
    { key: 'table.menu.ascending', icon: IconSortAscending, run: sort(false, false) },
    { key: 'table.menu.descending', icon: IconSortDescending, run: sort(true, false) },
    ...(isOther
      ? ([
          { key: 'table.menu.addAscending', icon: IconSortAscending, run: sort(false, true) },
          { key: 'table.menu.addDescending', icon: IconSortDescending, run: sort(true, true) },
        ] as const)
      : []),
    ...(isSorted
      ? ([{ key: 'table.menu.unsort', icon: IconX, run: () => changes.unsort(column.id) }] as const)
      : []),
  ];
};

const pickItems = ({ bound: { column }, changes, setMode }: Props): Item[] => {
  const isGrouped = changes.groupBy === column.id;
  const { unknown } = column;
  return [
    {
      key: isGrouped ? 'table.menu.ungroup' : 'table.menu.group',
      icon: IconLayoutList,
      run: () => changes.group(isGrouped ? null : column.id),
    },
    ...(column.filter
      ? ([{ key: 'table.menu.filter', icon: IconFilter, run: () => setMode('filter') }] as const)
      : []),
    ...(unknown
      ? ([{ key: 'table.menu.unknown', icon: IconFilter, run: () => changes.keepUnknown(unknown) }] as const)
      : []),
  ];
};

const placeItems = ({ bound: { column }, column: at, count, widths, changes }: Props): Item[] => {
  const widen = (by: number) => () => widths.set(column, widths.of(column) + by);
  const isFirst = at === 1;
  return [
    { key: 'table.menu.wider', icon: IconArrowBarRight, run: widen(WIDTH_STEP) },
    { key: 'table.menu.narrower', icon: IconArrowBarLeft, run: widen(-WIDTH_STEP) },
    { key: 'table.menu.usualWidth', icon: IconRuler2, run: () => widths.set(column, null) },
    ...(at > 2
      ? ([{ key: 'table.menu.left', icon: IconArrowLeft, run: () => changes.shift(column.id, -1) }] as const)
      : []),
    ...(!isFirst && at < count
      ? ([{ key: 'table.menu.right', icon: IconArrowRight, run: () => changes.shift(column.id, 1) }] as const)
      : []),
    ...(isFirst
      ? []
      : ([{ key: 'table.menu.hide', icon: IconEyeOff, run: () => changes.hide(column.id) }] as const)),
  ];
};

const Items = ({ items, isFirst = false }: { items: readonly Item[]; isFirst?: boolean }) => {
  const { t } = useTranslation();
  return items.map(({ key, icon: Icon, run }, at) => (
    <Menu.Item
      key={key}
      data-autofocus={(isFirst && at === 0) || undefined}
      leftSection={<Icon size={18} stroke={1.75} />}
      onClick={run}
    >
      {t(key) as string}
    </Menu.Item>
  ));
};

const ColumnMenu = (props: Props) => {
  const { bound, mode, setMode, close } = props;
  const { t } = useTranslation();
  return (
    <Menu
      opened={mode === 'menu'}
      onChange={(open) => (open ? setMode('menu') : close('menu'))}
      position="bottom-end"
      width={300}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      {...IN_FLOATS}
    >
      <Menu.Target>
        <UnstyledButton
          tabIndex={-1}
          className={classes.menuButton ?? ''}
          aria-label={t('table.grid.menu', { column: bound.label })}
        >
          <IconChevronDown size={16} stroke={2} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Items items={sortItems(props)} isFirst />
        <Menu.Divider />
        <Items items={pickItems(props)} />
        <Menu.Divider />
        <Items items={placeItems(props)} />
      </Menu.Dropdown>
    </Menu>
  );
};

/** The menu of a column and, when it is asked there, the editor of its chip. */
export const HeaderMenu = (props: Props) => {
  const { bound, mode, close } = props;
  const { filter } = bound.column;
  const criterion = useWorkspace((state) => state.view.filters.find(({ field }) => field === filter) ?? null);
  return (
    <Popover
      opened={mode === 'filter' && filter !== null}
      onChange={(open) => !open && close('filter')}
      position="bottom-start"
      width={320}
      trapFocus
      shadow="md"
      withRoles={false}
      {...IN_FLOATS}
    >
      <Popover.Target>
        <span className={classes.menuTarget}>
          <ColumnMenu {...props} />
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={bound.label}>
        {filter && <FilterEditor field={filter} criterion={criterion} />}
      </Popover.Dropdown>
    </Popover>
  );
};
