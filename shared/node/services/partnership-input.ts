import type { EntityId } from '../../domain/entity.ts';
import type { EntityFacts, PartnershipInput } from '../../domain/partnerships/input.ts';
import type { ReadableDb } from '../store/database.ts';
import { listDecisions, listOverrides, readMethod } from '../store/decisions.ts';
import { readFacts } from '../store/partnership-facts.ts';
import type { ServiceContext } from './context.ts';

type Needs = Pick<ServiceContext, 'session' | 'graph'>;

/** Everything that suggestions and diagnosis are computed from, as of a day, and the state of the project that it is of. */
export interface Gathered {
  readonly state: string;
  readonly input: PartnershipInput;
}

/** Gathers from the open project; what is beside the graph is read again only when the project has changed. */
export const createPartnershipGatherer = ({ session, graph }: Needs): ((on: string) => Gathered) => {
  const facts = new WeakMap<
    ReadableDb,
    { readonly state: string; readonly facts: ReadonlyMap<EntityId, EntityFacts> }
  >();
  const factsOf = (db: ReadableDb, state: string) => {
    const known = facts.get(db);
    if (known?.state === state) return known.facts;
    const read = readFacts(db);
    facts.set(db, { state, facts: read });
    return read;
  };
  return (on) => {
    const db = session.reader();
    const { state, ecosystem } = graph.current();
    const input = {
      ecosystem,
      facts: factsOf(db, state),
      decisions: listDecisions(db),
      overrides: listOverrides(db),
      method: readMethod(db),
      on,
    };
    return { state, input };
  };
};
