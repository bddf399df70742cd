import type { TableHead } from '../table.ts';
import { plainHeader } from './header-meaning.ts';
import type { ProposedColumn } from './proposed-column.ts';

/** Titles by which tools name nodes: beside an id, every other column is an attribute. */
const NODE_NAMES: ReadonlySet<string> = new Set(['label', 'vertex names', 'node', 'name', 'noeud']);

/**
 * The names of a table of nodes: a « Label » beside an « Id », or in a format of graphs, is no programme. Undefined for
 * another table.
 */
export const nodeName = (
  { role }: Pick<TableHead, 'role'>,
  columns: readonly ProposedColumn[],
): ProposedColumn | undefined => {
  const isNodes = role === 'nodes' || columns.some(({ header }) => plainHeader(header) === 'id');
  if (!isNodes || role === 'edges') return undefined;
  const label = columns.find(({ header }) => NODE_NAMES.has(plainHeader(header)));
  if (!label?.cells.every((cell) => /^\d*$/.test(cell))) return label;
  // NetworkX labels by numbers where nodes have a name besides.
  return (
    columns.find(
      ({ header, sample }) => /^(?:nom|name)$/.test(plainHeader(header)) && sample.kind === 'text',
    ) ?? label
  );
};
