import { AppError } from '../../contract/errors.ts';
import type { Change } from '../../domain/change.ts';
import type { EntityId } from '../../domain/entity.ts';
import { isRelationAllowed, type StoredRelation } from '../../domain/relation.ts';
import type { Link } from '../store/relations.ts';
import { RULED_FIELDS } from './entity-changes.ts';
import type { Refusals } from './record-set.ts';
import type { End } from './relation-rules.ts';

/** What the records are, and what they would be. */
export interface Batch {
  /** Ends of every relation that may be concerned, as they are. */
  readonly ends: ReadonlyMap<string, End>;
  /** Relations whose type or whose ends' kind, type or roles may change. */
  readonly relations: readonly StoredRelation[];
  /** Asked only when a relation becomes a part-of. */
  readonly links: () => readonly Link[];
  readonly changes: readonly Change[];
}

type After = ReadonlyMap<string, Readonly<Record<string, unknown>>>;
const aftersOf = (changes: readonly Change[], record: 'entity' | 'relation'): After =>
  new Map(
    changes
      .filter((change) => change.record === record && change.before !== null && change.after !== null)
      .map(({ id, after }) => [id, after as Readonly<Record<string, unknown>>]),
  );

/** Ids from one to the other by part-of, both included; null when there is no way. */
const chainWithin = (
  parents: ReadonlyMap<string, readonly EntityId[]>,
  from: EntityId,
  to: EntityId,
): EntityId[] | null => {
  const cameFrom = new Map<EntityId, EntityId | null>([[from, null]]);
  for (const id of cameFrom.keys()) {
    if (id === to) {
      const chain: EntityId[] = [];
      for (let at: EntityId | null = to; at !== null; at = cameFrom.get(at) ?? null) chain.unshift(at);
      return chain;
    }
    for (const parent of parents.get(id) ?? []) if (!cameFrom.has(parent)) cameFrom.set(parent, id);
  }
  return null;
};

const parentsOf = (links: readonly Pick<Link, 'type' | 'from' | 'to'>[]): Map<string, EntityId[]> => {
  const parents = new Map<string, EntityId[]>();
  for (const { type, from, to } of links) {
    if (type === 'part-of') parents.set(from, [...(parents.get(from) ?? []), to]);
  }
  return parents;
};

/** Relations that become part-of, where one would be part of itself. */
const refuseLoops = (
  batch: Batch,
  became: readonly StoredRelation[],
  refusals: Refusals,
): ReadonlySet<string> => {
  const refused = new Set<string>();
  if (became.length === 0) return refused;
  const parents = parentsOf([
    ...batch.links(),
    ...became.map((one) => ({ ...one, type: 'part-of' as const })),
  ]);
  for (const { id, from, to } of became) {
    const chain = chainWithin(parents, to, from);
    if (!chain) continue;
    refused.add(id);
    const names = [from, ...chain].map((end) => batch.ends.get(end)?.name ?? '');
    refusals.refuse(id, 'type', new AppError('E-LOOP', { names }));
  }
  return refused;
};

/** Refuses what the schema table forbids once everything is done; gives the ids of the records at fault. */
export const refuseBroken = (batch: Batch, refusals: Refusals): ReadonlySet<string> => {
  const entities = aftersOf(batch.changes, 'entity');
  const types = aftersOf(batch.changes, 'relation');
  const became = batch.relations.filter(({ id }) => types.get(id)?.type === 'part-of');
  const refused = new Set(refuseLoops(batch, became, refusals));
  const after = (id: EntityId): End | undefined => {
    const end = batch.ends.get(id);
    return end && ({ ...end, ...entities.get(id), id } as End);
  };
  for (const { id, type: typeNow, from, to } of batch.relations) {
    const type = (types.get(id)?.type as typeof typeNow | undefined) ?? typeNow;
    const [start, end] = [after(from), after(to)];
    const [startNow, endNow] = [batch.ends.get(from), batch.ends.get(to)];
    if (!start || !end || !startNow || !endNow || refused.has(id)) continue;
    if (isRelationAllowed(type, start, end)) continue;
    if (type === typeNow && !isRelationAllowed(type, startNow, endNow)) continue;
    const ruled = [from, to].find((one) => RULED_FIELDS.some((field) => field in (entities.get(one) ?? {})));
    const atFault = type === typeNow && ruled ? ruled : id;
    const field =
      atFault === id
        ? 'type'
        : (RULED_FIELDS.find((name) => name in (entities.get(atFault) ?? {})) ?? 'kind');
    refused.add(atFault);
    refusals.refuse(
      atFault,
      field,
      new AppError('E-RELATION', { field, type, from: start.name, to: end.name }),
    );
  }
  return refused;
};
