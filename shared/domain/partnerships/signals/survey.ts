import type { EntitySummary } from '../../ecosystem.ts';
import { isStructural } from '../../relation.ts';
import type { RelationType } from '../../vocabulary.ts';
import {
  buildWeightedGraph,
  degreeAt,
  type WeightedEdge,
  type WeightedGraph,
} from '../graph/weighted-graph.ts';
import { once } from '../once.ts';
import type { Terrain } from '../terrain.ts';
import { isInForce } from '../terrain-links.ts';
import { type Brokerage, createBrokerage } from './brokerage.ts';
import { type NeedsAndOffers, readNeeds } from './needs.ts';
import { createProximity, type Proximity } from './proximity.ts';
import type { Stated } from './stated.ts';
import { readThemes } from './themes.ts';

/** What an entity can be in a suggestion that signals alone make. */
export const NO_PART = 0;
export const ORGANISATION = 1;
/** A programme or an initiative: one takes part in it. */
export const TARGET = 2;

/** What the signals read, by place of the terrain: compiled once. */
export interface Survey {
  readonly terrain: Terrain;
  readonly size: number;
  readonly part: Uint8Array;
  readonly isFunder: Uint8Array;
  readonly isTerritory: Uint8Array;
  /** 1 for what one takes part in rather than partners with: funders, programmes, initiatives, alliances… */
  readonly isShared: Uint8Array;
  /** Links in force, each pair once: newcomers, groups, what holds together. */
  readonly live: WeightedGraph;
  readonly links: Int32Array;
  readonly themes: Stated;
  readonly stated: NeedsAndOffers;
  readonly proximity: Proximity;
  readonly brokerage: Brokerage;
}

const COUNCILS: ReadonlySet<string | null> = new Set([
  'commune',
  'epci',
  'ept',
  'petr',
  'department',
  'region',
]);
/** A label is of whoever has it, a national programme of the contracts that it is made of: nobody joins them. */
const CLOSED_TO_OTHERS: ReadonlySet<string | null> = new Set(['label', 'third-place-programme', 'national']);
export const partOf = ({ kind, type }: EntitySummary): number => {
  if (kind === 'actor' || kind === 'funder') return ORGANISATION;
  if (kind === 'territory') return COUNCILS.has(type) ? ORGANISATION : NO_PART;
  if (kind === 'initiative') return TARGET;
  return kind === 'programme' && !CLOSED_TO_OTHERS.has(type) ? TARGET : NO_PART;
};

/** Where a programme applies is a place, as in the weights of links. */
const isLink = (type: RelationType): boolean => isStructural(type) && type !== 'covers';

const buildLive = ({ input, placeOf, on, entities }: Terrain): WeightedGraph => {
  const edges: WeightedEdge[] = [];
  for (const relation of input.ecosystem.relations) {
    if (!isLink(relation.type) || !isInForce(relation, on)) continue;
    const [a, b] = [placeOf(relation.from), placeOf(relation.to)];
    if (a >= 0 && b >= 0 && a !== b) edges.push([a, b, 1]);
  }
  return buildWeightedGraph(entities.length, edges);
};

/** `brokerageOf`: whoever keeps what it was for the same links gives it. */
export const createSurvey = (terrain: Terrain, brokerageOf = createBrokerage): Survey => {
  const { entities } = terrain;
  const live = buildLive(terrain);
  const readBrokerage = once(() => brokerageOf(live));
  const flags = (test: (entity: EntitySummary) => boolean): Uint8Array =>
    Uint8Array.from(entities, (entity) => Number(test(entity)));
  return {
    terrain,
    size: entities.length,
    part: Uint8Array.from(entities, (entity) => (terrain.isOpen(entity.id) ? partOf(entity) : NO_PART)),
    isFunder: flags(({ id }) => terrain.isFunder(id)),
    isTerritory: flags(({ kind }) => kind === 'territory'),
    isShared: flags(({ kind }) => kind !== 'actor' && kind !== 'territory'),
    live,
    links: Int32Array.from(entities, (_, place) => degreeAt(live, place)),
    themes: readThemes(entities),
    stated: readNeeds(entities),
    proximity: createProximity(terrain),
    get brokerage() {
      return readBrokerage();
    },
  };
};
