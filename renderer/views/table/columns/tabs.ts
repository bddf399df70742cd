import type { TableTab, TableView } from '../../../../shared/domain/view.ts';
import { KINDS, type Kind } from '../../../../shared/domain/vocabulary.ts';
import type { Column } from './column.ts';
import { ENTITY_TABLE_COLUMNS, NAME } from './entity-columns.ts';
import { FROM, RELATION_TABLE_COLUMNS } from './relation-columns.ts';

/** Tabs that are a table: duplicates are compared two by two. */
export type GridTab = Exclude<TableTab, 'duplicates'>;

interface TabContent {
  readonly record: 'entity' | 'relation';
  /** Kinds, or roles, that it lists. */
  readonly kinds: readonly Kind[];
  /** What a pasted row without a record would become. */
  readonly adds: Kind | null;
  readonly usual: readonly string[];
}

export const TAB_CONTENT: Readonly<Record<GridTab, TabContent>> = {
  actors: {
    record: 'entity',
    kinds: ['actor'],
    adds: 'actor',
    usual: ['type', 'anchored', 'acts', 'needs', 'offers', 'sdgs', 'url', 'links', 'completeness'],
  },
  relations: {
    record: 'relation',
    kinds: [],
    adds: null,
    usual: ['type', 'to', 'status', 'startsOn', 'endsOn', 'amount', 'year', 'role'],
  },
  territories: {
    record: 'entity',
    kinds: ['territory'],
    adds: 'territory',
    usual: ['type', 'insee', 'population', 'priorities', 'links', 'completeness'],
  },
  funders: {
    record: 'entity',
    kinds: ['funder'],
    adds: 'funder',
    usual: ['type', 'anchored', 'acts', 'given', 'offers', 'sdgs', 'url', 'links', 'completeness'],
  },
  programmes: {
    record: 'entity',
    kinds: ['programme'],
    adds: 'programme',
    usual: ['type', 'status', 'startsOn', 'endsOn', 'budget', 'links', 'completeness'],
  },
  others: {
    record: 'entity',
    kinds: ['initiative', 'alliance', 'resource', 'instance'],
    adds: null,
    usual: ['kind', 'type', 'status', 'startsOn', 'budget', 'links', 'completeness'],
  },
  incomplete: {
    record: 'entity',
    kinds: KINDS,
    adds: null,
    usual: [
      'completeness',
      'missing',
      'type',
      'description',
      'sources',
      'siren',
      'url',
      'anchored',
      'sdgs',
      'needs',
      'offers',
      'startsOn',
      'budget',
      'population',
    ],
  },
};

/** The column that stays in sight, and the others that the tab may show. */
export const columnsOf = (tab: GridTab): { readonly first: Column; readonly others: readonly Column[] } => {
  const { record, kinds } = TAB_CONTENT[tab];
  if (record === 'relation') return { first: FROM, others: RELATION_TABLE_COLUMNS };
  const others = ENTITY_TABLE_COLUMNS.filter(
    (column) => column.kinds === 'all' || kinds.some((kind) => column.kinds.includes(kind)),
  );
  return { first: NAME, others };
};

/** Columns shown, the first included, in their order. */
export const shownColumns = (tab: GridTab, { columns }: Pick<TableView, 'columns'>): readonly Column[] => {
  const { first, others } = columnsOf(tab);
  const wanted = columns[tab] ?? TAB_CONTENT[tab].usual;
  const found = wanted.flatMap((id) => others.find((column) => column.id === id) ?? []);
  return [first, ...found];
};
