import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupKey, linesOf } from '../../../shared/domain/table/group-rows.ts';
import type { TableTab } from '../../../shared/domain/view.ts';
import { useProject } from '../../backend/use-app.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { DUPLICATES_ASKED } from '../duplicates/duplicates-asked.ts';
import { DuplicatesScreen } from '../duplicates/duplicates-screen.tsx';
import { Timeline } from '../explorer/timeline/timeline.tsx';
import { ViewBar } from '../view-bar/view-bar.tsx';
import { type BoundColumn, wordsOfColumn } from './cell-text.ts';
import { ChosenBar } from './chosen-bar.tsx';
import type { Column, TableFacts } from './columns/column.ts';
import { columnsOf, type GridTab, shownColumns, TAB_CONTENT } from './columns/tabs.ts';
import { countTabs } from './data/rows-of-tab.ts';
import { useFacts } from './data/use-facts.ts';
import { type GridRows, useGridRows } from './data/use-grid-rows.ts';
import { useTotals } from './data/use-totals.ts';
import { EmptyTable } from './empty-table.tsx';
import { Grid } from './grid/grid.tsx';
import { FLOATS, type GridModel } from './grid/grid-model.ts';
import { useRowChoice } from './grid/use-row-choice.ts';
import { useTableChanges } from './grid/use-table-view.ts';
import { useWidths } from './grid/use-widths.ts';
import classes from './table.module.css';
import { TAB_PANEL, TableTabs, tabId } from './table-tabs.tsx';
import { TableTools } from './table-tools.tsx';

const useShownCount = (): void => {
  const act = useActions();
  const { shown } = useGraph();
  const entities = shown.entities.length;
  const total = shown.total.entities;
  useEffect(() => act.setShown({ entities, total }), [act, entities, total]);
  useEffect(() => () => act.setShown(null), [act]);
};

/** Columns with their words and what they read. */
const useBound = (columns: readonly Column[], facts: TableFacts): readonly BoundColumn[] => {
  const { t } = useTranslation();
  const lang = useLang();
  return useMemo(
    () =>
      columns.map((column) => ({
        column,
        label: t(column.label) as string,
        words: wordsOfColumn(column, lang, facts.nameOf),
        read: (row) => column.read(row, facts),
      })),
    [columns, facts, t, lang],
  );
};

const noRows: GridRows = { rows: [], order: new Uint32Array(), groups: null };
const nothingFolded: ReadonlySet<string> = new Set<string>();

/** Groups that are folded, of the column that groups. */
const useFolding = (groups: GridRows['groups'], groupBy: string | null) => {
  const [state, setState] = useState({ groupBy, folded: nothingFolded });
  const folded = state.groupBy === groupBy ? state.folded : nothingFolded;
  const setFolded = (next: ReadonlySet<string>) => setState({ groupBy, folded: next });
  const toggleGroup = (at: number, fold?: boolean) => {
    const group = groups?.[at];
    if (!group) return;
    const key = groupKey(group);
    const next = new Set(folded);
    if (fold ?? !folded.has(key)) next.add(key);
    else next.delete(key);
    setFolded(next);
  };
  const foldAll = (fold: boolean) => setFolded(new Set(fold ? (groups ?? []).map(groupKey) : []));
  return { folded, toggleGroup, foldAll };
};

/** Columns of a tab: those shown, those read because rows are sorted or grouped by them, and all. */
const useColumns = (tab: GridTab) => {
  const { columns, sort, groupBy } = useWorkspace((state) => state.view.table);
  const shown = useMemo(() => shownColumns(tab, { columns }), [tab, columns]);
  const all = useMemo(() => {
    const { first, others } = columnsOf(tab);
    return [first, ...others];
  }, [tab]);
  const used = [...sort.map(({ column }) => column), groupBy ?? ''].join(' ');
  // The same list as long as it holds the same columns: what they read is not gathered again.
  const read = useMemo(() => {
    const ids = used.split(' ');
    const more = all.filter((column) => ids.includes(column.id) && !shown.includes(column));
    return more.length === 0 ? shown : [...shown, ...more];
  }, [shown, all, used]);
  return { shown, all, read };
};

/** The table of one tab. */
const useModel = (tab: GridTab) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const view = useWorkspace((state) => state.view);
  const project = useProject();
  const columns = useColumns(tab);
  const { record } = TAB_CONTENT[tab];
  const facts = useFacts(columns.read, record, tab === 'incomplete');
  const bound = useBound(columns.shown, facts);
  const all = useBound(columns.all, facts);
  const { value, isBusy } = useGridRows(tab, view, facts, all);
  const grid = value ?? noRows;
  const { folded, toggleGroup, foldAll } = useFolding(grid.groups, view.table.groupBy);
  const lines = useMemo(() => linesOf(grid.order, grid.groups, folded), [grid, folded]);
  const choice = useRowChoice(record);
  const widths = useWidths();
  const totals = useTotals(grid.rows, bound);
  const count = grid.rows.length;
  const label = t('table.grid.name', { count, number: number(count), tab: t(`table.tabs.${tab}`) });
  const model: GridModel = {
    tab,
    label,
    view: view.table,
    columns: bound,
    facts,
    grid,
    lines,
    folded,
    toggleGroup,
    totals,
    choice,
    widths,
    readOnly: project?.readOnly ?? false,
    isBusy,
  };
  return { model, all, foldAll, isReady: value !== null };
};

/** How much of each tab is shown; pairs that may be the same, once they have been searched. */
const useCounts = (facts: TableFacts): Readonly<Partial<Record<TableTab, number>>> => {
  const { shown } = useGraph();
  const duplicates = useOperation('duplicate.list', DUPLICATES_ASKED, { enabled: false });
  const pairs = duplicates.data?.total;
  return useMemo(() => {
    const { incomplete, ...counts } = countTabs(shown, facts);
    return {
      ...counts,
      ...(facts.fullness.size > 0 ? { incomplete } : {}),
      ...(pairs === undefined ? {} : { duplicates: pairs }),
    };
  }, [shown, facts, pairs]);
};

const useChooseTab = () => {
  const act = useActions();
  const table = useWorkspace((state) => state.view.table);
  return (tab: TableTab) => {
    if (tab !== table.tab) act.changeView({ table: { ...table, tab, sort: [], groupBy: null } });
  };
};

const GridPanel = ({ tab }: { tab: GridTab }) => {
  const { model, all, foldAll, isReady } = useModel(tab);
  const changes = useTableChanges(tab, model.view);
  const counts = useCounts(model.facts);
  const choose = useChooseTab();
  return (
    <>
      <TableTabs current={tab} counts={counts} choose={choose} />
      <div className={classes.bar} data-chrome>
        <ChosenBar model={model} columns={all} changes={changes} />
        <TableTools tab={tab} model={model} columns={all} changes={changes} foldAll={foldAll} />
      </div>
      <div role="tabpanel" id={TAB_PANEL} aria-labelledby={tabId(tab)} className={classes.panel}>
        {isReady && model.grid.rows.length === 0 && !model.isBusy ? (
          <EmptyTable tab={tab} />
        ) : (
          <Grid model={model} changes={changes} />
        )}
        <div id={FLOATS} className={classes.floats} />
      </div>
    </>
  );
};

const noColumns: readonly Column[] = [];

const DuplicatesPanel = () => {
  const facts = useFacts(noColumns, 'entity', true);
  const counts = useCounts(facts);
  const choose = useChooseTab();
  return (
    <>
      <TableTabs current="duplicates" counts={counts} choose={choose} />
      <div
        role="tabpanel"
        id={TAB_PANEL}
        aria-labelledby={tabId('duplicates')}
        tabIndex={-1}
        className={classes.panel}
      >
        <DuplicatesScreen />
      </div>
    </>
  );
};

/** Tableau: what is shown, as one edits a spreadsheet. */
export const TableScreen = () => {
  useShownCount();
  const tab = useWorkspace((state) => state.view.table.tab);
  return (
    <div className={classes.screen}>
      <ViewBar />
      {tab === 'duplicates' ? <DuplicatesPanel /> : <GridPanel key={tab} tab={tab} />}
      {tab !== 'duplicates' && <Timeline />}
    </div>
  );
};
