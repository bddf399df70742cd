import type { Core, ElementDefinition } from 'cytoscape';
import type { Position } from '../../shared/domain/change.ts';
import type { DrawnEdge, DrawnNode, NodeId } from '../../shared/domain/drawing/drawing.ts';
import { drawnSizes, drawnWidth } from './drawn-sizes.ts';
import type { ElementsDifference, GraphElements } from './elements.ts';
import { wrapLabel } from './label-text.ts';
import { ALL_LABELS_MAX } from './labels.ts';

export type Positions = ReadonlyMap<NodeId, Position>;

const nodeData = (node: DrawnNode) => ({
  ...node,
  label: wrapLabel(node.name).join('\n'),
  ...drawnSizes(node.size, 1),
});

/** What is written on a line: « ? » for what is only proposed, and the number of relations that it stands for. */
export const markOf = ({ status, relations }: Pick<DrawnEdge, 'status' | 'relations'>): string =>
  [...(status === 'proposed' ? ['?'] : []), ...(relations.length > 1 ? [String(relations.length)] : [])].join(
    '\u00A0',
  );

const edgeData = (edge: DrawnEdge) => ({ ...edge, mark: markOf(edge), ...drawnWidth(edge.width, 1) });

/** Label data is filled in by the label layer: it depends on the zoom. */
const hiddenLabel = { side: '', font: 12, halo: 2, gap: 4, gapBack: -4 };

const toNodeDefinition = (node: DrawnNode, positions: Positions): ElementDefinition => {
  const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 };
  return { group: 'nodes', data: { ...hiddenLabel, ...nodeData(node) }, position: { x, y } };
};
const toEdgeDefinition = (edge: DrawnEdge): ElementDefinition => ({
  group: 'edges',
  data: edgeData(edge),
});

export const isLarge = (elements: GraphElements): boolean => elements.nodes.size > ALL_LABELS_MAX;

/** Elements that one slice handles: 8,000 at once would hold the window for a third of a second. */
const SLICE = 60;

/** The steps that turn the picture into the next one, each short enough for one frame. */
export function* stepsOfDifference(
  cy: Core,
  difference: ElementsDifference,
  positions: Positions,
): Generator<void> {
  const definitions = [
    ...difference.addedNodes.map((node) => toNodeDefinition(node, positions)),
    ...difference.addedEdges.map((edge) => toEdgeDefinition(edge)),
  ];
  for (let start = 0; start < difference.removed.length; start += SLICE) {
    const ids = new Set(difference.removed.slice(start, start + SLICE));
    cy.batch(() => {
      for (const id of ids) cy.getElementById(id).remove();
    });
    yield;
  }
  for (let start = 0; start < definitions.length; start += SLICE) {
    cy.add(definitions.slice(start, start + SLICE));
    yield;
  }
  for (let start = 0; start < difference.changed.length; start += SLICE) {
    cy.batch(() => {
      for (const item of difference.changed.slice(start, start + SLICE))
        cy.getElementById(item.id).data('name' in item ? nodeData(item) : edgeData(item));
    });
    yield;
  }
}
