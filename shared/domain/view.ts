import { z } from 'zod';
import { METRIC_IDS } from './analysis/metric-ids.ts';
import { EntityId } from './entity.ts';
import { LOOK_IDS } from './look.ts';
import { Focus } from './neighbourhood.ts';
import { RelationType } from './vocabulary.ts';

/** Fields that a filter may read, those of links after those of entities, then measures: one record each in filter-fields.ts. */
export const CRITERION_FIELDS = [
  'look',
  'kind',
  'family',
  'type',
  'role',
  'name',
  'ess',
  'form',
  'hosting',
  'territorial',
  'mission',
  'status',
  'identifier',
  'territory',
  'location',
  'population',
  'sdg',
  'axis',
  'theme',
  'priority',
  'need',
  'offer',
  'impact',
  'maturity',
  'level',
  'ptce-status',
  'dates',
  'due',
  'updated',
  'budget',
  'need-amount',
  'funding',
  'programme',
  'filled',
  'documented',
  'completeness',
  'source',
  'check',
  'audience',
  'relation',
  'relation-status',
  'period',
  'year',
  'amount',
  'stage',
  'contribution',
  'outcome',
  'strength',
  'confidence',
  'relation-axis',
  'relation-role',
  'relation-filled',
  'relation-audience',
  ...METRIC_IDS,
] as const;
export const CriterionField = z.enum(CRITERION_FIELDS);
export type CriterionField = z.infer<typeof CriterionField>;

/**
 * One chip. `values` are ids of the field's vocabulary, entity ids (territory: and what it includes), [from, to] of a
 * range as numbers in the unit a person writes or as partial dates (empty text: open), or the words of a text. `none` is
 * « non renseigné »: one value more, after the bounds of a range. `all`: each of the values at once.
 */
export const Criterion = z.object({
  field: CriterionField,
  op: z.enum(['in', 'not-in', 'all']),
  values: z.array(z.string()),
});
export type Criterion = z.infer<typeof Criterion>;

export const LAYOUT_IDS = [
  'organic',
  'by-territory',
  'by-kind',
  'concentric',
  'chronological',
  'hierarchical',
  'fixed',
] as const;
export const LayoutId = z.enum(LAYOUT_IDS);
export type LayoutId = z.infer<typeof LayoutId>;

/** What entities are put together by: one record each in grouping/. */
export const GROUPING_IDS = [
  'look',
  'family',
  'commune',
  'epci',
  'department',
  'region',
  'communities',
  'programme',
] as const;
export const GroupingId = z.enum(GROUPING_IDS);
export type GroupingId = z.infer<typeof GroupingId>;

/** `collapsed`: one node a group, those of `expanded` (group ids) open in place; `hulls`: an outline around each. */
export const Grouping = z.object({
  by: GroupingId,
  form: z.enum(['collapsed', 'hulls']),
  expanded: z.array(z.string()),
});
export type Grouping = z.infer<typeof Grouping>;

export const SIZE_FIELDS = [
  'uniform',
  'degree',
  'betweenness',
  'constraint',
  'articulation-points',
  'amount-received',
  'amount-given',
  'population',
  'budget',
] as const;
export const SizeField = z.enum(SIZE_FIELDS);
export type SizeField = z.infer<typeof SizeField>;

/** Years, both included, null: open. `undated`: links without a date are shown. */
export const TimeRange = z.object({
  from: z.int().nullable(),
  to: z.int().nullable(),
  undated: z.boolean(),
});
export type TimeRange = z.infer<typeof TimeRange>;

export const TABLE_TABS = [
  'actors',
  'relations',
  'territories',
  'funders',
  'programmes',
  'others',
  'incomplete',
  'duplicates',
] as const;
export const TableTab = z.enum(TABLE_TABS);
export type TableTab = z.infer<typeof TableTab>;

export const TableView = z.object({
  tab: TableTab,
  /** Columns by tab, in order; a tab that is absent has its own usual ones. */
  columns: z.partialRecord(TableTab, z.array(z.string())),
  sort: z.array(z.object({ column: z.string(), descending: z.boolean() })).max(3),
  groupBy: z.string().nullable(),
});
export type TableView = z.infer<typeof TableView>;

export const MAP_MEASURES = ['none', 'actors', 'links', 'funders', 'no-catalyst'] as const;
export const MapView = z.object({
  measure: z.enum(MAP_MEASURES),
  /** Territories that are coloured; `auto`: the finest that has outlines. */
  level: z.enum(['auto', 'commune', 'epci', 'department', 'region']),
  arcs: z.boolean(),
  /** « aucun catalyseur à moins de N km ». */
  km: z.number().min(1).max(500),
  /** Centre in degrees and zoom, 1: the whole country; null: what is shown fits. */
  camera: z.object({ lon: z.number(), lat: z.number(), zoom: z.number().positive() }).nullable(),
  /** Code of the département whose communes are drawn, at their level; null: the one with the most actors. */
  department: z.string().nullable().default(null),
});
export type MapView = z.infer<typeof MapView>;

const startTable: TableView = { tab: 'actors', columns: {}, sort: [], groupBy: null };
const startMap: MapView = {
  measure: 'none',
  level: 'auto',
  arcs: false,
  km: 30,
  camera: null,
  department: null,
};

/** One serialisable value that every picture draws: window, sheet and export. What a script leaves out takes its start value. */
export const View = z.object({
  /** What Explorer draws: the graph, or who funds what. */
  picture: z.enum(['graph', 'funding']).default('graph'),
  filters: z.array(Criterion),
  match: z.enum(['all', 'any']),
  /** « Voisinage »: only what is within `depth` links of it. */
  focus: Focus.nullable(),
  /** « Mettre en avant »: the others fade, nothing is hidden. */
  highlight: z.array(EntityId),
  hiddenLooks: z.array(z.enum(LOOK_IDS)),
  hiddenRelations: z.array(RelationType),
  layout: LayoutId,
  camera: z.object({ x: z.number(), y: z.number(), zoom: z.number().positive() }).nullable(),
  /** What colours may say: any field of entities, or a measure. */
  colourBy: CriterionField.default('look'),
  sizeBy: SizeField.default('degree'),
  grouping: Grouping.nullable().default(null),
  timeRange: TimeRange.nullable().default(null),
  table: TableView.default(startTable),
  map: MapView.default(startMap),
});
export type View = z.infer<typeof View>;

export const startView: View = {
  picture: 'graph',
  filters: [],
  match: 'all',
  focus: null,
  highlight: [],
  hiddenLooks: [],
  hiddenRelations: ['located-in', 'acts-in', 'neighbour-of'],
  layout: 'organic',
  camera: null,
  colourBy: 'look',
  sizeBy: 'degree',
  grouping: null,
  timeRange: null,
  table: startTable,
  map: startMap,
};
