import type { EntitySummary, RelationSummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import type { RelationId } from '../relation.ts';
import type { Kind } from '../vocabulary.ts';

/** From whom, through what, to whom. */
export type FundingLayer = 'funder' | 'vehicle' | 'beneficiary';
export const FUNDING_LAYERS: readonly FundingLayer[] = ['funder', 'vehicle', 'beneficiary'];

/** `funder:ID`: an entity that both gives and receives stands once on each side. */
export type FundingNodeId = `${FundingLayer}:${string}`;

export interface FundingNode {
  readonly id: FundingNodeId;
  readonly layer: FundingLayer;
  /** One entity, or all those of « 212 autres ». */
  readonly entities: readonly EntityId[];
}

/** Money from one to another: what is known of it, and how much is not. */
export interface FundingFlow {
  readonly source: FundingNodeId;
  readonly target: FundingNodeId;
  /** Sum of the known amounts; null: none is known, which is not zero. */
  readonly amountCents: number | null;
  /** Relations whose amount is not known. */
  readonly unknown: number;
  /** First and last year that are known. */
  readonly years: readonly [number, number] | null;
  readonly relations: readonly RelationId[];
}

export interface Funding {
  readonly nodes: readonly FundingNode[];
  readonly flows: readonly FundingFlow[];
  /** Of what funders give; money passed on by a programme is not counted twice. */
  readonly given: {
    readonly amountCents: number;
    readonly known: number;
    readonly unknown: number;
    /** Asked for or discussed, and neither granted nor paid: shown nowhere else. */
    readonly requestedCents: number;
    readonly requested: number;
  };
}

const VEHICLES: ReadonlySet<Kind> = new Set(['programme', 'initiative', 'alliance', 'resource']);

/** What is only proposed, discussed or asked for is given by nobody yet. */
const isGiven = ({ status, stage }: RelationSummary): boolean =>
  (status === 'existing' || status === 'ended') && stage !== 'requested';
const isAsked = ({ type, status, stage }: RelationSummary): boolean =>
  type === 'funds' && status !== 'proposed' && (status === 'in-discussion' || stage === 'requested');

interface Passage {
  readonly source: FundingNodeId;
  readonly target: FundingNodeId;
  readonly relation: RelationSummary;
}

const isFunder = ({ kind, roles }: EntitySummary): boolean => kind === 'funder' || roles.includes('funder');
const receiver = ({ id, kind }: EntitySummary): FundingNodeId =>
  VEHICLES.has(kind) ? `vehicle:${id}` : `beneficiary:${id}`;

/** Where the money of a relation goes; null: it says nothing of money. */
const passageOf = (relation: RelationSummary, from: EntitySummary, to: EntitySummary): Passage | null => {
  if (relation.type === 'funds') return { source: `funder:${from.id}`, target: receiver(to), relation };
  if (relation.type === 'benefits-from') {
    if (isFunder(to) && to.kind !== 'programme')
      return { source: `funder:${to.id}`, target: receiver(from), relation };
    return VEHICLES.has(from.kind)
      ? null
      : { source: `vehicle:${to.id}`, target: `beneficiary:${from.id}`, relation };
  }
  // Who carries what is funded receives a part that nobody wrote down.
  if (relation.type === 'carries' && VEHICLES.has(to.kind) && !VEHICLES.has(from.kind))
    return { source: `vehicle:${to.id}`, target: `beneficiary:${from.id}`, relation };
  return null;
};

const passagesOf = (
  entities: ReadonlyMap<EntityId, EntitySummary>,
  relations: readonly RelationSummary[],
): Passage[] => {
  const found = relations.flatMap((relation) => {
    const [from, to] = [entities.get(relation.from), entities.get(relation.to)];
    const passage = from && to && isGiven(relation) ? passageOf(relation, from, to) : null;
    return passage === null ? [] : [passage];
  });
  const funded = new Set(
    found.filter(({ relation }) => relation.type !== 'carries').map(({ target }) => target),
  );
  // A project that nobody is known to fund is no matter of funding.
  return found.filter(({ relation, source }) => relation.type !== 'carries' || funded.has(source));
};

const yearOf = ({ year, startsOn }: RelationSummary): number | null =>
  year ?? (startsOn === null ? null : Number(startsOn.slice(0, 4)));

const toFlow = (passages: readonly Passage[]): FundingFlow => {
  const [{ source, target }] = passages as readonly [Passage];
  const amounts = passages.flatMap(({ relation }) => relation.amountCents ?? []);
  const years = passages.flatMap(({ relation }) => yearOf(relation) ?? []);
  return {
    source,
    target,
    amountCents: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
    unknown: passages.length - amounts.length,
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    relations: passages.map(({ relation }) => relation.id),
  };
};

const flowsOf = (passages: readonly Passage[]): FundingFlow[] => {
  const pairs = new Map<string, Passage[]>();
  for (const passage of passages) {
    const key = `${passage.source} ${passage.target}`;
    const known = pairs.get(key);
    if (known) known.push(passage);
    else pairs.set(key, [passage]);
  }
  return [...pairs.values()].map(toFlow);
};

const nodesOf = (flows: readonly FundingFlow[]): FundingNode[] =>
  [...new Set(flows.flatMap(({ source, target }) => [source, target]))].map((id) => {
    const [layer, entity] = id.split(':') as [FundingLayer, EntityId];
    return { id, layer, entities: [entity] };
  });

const sumUp = (flows: readonly FundingFlow[], relations: readonly RelationSummary[]): Funding['given'] => {
  const direct = flows.filter(({ source }) => source.startsWith('funder:'));
  const asked = relations.filter(isAsked);
  return {
    amountCents: direct.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0),
    known: direct.reduce((sum, { relations: all, unknown }) => sum + all.length - unknown, 0),
    unknown: direct.reduce((sum, { unknown }) => sum + unknown, 0),
    requestedCents: asked.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0),
    requested: asked.length,
  };
};

/** Who funds what, through what, among what a view shows: relations of a pair are one flow. */
export const gatherFunding = (
  entities: readonly EntitySummary[],
  relations: readonly RelationSummary[],
): Funding => {
  const flows = flowsOf(passagesOf(new Map(entities.map((entity) => [entity.id, entity])), relations));
  return { nodes: nodesOf(flows), flows, given: sumUp(flows, relations) };
};
