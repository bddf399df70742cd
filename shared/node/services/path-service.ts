import type { CallContext, Handlers } from '../../contract/contract.ts';
import { buildPathGraph, type PathGraph, type PathWay } from '../../domain/analysis/path-graph.ts';
import { type PathStep, shortestPathsIn } from '../../domain/analysis/paths.ts';
import { wordsOf } from '../../domain/words/words.ts';
import type { ReadableDb } from '../store/database.ts';
import { namesOf } from '../store/entities.ts';
import { lastSequence } from '../store/journal.ts';
import { listStatedLinks, type StatedLink } from '../store/relations.ts';
import type { ServiceContext } from './context.ts';
import { resolveEntity } from './entity-reference.ts';

type Graph = PathGraph<StatedLink>;

/** Path as the contract gives it, with its sentence. */
const describePath = (
  steps: readonly PathStep[],
  names: ReadonlyMap<string, string>,
  { lang }: CallContext,
) => {
  const named = (id: PathStep['from']) => ({ id, name: names.get(id) ?? '' });
  const described = steps.map(({ from, to, relation, forward }) => ({
    from: named(from),
    relation: { id: relation.id, type: relation.type, status: relation.status, forward },
    to: named(to),
  }));
  return { length: steps.length, steps: described, sentence: wordsOf(lang).sentences.path(described) };
};

/** The graph that paths are looked for in, made once until the project changes: one asks for several paths in a row. */
const createGraphs = () => {
  let kept: {
    readonly db: ReadableDb;
    readonly revision: number;
    readonly byWay: Map<PathWay, Graph>;
  } | null = null;
  return (db: ReadableDb, way: PathWay): Graph => {
    const revision = lastSequence(db);
    if (kept?.db !== db || kept.revision !== revision) kept = { db, revision, byWay: new Map() };
    const graph = kept.byWay.get(way) ?? buildPathGraph(listStatedLinks(db), way);
    kept.byWay.set(way, graph);
    return graph;
  };
};

export const createPathHandlers = ({ session }: ServiceContext): Pick<Handlers, 'graph.path'> => {
  const graphOf = createGraphs();
  return {
    'graph.path': ({ from, to, limit, way }, context) => {
      const db = session.reader();
      const [start, end] = [resolveEntity(db, from), resolveEntity(db, to)];
      const paths = shortestPathsIn(graphOf(db, way), { from: start, to: end, limit });
      const names = namesOf(
        db,
        paths.flatMap((path) => path.flatMap((step) => [step.from, step.to])),
      );
      return paths.map((path) => describePath(path, names, context));
    },
  };
};
