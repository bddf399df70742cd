import type { ParsedInputOf } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import {
  type Held,
  type HeldPlace,
  heldByEntity,
  heldByRelation,
  ownField,
} from '../../domain/held-values.ts';
import type { StoredRelation } from '../../domain/relation.ts';
import type { SetValues } from '../../domain/set-value.ts';
import { findEntities } from '../store/entities.ts';
import { findRelations } from '../store/relations.ts';
import type { ServiceContext } from './context.ts';
import { gatherLinked, relationsByEntity } from './record-gathering.ts';
import {
  type mergeSets,
  mergeWas,
  type Planned,
  planEntity,
  planRelation,
  type Refusals,
} from './record-set.ts';
import { staleFields } from './stale.ts';
import { endFinder, type FindEnd, type LinkNeeds } from './territory-links.ts';

type Changes = ParsedInputOf<'record.setMany'>['changes'];
type Plans = Map<string, Planned>;

/** For many that name the same places. */
export const remember = (find: FindEnd): FindEnd => {
  const found = new Map<string, ReturnType<FindEnd>>();
  return (ref) => {
    const end = found.get(ref) ?? find(ref);
    found.set(ref, end);
    return end;
  };
};

const notFound = (refusals: Refusals, id: string, set: SetValues): void =>
  refusals.refuse(id, Object.keys(set)[0] ?? '', new AppError('E-NOT-FOUND', { value: id }));

const placesOf = (id: string, relations: readonly StoredRelation[]) =>
  relations.flatMap(({ type, from, to }): HeldPlace[] => {
    if (from !== id || (type !== 'located-in' && type !== 'acts-in')) return [];
    return [{ id: to, as: type === 'located-in' ? 'anchored' : 'acts' }];
  });

interface OneRecord {
  readonly set: SetValues;
  readonly plan: (set: SetValues) => Planned | null;
  readonly held: () => Held;
}

/**
 * Plans a record; what it changes and that was changed elsewhere since it was seen is refused. Of a record of which
 * something is refused, the rest is planned: it is what can be done.
 */
const createPlanner = (changes: Changes, refusals: Refusals) => {
  const seen = mergeWas(changes);
  const refuseUnseen = (id: string, { fields }: Planned, held: OneRecord['held']): void => {
    const was = seen.get(id) ?? {};
    if (Object.keys(was).length === 0) return;
    const now = held();
    const stale = staleFields(now, was).filter((field) => fields.includes(ownField(field)));
    for (const field of stale) refusals.refuse(id, field, new AppError('E-STALE', { field }), now[field]);
  };
  return (id: string, { set, plan, held }: OneRecord): Planned | null => {
    const whole = plan(set);
    if (whole) refuseUnseen(id, whole, held);
    const refused = refusals.fieldsOf(id);
    if (refused.size === 0) return whole;
    const rest = Object.fromEntries(Object.entries(set).filter(([field]) => !refused.has(field)));
    const isLess = Object.keys(rest).length < Object.keys(set).length;
    return isLess && Object.keys(rest).length > 0 ? plan(rest) : null;
  };
};

interface Asked {
  readonly changes: Changes;
  readonly sets: ReturnType<typeof mergeSets>;
  readonly refusals: Refusals;
}

const planEntities = (context: ServiceContext, { changes, sets, refusals }: Asked, plans: Plans): void => {
  const db = context.session.reader();
  const needs: LinkNeeds = { ...context, findEnd: remember(endFinder(db)) };
  const planOne = createPlanner(changes, refusals);
  const found = new Map(findEntities(db, [...sets.entity.keys()]).map((one) => [one.id as string, one]));
  const linked = relationsByEntity(gatherLinked(db, sets.entity));
  for (const [id, set] of sets.entity) {
    const current = found.get(id);
    if (!current) {
      notFound(refusals, id, set);
      continue;
    }
    const relations = linked.get(id) ?? [];
    const planned = planOne(id, {
      set,
      plan: (given) => planEntity(needs, refusals, { current, set: given, relations }),
      held: () => heldByEntity(current, placesOf(id, relations)),
    });
    if (planned) plans.set(id, planned);
  }
};

const planRelations = (context: ServiceContext, { changes, sets, refusals }: Asked, plans: Plans): void => {
  const db = context.session.reader();
  const now = context.clock().toISOString();
  const planOne = createPlanner(changes, refusals);
  const found = new Map(findRelations(db, [...sets.relation.keys()]).map((one) => [one.id as string, one]));
  for (const [id, set] of sets.relation) {
    const current = found.get(id);
    if (!current) {
      notFound(refusals, id, set);
      continue;
    }
    const planned = planOne(id, {
      set,
      plan: (given) => planRelation(now, refusals, current, given),
      held: () => heldByRelation(current),
    });
    if (planned) plans.set(id, planned);
  }
};

/** What is to be done to each record, by its id; those of which something is refused are left out. */
export const planRecords = (context: ServiceContext, asked: Asked): Plans => {
  const plans: Plans = new Map();
  planEntities(context, asked, plans);
  planRelations(context, asked, plans);
  return plans;
};
