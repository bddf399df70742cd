import type { StoredDecision } from '../../../../shared/domain/decision.ts';
import type { EntitySummary, RelationSummary } from '../../../../shared/domain/ecosystem.ts';
import type { EntityFacts, PartnershipInput } from '../../../../shared/domain/partnerships/input.ts';
import { lastDayOf, startOf } from './days.ts';

/** A relation seen from one of its ends. */
export interface Link {
  readonly relation: RelationSummary;
  readonly other: string;
  readonly isOut: boolean;
}

/** The records as they are, with nothing computed but who is at the other end of what. */
export interface World {
  readonly on: string;
  readonly entities: readonly EntitySummary[];
  readonly byId: ReadonlyMap<string, EntitySummary>;
  /** Every relation as it is written, also of classes of actors and of later days. */
  readonly written: readonly RelationSummary[];
  /** Begun on the day, by entity and id of the relation. */
  readonly begun: ReadonlyMap<string, readonly Link[]>;
  /** Of these, those in force that are more than a place. */
  readonly ties: ReadonlyMap<string, readonly Link[]>;
  readonly facts: ReadonlyMap<string, EntityFacts>;
  readonly decisions: readonly StoredDecision[];
  /** Lists that were made already, by what was asked. */
  readonly made: Map<string, readonly string[]>;
}

/** The same question has the same answer: it is worked out once. */
export const once = (world: World, asked: string, make: () => readonly string[]): readonly string[] => {
  const found = world.made.get(asked) ?? make();
  world.made.set(asked, found);
  return found;
};

const NOT_TIES = ['located-in', 'acts-in', 'part-of', 'neighbour-of'];
/** « Degree, isolation, brokerage and structural signals ignore located-in, acts-in, part-of and neighbour-of. » */
export const isTie = ({ type }: RelationSummary): boolean => !NOT_TIES.includes(type);

export const hasBegun = (relation: RelationSummary, on: string): boolean => {
  const start = startOf(relation);
  return start === null || `${start}-01-01`.slice(0, 10) <= on;
};
export const isOver = ({ status, endsOn }: RelationSummary, on: string): boolean =>
  status === 'ended' || (endsOn !== null && lastDayOf(endsOn) < on);
export const isLive = (relation: RelationSummary, on: string): boolean =>
  relation.status === 'existing' && hasBegun(relation, on) && !isOver(relation, on);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort(byText);

export const readWorld = ({ ecosystem, facts, decisions, on }: PartnershipInput): World => {
  const entities = ecosystem.entities
    .filter(({ type }) => type !== 'group')
    .sort((a, b) => byText(a.id, b.id));
  const byId = new Map<string, EntitySummary>(entities.map((entity) => [entity.id, entity]));
  const begun = new Map<string, Link[]>(entities.map(({ id }) => [id, []]));
  for (const relation of [...ecosystem.relations].sort((a, b) => byText(a.id, b.id))) {
    const { from, to } = relation;
    if (from === to || !byId.has(from) || !byId.has(to) || !hasBegun(relation, on)) continue;
    begun.get(from)?.push({ relation, other: to, isOut: true });
    begun.get(to)?.push({ relation, other: from, isOut: false });
  }
  const isTied = ({ relation }: Link): boolean => isLive(relation, on) && isTie(relation);
  const ties = new Map([...begun].map(([id, links]) => [id, links.filter(isTied)]));
  return { on, entities, byId, written: ecosystem.relations, begun, ties, facts, decisions, made: new Map() };
};

export const entityOf = ({ byId }: World, id: string): EntitySummary => {
  const entity = byId.get(id);
  if (!entity) throw new Error(`No entity ${id}`);
  return entity;
};
export const kindOf = ({ byId }: World, id: string): string | null => byId.get(id)?.kind ?? null;
export const begunOf = ({ begun }: World, id: string): readonly Link[] => begun.get(id) ?? [];
export const liveOf = (world: World, id: string): readonly Link[] =>
  begunOf(world, id).filter(({ relation }) => isLive(relation, world.on));
export const tiesOf = ({ ties }: World, id: string): readonly Link[] => ties.get(id) ?? [];

export const isOrganisation = (world: World, id: string): boolean =>
  ['actor', 'funder', 'territory'].includes(kindOf(world, id) ?? '');
export const isOpen = (world: World, id: string): boolean => {
  const entity = world.byId.get(id);
  return entity !== undefined && entity.status !== 'closed' && entity.status !== 'archived';
};
export const areTied = (world: World, a: string, b: string): boolean =>
  tiesOf(world, a).some(({ other }) => other === b);
/** Organisations with a link in force. */
export const partnersOf = (world: World, id: string): string[] =>
  sorted(tiesOf(world, id).flatMap(({ other }) => (isOrganisation(world, other) ? [other] : [])));
/** At the other end of relations of these types, in force. */
export const joinedBy = (world: World, id: string, types: readonly string[], way: 'in' | 'out'): string[] =>
  sorted(
    liveOf(world, id).flatMap(({ relation, other, isOut }) =>
      types.includes(relation.type) && isOut === (way === 'out') ? [other] : [],
    ),
  );

/** « Renseigné le … » */
export const isMarked = ({ facts, on }: World, id: string, what: string): boolean =>
  (facts.get(id)?.documented ?? []).some(
    (mark) => mark.what === what && (mark.on === null || `${mark.on}-01-01`.slice(0, 10) <= on),
  );

export const isFunder = (world: World, id: string): boolean =>
  kindOf(world, id) === 'funder' || (world.byId.get(id)?.roles.includes('funder') ?? false);
export const isCatalyst = (world: World, id: string): boolean =>
  world.byId.get(id)?.type === 'catalyst' || (world.byId.get(id)?.roles.includes('catalyst') ?? false);
