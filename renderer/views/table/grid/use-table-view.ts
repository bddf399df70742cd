import { useMemo } from 'react';
import type { Criterion, TableView } from '../../../../shared/domain/view.ts';
import { useActions, useWorkspaceStore } from '../../../state/workspace-context.tsx';
import { writeCriterion } from '../../view-bar/use-filters.ts';
import { type GridTab, shownColumns } from '../columns/tabs.ts';

const SORTS_MAX = 3;

/** What the table's own part of the view may become. */
export interface TableChanges {
  readonly groupBy: string | null;
  readonly sortOf: (column: string) => { readonly isSorted: boolean; readonly isOther: boolean };
  readonly sort: (column: string, descending: boolean, adds: boolean) => void;
  readonly unsort: (column: string) => void;
  readonly sortNone: () => void;
  readonly group: (column: string | null) => void;
  readonly shift: (column: string, by: 1 | -1) => void;
  readonly hide: (column: string) => void;
  readonly setColumns: (columns: readonly string[] | null) => void;
  readonly keepUnknown: (criterion: Criterion) => void;
}

/** A column takes its place in the sort, or is added after the others. */
export const sortedBy = (
  sort: TableView['sort'],
  column: string,
  descending: boolean,
  adds: boolean,
): TableView['sort'] => {
  if (!adds) return [{ column, descending }];
  const at = sort.findIndex((one) => one.column === column);
  if (at >= 0) return sort.map((one, index) => (index === at ? { column, descending } : one));
  return [...sort.slice(0, SORTS_MAX - 1), { column, descending }];
};

export const shifted = (ids: readonly string[], id: string, by: 1 | -1): string[] => {
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return [...ids];
  const moved = ids.filter((other) => other !== id);
  moved.splice(to, 0, id);
  return moved;
};

/** Changes of the table's view, which Alt+← takes back. */
export const useTableChanges = (tab: GridTab, table: TableView): TableChanges => {
  const act = useActions();
  const store = useWorkspaceStore();
  return useMemo(() => {
    const change = (part: Partial<TableView>) => act.changeView({ table: { ...table, ...part } });
    const ids = shownColumns(tab, table)
      .slice(1)
      .map(({ id }) => id);
    const setColumns = (columns: readonly string[] | null) => {
      const { [tab]: _, ...others } = table.columns;
      change({ columns: columns === null ? others : { ...others, [tab]: [...columns] } });
    };
    return {
      groupBy: table.groupBy,
      sortOf: (column) => ({
        isSorted: table.sort.some((one) => one.column === column),
        isOther: table.sort.some((one) => one.column !== column),
      }),
      sort: (column, descending, adds) => change({ sort: sortedBy(table.sort, column, descending, adds) }),
      unsort: (column) => change({ sort: table.sort.filter((one) => one.column !== column) }),
      sortNone: () => change({ sort: [] }),
      group: (groupBy) => change({ groupBy }),
      shift: (column, by) => setColumns(shifted(ids, column, by)),
      hide: (column) => setColumns(ids.filter((id) => id !== column)),
      setColumns,
      keepUnknown: (criterion) =>
        act.changeView({ filters: writeCriterion(store.getState().view.filters, criterion) }),
    };
  }, [act, store, tab, table]);
};
