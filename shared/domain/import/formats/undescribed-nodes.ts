import { ImportRefusal } from '../refusal.ts';
import type { ColumnTable } from './column-table.ts';

/** Fewer are each made « à compléter », and said. */
export const UNDESCRIBED_MAX = 10_000;

type Nodes = Pick<ColumnTable<'id' | 'label'>, 'valuesOf'>;
type Edges = Pick<ColumnTable<'source' | 'target'>, 'valuesOf'>;

/** Refuses a graph whose edges are mostly between nodes that it has not: an element for each end would be of nothing. */
export const refuseUndescribed = (file: string, nodes: Nodes, edges: Edges): void => {
  const described = new Set(nodes.valuesOf('id', 'label'));
  const limit = Math.max(UNDESCRIBED_MAX, described.size);
  const missing = new Set<string>();
  for (const end of edges.valuesOf('source', 'target')) {
    if (!described.has(end)) missing.add(end);
    if (missing.size <= limit) continue;
    const value = end.slice(0, 120);
    throw new ImportRefusal('E-IMP-LIMIT', { file, what: 'undescribed', limit, value });
  }
};
