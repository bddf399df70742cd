import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { foldText } from '../../text.ts';
import type { Kind } from '../../vocabulary.ts';
import { isAfter } from '../link-weight.ts';
import type { Terrain } from '../terrain.ts';
import { type Closeness, createCloseness, type Topics } from './closeness.ts';
import { readNetwork, type TerritoryNetwork } from './territory-network.ts';

/** Who may be looked for: one object a pool, since what is found is kept by it. */
export interface Pool {
  readonly has: (terrain: Terrain, entity: EntitySummary) => boolean;
}

/** Some of those who are of a territory (an entity's id, or an official key), by id. */
export type Listing = (territory: string) => readonly EntityId[];

/** What rules look up in the whole project: each part is made when first asked for, then kept. */
export interface RuleIndex {
  /** Open entities of a kind, by id. */
  readonly openOf: (kind: Kind) => readonly EntitySummary[];
  /** Everybody of a pool, by id. */
  readonly poolOf: (pool: Pool) => readonly EntityId[];
  readonly listing: (pool: Pool) => Listing;
  /** Those of them that offer something, that have a topic. */
  readonly offering: (pool: Pool, offer: string) => Listing;
  readonly sharing: (pool: Pool, topic: string) => Listing;
  /** What two entities may have in common: themes and priorities, folded, as they are written, and goals as `sdg:7`. */
  readonly topicsOf: (id: EntityId) => Topics;
  /** How close two places of the terrain are, 0–1. */
  readonly closeness: Closeness;
  /** Who works with whom in a territory. */
  readonly networkOf: (territory: EntityId) => TerritoryNetwork;
  /** Something was written between the two that begins later: nothing is proposed in its place. */
  readonly isPlanned: (from: EntityId, to: EntityId, type: string) => boolean;
}

/** A table that fills itself. */
export const createMemo = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
};

const NOTHING: Topics = new Map();

/** A priority « ODD 7 » is the goal itself. */
export const toTopic = (word: string): string => {
  const folded = foldText(word);
  const [, goal] = /^(?:odd|sdg) ?(\d{1,2})$/.exec(folded) ?? [];
  return goal ? `sdg:${Number(goal)}` : folded;
};
const readTopics = ({ themes, priorities, sdgs }: EntitySummary): Topics =>
  new Map([
    ...[...themes, ...priorities].map((word) => [toTopic(word), word] as const),
    ...sdgs.map((goal) => [`sdg:${goal}`, String(goal)] as const),
  ]);

const keyOf = (from: string, to: string, type: string): string => `${from} ${to} ${type}`;

const readPlanned = ({ input, on }: Terrain): ReadonlySet<string> =>
  new Set(
    input.ecosystem.relations
      .filter((relation) => isAfter(relation, on))
      .map(({ from, to, type }) => keyOf(from, to, type)),
  );

const NOBODY: readonly EntityId[] = [];
const groupByWord = (
  ids: readonly EntityId[],
  wordsOf: (id: EntityId) => Iterable<string>,
): ReadonlyMap<string, readonly EntityId[]> => {
  const groups = new Map<string, EntityId[]>();
  for (const id of ids)
    for (const word of wordsOf(id)) {
      const known = groups.get(word);
      if (known) known.push(id);
      else groups.set(word, [id]);
    }
  return groups;
};

/** Of a project as of a day; cheap until it is asked. */
export const createRuleIndex = (terrain: Terrain): RuleIndex => {
  const { entityOf, isOpen } = terrain;
  const inPool = (pool: Pool, ids: Iterable<EntityId>): EntityId[] => {
    const found: EntityId[] = [];
    for (const id of ids) {
      const entity = entityOf(id);
      if (entity && isOpen(id) && pool.has(terrain, entity)) found.push(id);
    }
    return found;
  };
  const listings = createMemo(
    (pool: Pool): Listing =>
      createMemo((territory: string) => inPool(pool, terrain.membersOf(territory as EntityId)).sort()),
  );
  const topicsOf = createMemo((id: EntityId) => {
    const entity = entityOf(id);
    return entity ? readTopics(entity) : NOTHING;
  });
  /** Each territory is gone through once, whatever is looked for there. */
  const createListings = (wordsOf: (id: EntityId) => Iterable<string>) => {
    const tables = createMemo((pool: Pool) =>
      createMemo((territory: string) => groupByWord(listings(pool)(territory), wordsOf)),
    );
    return (pool: Pool, word: string): Listing =>
      (territory) =>
        tables(pool)(territory).get(word) ?? NOBODY;
  };
  const closeness = createMemo((_: 'all') => createCloseness(terrain, topicsOf));
  const planned = createMemo((_: 'all') => readPlanned(terrain));
  return {
    openOf: createMemo((kind: Kind) =>
      terrain.entities.filter((entity) => entity.kind === kind && isOpen(entity.id)),
    ),
    poolOf: createMemo((pool: Pool) =>
      inPool(
        pool,
        terrain.entities.map(({ id }) => id),
      ),
    ),
    listing: listings,
    offering: createListings((id) => entityOf(id)?.offers ?? []),
    sharing: createListings((id) => topicsOf(id).keys()),
    topicsOf,
    closeness: (x, y) => closeness('all')(x, y),
    networkOf: createMemo((territory: EntityId) => readNetwork(terrain, territory)),
    isPlanned: (from, to, type) => planned('all').has(keyOf(from, to, type)),
  };
};
