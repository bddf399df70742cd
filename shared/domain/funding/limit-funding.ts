import {
  FUNDING_LAYERS,
  type Funding,
  type FundingFlow,
  type FundingLayer,
  type FundingNode,
  type FundingNodeId,
} from './gather-funding.ts';

/** Known money through each node, then its number of relations: the order of importance. */
const weigh = ({ flows }: Funding): ReadonlyMap<FundingNodeId, { cents: number; count: number }> => {
  const weights = new Map<FundingNodeId, { cents: number; count: number }>();
  for (const { source, target, amountCents, relations } of flows)
    for (const id of [source, target]) {
      const weight = weights.get(id) ?? { cents: 0, count: 0 };
      weights.set(id, {
        cents: weight.cents + (amountCents ?? 0),
        count: weight.count + relations.length,
      });
    }
  return weights;
};

const merge = (flows: readonly FundingFlow[]): FundingFlow => {
  const [first] = flows as readonly [FundingFlow];
  const amounts = flows.flatMap(({ amountCents }) => amountCents ?? []);
  const years = flows.flatMap((flow) => flow.years ?? []);
  return {
    ...first,
    amountCents: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
    unknown: flows.reduce((sum, { unknown }) => sum + unknown, 0),
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    relations: flows.flatMap(({ relations }) => relations),
  };
};

const mergeAlike = (flows: readonly FundingFlow[]): FundingFlow[] =>
  [...Map.groupBy(flows, ({ source, target }) => `${source} ${target}`).values()].map(merge);

/** « 212 autres » of a layer. */
export const othersId = (layer: FundingLayer): FundingNodeId => `${layer}:others`;
export const isOthers = ({ id, layer }: FundingNode): boolean => id === othersId(layer);

/** The largest of each layer, and one node for all the others: nothing is left out, all sums stay what they are. */
export const limitFunding = (funding: Funding, most: number): Funding => {
  const weights = weigh(funding);
  const weightOf = (id: FundingNodeId) => weights.get(id) ?? { cents: 0, count: 0 };
  const compare = (a: FundingNode, b: FundingNode) =>
    weightOf(b.id).cents - weightOf(a.id).cents ||
    weightOf(b.id).count - weightOf(a.id).count ||
    (a.id < b.id ? -1 : 1);
  const kept: FundingNode[] = [];
  const renamed = new Map<FundingNodeId, FundingNodeId>();
  for (const layer of FUNDING_LAYERS) {
    const all = funding.nodes.filter((node) => node.layer === layer).sort(compare);
    const isWhole = all.length <= most;
    const others = isWhole ? [] : all.slice(most - 1);
    kept.push(...(isWhole ? all : all.slice(0, most - 1)));
    if (others.length === 0) continue;
    kept.push({ id: othersId(layer), layer, entities: others.flatMap(({ entities }) => entities) });
    for (const { id } of others) renamed.set(id, othersId(layer));
  }
  const flows = funding.flows.map((flow) => ({
    ...flow,
    source: renamed.get(flow.source) ?? flow.source,
    target: renamed.get(flow.target) ?? flow.target,
  }));
  return { nodes: kept, flows: mergeAlike(flows), given: funding.given };
};
