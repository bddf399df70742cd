import type { Handlers, OutputOf } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import type { Change } from '../../domain/change.ts';
import { EntityId, type StoredEntity } from '../../domain/entity.ts';
import { isSymmetric, type StoredRelation } from '../../domain/relation.ts';
import type { CogTerritory } from '../../domain/territory.ts';
import type { ReadableDb } from '../store/database.ts';
import { type CodedEntity, codedTerritories, type Link, placementsOf } from '../store/project-territories.ts';
import { findPartOfChain } from '../store/relations.ts';
import type { Territories } from '../store/territories.ts';
import type { ServiceContext } from './context.ts';
import { type Making, officialRelations, type Places, toTerritoryEntity } from './territory-gathering.ts';

type Output = OutputOf<'territory.add'>;

const toOutput = (territory: CogTerritory): OutputOf<'territory.search'>[number] => ({
  level: territory.level,
  code: territory.code,
  name: territory.name,
  parent: territory.place,
  population: territory.population,
  postalCodes: territory.postalCodes,
});

/** The code of an entity as the official list writes it, null when this identifier is not what makes its key. */
const refOf = ({ type, scheme, value }: CodedEntity): string | null => {
  if (type === 'region') return scheme === 'reg' ? `reg:${value}` : null;
  if (type === 'commune') return scheme === 'insee' ? value : null;
  if (type === 'department') return scheme === 'dep' || scheme === 'reference' ? value : null;
  if (type === 'country') return scheme === 'reference' ? value : null;
  return scheme === 'siren' ? value : null;
};

/** Official territories that the project has already. */
const presentPlaces = (territories: Territories, db: ReadableDb): Map<number, EntityId> => {
  const places = new Map<number, EntityId>();
  for (const coded of codedTerritories(db)) {
    const ref = refOf(coded);
    const found = ref === null ? null : territories.find(ref);
    if (found?.level === coded.type && !places.has(found.row)) places.set(found.row, coded.id);
  }
  return places;
};

const linkKey = ({ type, from, to }: Link): string =>
  [type, ...(isSymmetric(type) ? [from, to].sort() : [from, to])].join(' ');

/** True when `from` would be part of itself, through what the project has and what is about to be added together. */
const closesLoop = (db: ReadableDb, added: readonly StoredRelation[], { from, to }: Link): boolean => {
  const starts = new Set([to]);
  for (const start of starts) {
    if (findPartOfChain(db, start, from)) return true;
    for (const next of added) {
      if (next.type === 'part-of' && findPartOfChain(db, start, next.from)) starts.add(next.to);
    }
  }
  return false;
};

/** Relations of these territories that the project has not yet and that make no loop of what it has. */
const missingRelations = (
  { territories, session }: ServiceContext,
  places: Places,
  rows: readonly number[],
  making: Making,
): StoredRelation[] => {
  const db = session.reader();
  const present = new Set(placementsOf(db, [...places.values()]).map(linkKey));
  const concerned = new Set(rows.map((row) => places.get(row)));
  const missing: StoredRelation[] = [];
  for (const relation of officialRelations(territories, places, making)) {
    const isWanted = concerned.has(relation.from) || concerned.has(relation.to);
    if (!isWanted || present.has(linkKey(relation))) continue;
    if (relation.type === 'part-of' && closesLoop(db, missing, relation)) continue;
    missing.push(relation);
  }
  return missing;
};

const toChanges = (entities: readonly StoredEntity[], relations: readonly StoredRelation[]): Change[] => [
  ...entities.map(({ id, ...after }): Change => ({ record: 'entity', id, before: null, after })),
  ...relations.map(({ id, ...after }): Change => ({ record: 'relation', id, before: null, after })),
];

/** An official territory in the open project: the one that is there, or what adds it and what contains it. */
export interface BroughtTerritory {
  readonly id: EntityId;
  readonly name: string;
  /** Null when it is in the project already. */
  readonly entity: StoredEntity | null;
  readonly added: number;
  readonly changes: readonly Change[];
}

/** Throws E-TERRITORY-UNKNOWN. Nothing is written. */
export const bringTerritory = (context: ServiceContext, code: string): BroughtTerritory => {
  const { territories, session } = context;
  const root = territories.find(code);
  if (!root) throw new AppError('E-TERRITORY-UNKNOWN', { code });
  const making = { newId: context.newId, now: context.clock().toISOString() };
  const rows = [root.row, ...territories.containersOf(root, [root.row])];
  const places = presentPlaces(territories, session.reader());
  const missing = territories.byRows(rows.filter((row) => !places.has(row)));
  const entities = missing.map((each) => toTerritoryEntity(each, EntityId.parse(making.newId()), making.now));
  missing.forEach((each, index) => {
    const id = entities[index]?.id;
    if (id) places.set(each.row, id);
  });
  const relations = missingRelations(context, places, rows, making);
  const id = EntityId.parse(places.get(root.row));
  return {
    id,
    name: root.name,
    entity: entities.find((entity) => entity.id === id) ?? null,
    added: entities.length,
    changes: toChanges(entities, relations),
  };
};

const addTerritory = (context: ServiceContext, code: string): Output => {
  context.session.requireWritable();
  const { id, name, added, changes } = bringTerritory(context, code);
  const subject = { names: [name], fields: [], count: added, relationType: null };
  return { id, added, operation: context.session.record('territory.add', subject, changes) };
};

/** Official territories: found, and brought into the open project with what contains them. */
export const createTerritoryHandlers = (
  context: ServiceContext,
): Pick<Handlers, 'territory.search' | 'territory.add'> => ({
  'territory.search': ({ text, limit }) => context.territories.search(text, limit).map(toOutput),
  'territory.add': ({ code }) => addTerritory(context, code),
});
