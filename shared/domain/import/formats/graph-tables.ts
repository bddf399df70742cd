import type { FormatId } from '../format-ids.ts';
import type { Problem } from '../problem.ts';
import { ImportRefusal } from '../refusal.ts';
import type { FormatReading, Table } from '../table.ts';
import type { OwnColumn } from './choose-columns.ts';
import { type Cells, columnTable, type OwnCells } from './column-table.ts';
import { refuseUndescribed } from './undescribed-nodes.ts';

type NodeColumn = 'id' | 'label' | 'type' | 'description' | 'url' | 'parent' | 'x' | 'y' | 'start' | 'end';
type EdgeColumn =
  | 'id'
  | 'source'
  | 'target'
  | 'type'
  | 'label'
  | 'weight'
  | 'directed'
  | 'description'
  | 'start'
  | 'end';
export type NodeCells = OwnCells<NodeColumn>;
export type EdgeCells = OwnCells<EdgeColumn>;

interface GraphOptions {
  /** How the format writes the weight of an edge, where that is not plain. */
  readonly weight?: Pick<OwnColumn, 'aliases' | 'absent'>;
  /** One sheet of several: its edges are between nodes of another. */
  readonly isPart?: boolean;
}

/** Titles under which libraries write the name of a node. */
const NAMES = ['label', 'name', 'vertexnames', 'vertex.names', 'nom'];
/** First in their table; left out without any value. A node without a label is called by its id, as its tool shows it. */
const NODE_COLUMNS: readonly OwnColumn<NodeColumn>[] = [
  { name: 'id' },
  { name: 'label', aliases: NAMES, orElse: 'id' },
  { name: 'type' },
  { name: 'description' },
  { name: 'url' },
  { name: 'parent' },
  { name: 'x' },
  { name: 'y' },
  { name: 'start' },
  { name: 'end' },
];
const edgeColumns = (weight: GraphOptions['weight']): readonly OwnColumn<EdgeColumn>[] => [
  { name: 'id' },
  { name: 'source' },
  { name: 'target' },
  { name: 'type' },
  { name: 'label' },
  { name: 'weight', ...weight },
  { name: 'directed' },
  { name: 'description' },
  { name: 'start' },
  { name: 'end' },
];

export const NODES_MAX = 200_000;
export const EDGES_MAX = 1_000_000;

/** A graph as it is read: nothing is merged, dropped or checked against the rest. */
export interface GraphTables {
  /** Titles of attributes by the key that nodes and edges use for them. */
  readonly declareOfNodes: (key: string, title: string) => void;
  readonly declareOfEdges: (key: string, title: string) => void;
  readonly addNode: (row: number, own: NodeCells, attributes?: Cells) => void;
  readonly addEdge: (row: number, own: EdgeCells, attributes?: Cells) => void;
  /** The reading: a table of nodes and one of edges, those that have rows; refuses a graph without any. */
  readonly finish: (isDirected: boolean, problems?: readonly Problem[]) => FormatReading;
}

export const graphTables = (
  file: string,
  format: FormatId,
  { weight, isPart = false }: GraphOptions = {},
): GraphTables => {
  const nodes = columnTable(NODE_COLUMNS, { file, what: 'nodes', limit: NODES_MAX });
  const edges = columnTable(edgeColumns(weight), { file, what: 'edges', limit: EDGES_MAX });

  const finish = (isDirected: boolean, problems: readonly Problem[] = []): FormatReading => {
    if (!isPart) refuseUndescribed(file, nodes, edges);
    const head = { file, sheet: null, format, isDirected, headerRow: null } as const;
    const built = [nodes.build({ ...head, role: 'nodes' }), edges.build({ ...head, role: 'edges' })];
    const tables: Table[] = built.flatMap(({ table }) => (table.rowCount ? [table] : []));
    if (tables.length === 0) throw new ImportRefusal('E-IMP-EMPTY', { file });
    return { grids: [], tables, problems: [...problems, ...built.flatMap((one) => one.problems)] };
  };
  return {
    declareOfNodes: nodes.declare,
    declareOfEdges: edges.declare,
    addNode: nodes.add,
    addEdge: edges.add,
    finish,
  };
};
