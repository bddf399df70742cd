import { useCallback, useEffect, useMemo, useRef } from 'react';
import { groupRows, type RowGroup } from '../../../../shared/domain/table/group-rows.ts';
import { type SortKey, type Steps, sortRows } from '../../../../shared/domain/table/sort-rows.ts';
import type { View } from '../../../../shared/domain/view.ts';
import type { Lang } from '../../../../shared/domain/words/words.ts';
import { useLang } from '../../../i18n/use-format.ts';
import { useGraph } from '../../../state/graph-context.tsx';
import type { BoundColumn } from '../cell-text.ts';
import type { TableFacts, TableRow } from '../columns/column.ts';
import type { GridTab } from '../columns/tabs.ts';
import { columnById, orderKeyOf, rowsOfTab, sortOfTab } from './rows-of-tab.ts';
import { type Sliced, useSliced } from './use-sliced.ts';

/** Rows of a tab, in order. */
export interface GridRows {
  readonly rows: readonly TableRow[];
  readonly order: Uint32Array;
  /** Null when rows are not grouped. */
  readonly groups: readonly RowGroup[] | null;
}

/** What was last in order, and what ordered it. */
interface Kept {
  readonly key: string;
  readonly grid: GridRows;
}

interface Ordering {
  readonly rows: readonly TableRow[];
  /** Every column that may be sorted or grouped by, shown or not. */
  readonly columns: readonly BoundColumn[];
  readonly sort: View['table']['sort'];
  readonly groupBy: string | null;
  readonly lang: Lang;
  /** Where rows were: they stay there while one edits. */
  readonly places: ReadonlyMap<string, number> | null;
}

const keysOf = ({ rows, columns, sort, places }: Ordering): SortKey[] => {
  if (places) {
    const placeOf = (row: number) => places.get(rows[row]?.id ?? '') ?? Number.MAX_SAFE_INTEGER;
    return [{ valueAt: placeOf, descending: false }];
  }
  return sort.flatMap(({ column: id, descending }) => {
    const bound = columnById(columns, id);
    if (!bound) return [];
    const valueAt = (row: number) => bound.words.sortKey(bound.read(rows[row] as TableRow));
    return [{ valueAt, descending }];
  });
};

function* orderRows(ordering: Ordering): Steps<GridRows> {
  const { rows, columns, groupBy, lang } = ordering;
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const order = yield* sortRows(rows.length, keysOf(ordering), compare);
  const bound = groupBy === null ? undefined : columnById(columns, groupBy);
  if (!bound) return { rows, order, groups: null };
  const labelOf = (row: number) => bound.words.show(bound.read(rows[row] as TableRow));
  return { rows, order, groups: yield* groupRows(order, labelOf, compare) };
}

const placesOf = ({ rows, order }: GridRows): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  order.forEach((row, place) => {
    places.set((rows[row] as TableRow).id, place);
  });
  return places;
};

/** Where each row was, remembered as long as what orders them is the same. */
const useKeptPlaces = (key: string) => {
  const kept = useRef<Kept | null>(null);
  const placesFor = useCallback(
    (wanted: string) => (kept.current?.key === wanted ? placesOf(kept.current.grid) : null),
    [],
  );
  const remember = useCallback(
    (grid: GridRows) => {
      // An edit that moves nothing keeps the first order: rows that come back come back to their place.
      const isSame = kept.current?.key === key && kept.current.grid.rows.length >= grid.rows.length;
      if (!isSame) kept.current = { key, grid };
    },
    [key],
  );
  return { placesFor, remember };
};

/** Rows of the tab, sorted and grouped; an edit leaves every row where it is until one sorts again. */
export const useGridRows = (
  tab: GridTab,
  view: View,
  facts: TableFacts,
  columns: readonly BoundColumn[],
): Sliced<GridRows> => {
  const { shown } = useGraph();
  const lang = useLang();
  const rows = useMemo(() => rowsOfTab(tab, shown, facts), [tab, shown, facts]);
  const key = orderKeyOf(tab, view, facts);
  const { placesFor, remember } = useKeptPlaces(key);
  const { sort, groupBy } = view.table;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says everything that orders them
  const start = useCallback(
    () => orderRows({ rows, columns, sort: sortOfTab(tab, sort), groupBy, lang, places: placesFor(key) }),
    [rows, key, lang],
  );
  const sliced = useSliced(start);
  useEffect(() => {
    if (sliced.value && !sliced.isBusy) remember(sliced.value);
  }, [sliced.value, sliced.isBusy, remember]);
  return sliced;
};
