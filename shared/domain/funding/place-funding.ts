import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import {
  FUNDING_LAYERS,
  type Funding,
  type FundingFlow,
  type FundingNode,
  type FundingNodeId,
} from './gather-funding.ts';

export interface PlacedFundingNode extends FundingNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Known money that comes in or goes out, whichever is more; null when none is known. */
  readonly amountCents: number | null;
}
export interface PlacedFundingFlow extends FundingFlow {
  /** Middle line of the band, SVG path data. */
  readonly d: string;
  readonly bandWidth: number;
}
export interface PlacedFunding {
  readonly nodes: readonly PlacedFundingNode[];
  readonly flows: readonly PlacedFundingFlow[];
}
export interface FundingFrame {
  readonly width: number;
  readonly height: number;
  readonly nodeWidth: number;
  readonly gap: number;
}

/** An unknown amount has the width of a thin line: this share of all known money, or one when none is known. */
const UNKNOWN_SHARE = 1 / 150;

/** The library writes fields of its own on what it is given, `layer` among them: ours is carried apart. */
interface Node {
  readonly fundingId: FundingNodeId;
  readonly column: number;
  /** Null: only there to make a column. */
  readonly node: FundingNode | null;
}
interface Link {
  readonly source: FundingNodeId;
  readonly target: FundingNodeId;
  readonly value: number;
  /** Null: only there to make a column. */
  readonly flow: FundingFlow | null;
}

const amountThrough = (id: FundingNodeId, { flows }: Funding): number | null => {
  const sum = (side: 'source' | 'target') =>
    flows
      .filter((flow) => flow[side] === id && flow.amountCents !== null)
      .reduce((total, { amountCents }) => total + (amountCents ?? 0), 0);
  const isKnown = flows.some(
    ({ source, target, amountCents }) => amountCents !== null && (source === id || target === id),
  );
  return isKnown ? Math.max(sum('source'), sum('target')) : null;
};

/**
 * The library makes as many columns as the longest way has steps: where no money passes through a programme, a way that
 * is drawn nowhere keeps the three layers apart.
 */
const spacersOf = ({ nodes, flows }: Funding, value: number) => {
  const received = new Set(flows.map(({ target }) => target));
  const isWhole = flows.some(({ source }) => received.has(source));
  if (isWhole || new Set(nodes.map(({ layer }) => layer)).size < FUNDING_LAYERS.length)
    return { nodes: [], links: [] };
  const ids = FUNDING_LAYERS.map((layer): FundingNodeId => `${layer}:spacer`);
  const [funder, vehicle, beneficiary] = ids as [FundingNodeId, FundingNodeId, FundingNodeId];
  const link = (source: FundingNodeId, target: FundingNodeId): Link => ({
    source,
    target,
    value,
    flow: null,
  });
  return {
    nodes: ids.map((fundingId, column): Node => ({ fundingId, column, node: null })),
    links: [link(funder, vehicle), link(vehicle, beneficiary)],
  };
};

const linksOf = ({ flows }: Funding, unknownValue: number): Link[] =>
  flows.map((flow) => ({
    source: flow.source,
    target: flow.target,
    value: (flow.amountCents ?? 0) + (flow.unknown > 0 ? unknownValue : 0) || unknownValue,
    flow,
  }));

/** A Sankey picture (Sankey 1898; d3-sankey): heights say known money, unknown amounts are thin lines of one width. */
export const placeFunding = (funding: Funding, frame: FundingFrame): PlacedFunding => {
  if (funding.nodes.length === 0) return { nodes: [], flows: [] };
  const unknownValue = funding.given.amountCents * UNKNOWN_SHARE || 1;
  const layers = FUNDING_LAYERS.filter((layer) => funding.nodes.some((node) => node.layer === layer));
  const spacers = spacersOf(funding, unknownValue / 100);
  const graph = sankey<Node, Link>()
    .nodeId(({ fundingId }) => fundingId)
    .nodeAlign(({ column }) => column)
    .nodeWidth(frame.nodeWidth)
    .nodePadding(frame.gap)
    .size([frame.width, frame.height])({
    nodes: [
      ...funding.nodes.map(
        (node): Node => ({ fundingId: node.id, column: layers.indexOf(node.layer), node }),
      ),
      ...spacers.nodes,
    ],
    links: [...linksOf(funding, unknownValue), ...spacers.links],
  });
  const path = sankeyLinkHorizontal<Node, Link>();
  return {
    nodes: graph.nodes.flatMap(({ node, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => {
      const box = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
      return node === null ? [] : [{ ...node, ...box, amountCents: amountThrough(node.id, funding) }];
    }),
    flows: graph.links.flatMap((link) =>
      link.flow === null ? [] : [{ ...link.flow, d: path(link) ?? '', bandWidth: link.width ?? 1 }],
    ),
  };
};
