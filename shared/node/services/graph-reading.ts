import type { Handlers } from '../../contract/contract.ts';
import type { EntityId } from '../../domain/entity.ts';
import { noPlaces } from '../../domain/official-places.ts';
import { lastSequence } from '../store/journal.ts';
import { countPositions, listPositions } from '../store/positions.ts';
import type { ServiceContext } from './context.ts';

/** What the window reads in a few milliseconds, so that it answers meanwhile. */
const PART_RECORDS = 4_000;

const positionsOf = ({ session }: ServiceContext) =>
  [...listPositions(session.reader())].map(([id, position]) => ({ id, ...position }));

/** A list after others as if they were one: its part between two places of the whole. */
const within = <Item>(list: readonly Item[], start: number, [from, to]: readonly [number, number]): Item[] =>
  list.slice(Math.max(0, from - start), Math.max(0, to - start));

export const readGraphPart =
  (context: ServiceContext): Handlers['graph.part'] =>
  ({ from }) => {
    const db = context.session.reader();
    const { state, ecosystem } = context.graph.current();
    const { entities, relations, official = noPlaces } = ecosystem;
    const range = [from, from + PART_RECORDS] as const;
    const positionsAt = entities.length + relations.length;
    const placesAt = positionsAt + countPositions(db);
    const isLast = range[1] >= placesAt + official.places.length;
    const hasPositions = range[1] > positionsAt && from < placesAt;
    return {
      state,
      revision: lastSequence(db),
      next: isLast ? null : range[1],
      entities: within(entities, 0, range),
      relations: within(relations, entities.length, range),
      positions: hasPositions ? within(positionsOf(context), positionsAt, range) : [],
      places: within(official.places, placesAt, range),
      names: isLast ? { ...official.names } : {},
    };
  };

export const readChangedGraph =
  (context: ServiceContext): Handlers['graph.changes'] =>
  ({ since, positions: known }) => {
    const found = context.graph.changesSince(since);
    const { state } = context.graph.current();
    const positions = found ? positionsOf(context) : [];
    const moved: ReadonlySet<EntityId> = new Set(found?.touched.positions as ReadonlySet<EntityId>);
    const there = new Set(positions.map(({ id }) => id));
    // A place that an undo took away is in no list: all of them then tell which are left.
    const isAnyGone = [...moved].some((id) => !there.has(id));
    const all = positions.length !== known || since === state || isAnyGone;
    return {
      state,
      revision: lastSequence(context.session.reader()),
      changes: found?.changes ?? null,
      positions: { all, list: all ? positions : positions.filter(({ id }) => moved.has(id)) },
    };
  };
