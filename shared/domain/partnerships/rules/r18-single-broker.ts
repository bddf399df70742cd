import { findCuts } from '../../analysis/blocks.ts';
import { type Adjacency, buildAdjacency, componentsOf } from '../../analysis/graph.ts';
import type { EntityId } from '../../entity.ts';
import { askedBasins } from './basins.ts';
import { chooseFillers, type Draft } from './fillers.ts';
import { missingMark, shareEvidence, toGap, withGroupings } from './gaps.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';
import { organisationsAt, type TerritoryNetwork } from './territory-network.ts';

const IMPORTANCE = 0.7;
/** Of each side, who is proposed: the first by id of a piece, the broker's own neighbours first in the rest. */
const PIECE_MAX = 5;
const MAIN_MAX = 40;

const neighboursAt = ({ offsets, targets }: Adjacency, place: number): readonly number[] => [
  ...targets.subarray(offsets[place] ?? 0, offsets[place + 1] ?? 0),
];

/** What remains in pieces of the broker's own part when it goes, the largest first. */
const piecesWithout = ({ adjacency }: TerritoryNetwork, broker: number): readonly (readonly number[])[] => {
  const edges: [number, number][] = [];
  for (let place = 0; place < adjacency.size; place++)
    for (const other of neighboursAt(adjacency, place))
      if (place < other && place !== broker && other !== broker) edges.push([place, other]);
  const around = new Set(neighboursAt(adjacency, broker));
  return componentsOf(buildAdjacency(adjacency.size, edges)).filter((piece) =>
    piece.some((place) => around.has(place)),
  );
};

interface Broker {
  readonly id: EntityId;
  readonly territory: EntityId;
  /** Organisations that lose the main part without it, and by piece. */
  readonly cutOff: readonly EntityId[];
  readonly pieces: readonly (readonly EntityId[])[];
  readonly main: readonly EntityId[];
}

const readBroker = (
  { terrain }: RuleQuestion,
  territory: EntityId,
  network: TerritoryNetwork,
  place: number,
): Broker | null => {
  const id = network.ids[place];
  const kind = id === undefined ? null : terrain.kindOf(id);
  if (id === undefined || (kind !== 'actor' && kind !== 'funder')) return null;
  const [main = [], ...rest] = piecesWithout(network, place);
  const around = new Set(neighboursAt(network.adjacency, place));
  const nearFirst = [...main].sort((a, b) => Number(around.has(b)) - Number(around.has(a)) || a - b);
  const pieces = rest
    .map((piece) => organisationsAt(terrain, network, piece))
    .filter((piece) => piece.length > 0);
  return {
    id,
    territory,
    cutOff: pieces.flat().sort(),
    pieces,
    main: organisationsAt(terrain, network, nearFirst),
  };
};

const findBrokers = (question: RuleQuestion, territory: EntityId): readonly Broker[] => {
  const network = question.index.networkOf(territory);
  const { cutOff } = findCuts(network.adjacency);
  const least = question.threshold('organisations');
  return [...cutOff].flatMap((count, place) => {
    const broker = count >= least ? readBroker(question, territory, network, place) : null;
    return broker && broker.cutOff.length >= least ? [broker] : [];
  });
};

const findDrafts = function* ({ id, pieces, main }: Broker): Generator<Draft> {
  for (const piece of pieces)
    for (const from of piece.slice(0, PIECE_MAX))
      for (const to of main.slice(0, MAIN_MAX))
        yield {
          from,
          to,
          facts: { around: { kind: 'entity', id } },
          evidence: shareEvidence([id]),
        };
};

const toFound = (question: RuleQuestion, broker: Broker): Gap =>
  toGap({
    rule: 'R18',
    scope: broker.id,
    importance: IMPORTANCE,
    facts: {
      scope: { kind: 'entity', id: broker.id },
      territory: { kind: 'entity', id: broker.territory },
      cutOff: { kind: 'count', value: broker.cutOff.length, entities: [...broker.cutOff] },
    },
    evidence: shareEvidence([broker.id]),
    missing: missingMark(question.terrain, withGroupings(question.terrain, broker.territory), ['partners']),
    fillers: chooseFillers(question, 'partners-with', findDrafts(broker)),
  });

/** Of a broker of several territories, the one where most depends on it. */
const keepWidest = (brokers: readonly Broker[]): readonly Broker[] => {
  const widest = new Map<EntityId, Broker>();
  for (const broker of brokers) {
    const known = widest.get(broker.id);
    if (!known || broker.cutOff.length > known.cutOff.length) widest.set(broker.id, broker);
  }
  return [...widest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

/**
 * An actor or funder without which several organisations lose the main part of the network of an EPCI, PETR or pays.
 * Sure where the partners of that territory are documented.
 */
export const singleBroker: GapRule = {
  id: 'R18',
  axes: ['alliances'],
  reference: CONVENTION,
  thresholds: { organisations: 3 },
  finds: 'gaps',
  find: (question) =>
    keepWidest(askedBasins(question).flatMap(({ id }) => findBrokers(question, id))).map((broker) =>
      toFound(question, broker),
    ),
};
