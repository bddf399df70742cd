import type { Shown } from '../../../../shared/domain/filter.ts';
import type { View } from '../../../../shared/domain/view.ts';
import type { Kind } from '../../../../shared/domain/vocabulary.ts';
import type { BoundColumn } from '../cell-text.ts';
import type { TableFacts, TableRow } from '../columns/column.ts';
import { type GridTab, TAB_CONTENT } from '../columns/tabs.ts';

/** What a tab lists of what is shown, in the order of the project. */
export const rowsOfTab = (tab: GridTab, shown: Shown, { fullness }: TableFacts): readonly TableRow[] => {
  const { record, kinds } = TAB_CONTENT[tab];
  if (record === 'relation') return shown.relations;
  if (tab === 'incomplete')
    return shown.entities.filter(({ id }) => (fullness.get(id)?.missing.length ?? 0) > 0);
  // A funder or a territory by its role is one; a town hall that acts as an actor stays with the territories.
  const isRole = (role: string) => tab !== 'actors' && kinds.includes(role as Kind);
  return shown.entities.filter(({ kind, roles }) => kinds.includes(kind) || roles.some(isRole));
};

const TABS_OF_KINDS = (['actors', 'territories', 'funders', 'programmes', 'others'] as const).map(
  (tab) => [tab, new Set<string>(TAB_CONTENT[tab].kinds)] as const,
);

/** How many rows each tab has, in one pass. */
export const countTabs = (shown: Shown, { fullness }: TableFacts): Readonly<Record<GridTab, number>> => {
  const counts = {
    actors: 0,
    relations: shown.relations.length,
    territories: 0,
    funders: 0,
    programmes: 0,
    others: 0,
    incomplete: 0,
  };
  for (const { id, kind, roles } of shown.entities) {
    for (const [tab, kinds] of TABS_OF_KINDS) {
      if (kinds.has(kind) || (tab !== 'actors' && roles.some((role) => kinds.has(role)))) counts[tab]++;
    }
    if ((fullness.get(id)?.missing.length ?? 0) > 0) counts.incomplete++;
  }
  return counts;
};

/** What the order of rows depends on: as long as it is the same, an edit moves no row. */
export const orderKeyOf = (tab: GridTab, view: View, facts: TableFacts): string => {
  const { sort, groupBy } = view.table;
  const ready = sort.map(({ column }) => facts.asked.has(column));
  const { filters, match, focus, hiddenLooks, hiddenRelations, timeRange } = view;
  return JSON.stringify([
    tab,
    sort,
    groupBy,
    ready,
    facts.fullness.size > 0,
    { filters, match, focus, hiddenLooks, hiddenRelations, timeRange },
  ]);
};

/** Order of a tab where none is asked: records come by name, links as they were made. */
const USUAL: Readonly<Partial<Record<GridTab, string>>> = { relations: 'from', incomplete: 'completeness' };

export const sortOfTab = (tab: GridTab, sort: View['table']['sort']): View['table']['sort'] => {
  const usual = USUAL[tab];
  return sort.length > 0 || usual === undefined ? sort : [{ column: usual, descending: false }];
};

export const columnById = (columns: readonly BoundColumn[], id: string): BoundColumn | undefined =>
  columns.find(({ column }) => column.id === id);
