import type { EntityId } from '../../domain/entity.ts';
import type { EntityFacts, PartnershipInput } from '../../domain/partnerships/input.ts';
import type { PartnershipContent } from '../../domain/partnerships/input-changes.ts';
import type { ReadableDb } from '../store/database.ts';
import { listDecisions, listOverrides, readMethod } from '../store/decisions.ts';
import { readFacts, readFactsOf } from '../store/partnership-facts.ts';
import { touchedSince } from '../store/touched.ts';
import type { ServiceContext } from './context.ts';

type Needs = Pick<ServiceContext, 'session' | 'graph'>;

/** Everything that suggestions and diagnosis are computed from, as of a day. */
export interface Gathered {
  /** The same value as long as nothing of it changed: of it, everything is computed once. */
  readonly content: PartnershipContent;
  readonly input: PartnershipInput;
}

interface Kept {
  readonly state: string;
  readonly content: PartnershipContent;
  /** What a person decided and set, as text. */
  readonly told: string;
}

const readBeside = (db: ReadableDb) => {
  const beside = { decisions: listDecisions(db), overrides: listOverrides(db), method: readMethod(db) };
  return { beside, told: JSON.stringify(beside) };
};

/** Those of what was touched are read again; what was left alone stays the same value. */
const updateFacts = (db: ReadableDb, { state, content }: Kept): ReadonlyMap<EntityId, EntityFacts> => {
  const touched = touchedSince(db, state);
  if (touched === null) return readFacts(db);
  if (touched.entities.size === 0) return content.facts;
  const facts = new Map(content.facts);
  for (const id of touched.entities) facts.delete(id as EntityId);
  for (const [id, each] of readFactsOf(db, touched.entities)) facts.set(id, each);
  return facts;
};

/** Gathers from the open project; an edit costs what it changes. Let go of with the project. */
export const createPartnershipGatherer = ({ session, graph }: Needs): ((on: string) => Gathered) => {
  const kept = new WeakMap<ReadableDb, Kept>();
  const update = (db: ReadableDb, state: string, known: Kept | undefined): Kept => {
    const { ecosystem } = graph.current();
    const facts = known ? updateFacts(db, known) : readFacts(db);
    const { beside, told } = readBeside(db);
    const before = known?.content;
    if (known && before?.ecosystem === ecosystem && before.facts === facts && known.told === told)
      return { ...known, state };
    const isSameBeside = before !== undefined && known?.told === told;
    const { decisions, overrides, method } = isSameBeside ? before : beside;
    return { state, content: { ecosystem, facts, decisions, overrides, method }, told };
  };
  return (on) => {
    const db = session.reader();
    const { state } = graph.current();
    const known = kept.get(db);
    const now = known?.state === state ? known : update(db, state, known);
    kept.set(db, now);
    return { content: now.content, input: { ...now.content, on } };
  };
};
