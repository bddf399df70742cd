import type { Ecosystem } from '../../domain/ecosystem.ts';
import { summariseEntity, summariseRelation } from '../../domain/ecosystem.ts';
import type { EntityId } from '../../domain/entity.ts';
import { applyGraphChanges, type GraphChanges } from '../../domain/graph-changes.ts';
import type { RelationId } from '../../domain/relation.ts';
import type { ReadableDb } from '../store/database.ts';
import { loadEcosystem } from '../store/ecosystem.ts';
import { createEntityReader } from '../store/entity-reader.ts';
import { createRelationReader } from '../store/relation-reader.ts';
import type { Territories } from '../store/territories.ts';
import { readState, type Touched, touchedSince } from '../store/touched.ts';
import type { GraphKeeper, KeptGraph, Session } from './context.ts';
import { gatherPlaces } from './official-places.ts';

interface Needs {
  readonly session: Session;
  readonly territories: Territories;
}

const readAll = <Item>(ids: ReadonlySet<string>, read: (id: string) => Item | null) => {
  const found: Item[] = [];
  const removed: string[] = [];
  for (const id of ids) {
    const item = read(id);
    if (item) found.push(item);
    else removed.push(id);
  }
  return { found, removed };
};

const readChanged = (db: ReadableDb, touched: Touched, territories: Territories): GraphChanges => {
  const entities = readAll(touched.entities, createEntityReader(db));
  const relations = readAll(touched.relations, createRelationReader(db).relation);
  const mayBePlaces = entities.removed.length > 0 || entities.found.some(({ kind }) => kind === 'territory');
  return {
    entities: entities.found.map(summariseEntity),
    relations: relations.found.map(summariseRelation),
    removedEntities: entities.removed as EntityId[],
    removedRelations: relations.removed as RelationId[],
    official: mayBePlaces ? gatherPlaces(db, territories) : null,
  };
};

/** Reads the whole graph once; an edit then costs what it changes. Let go of with the project. */
export const createGraphKeeper = ({ session, territories }: Needs): GraphKeeper => {
  const kept = new WeakMap<ReadableDb, KeptGraph>();
  const changesSince = (db: ReadableDb, state: string) => {
    const touched = touchedSince(db, state);
    return touched && { changes: readChanged(db, touched, territories), touched };
  };
  const update = (db: ReadableDb, known: KeptGraph | undefined): Ecosystem => {
    const since = known && changesSince(db, known.state);
    if (known && since) return applyGraphChanges(known.ecosystem, since.changes);
    return { ...loadEcosystem(db), official: gatherPlaces(db, territories) } as Ecosystem;
  };
  return {
    current: () => {
      const db = session.reader();
      const state = readState(db);
      const known = kept.get(db);
      if (known?.state === state) return known;
      const graph = { state, ecosystem: update(db, known) };
      kept.set(db, graph);
      return graph;
    },
    changesSince: (state) => changesSince(session.reader(), state),
  };
};
