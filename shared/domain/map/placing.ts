import type { Ecosystem, EntitySummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import type { Point } from '../sheet/geometry.ts';
import { departmentOf } from '../territory.ts';
import type { RelationType } from '../vocabulary.ts';
import { departmentsOf, keyOf, type MapGround, type MapTerritories, type TerritoryCodes } from './base.ts';
import { regionOf } from './regions.ts';
import { insetAt, insetOf, type Place, projectPlace } from './world.ts';

/** How precisely an entity is placed, best first: where it is itself, in its commune, EPCI, département or région. */
export const PRECISIONS = ['own', 'commune', 'epci', 'department', 'region'] as const;
export type Precision = (typeof PRECISIONS)[number];

export interface Placement extends Point {
  readonly precision: Precision;
  /** It has coordinates of its own or of its commune: distances mean something. */
  readonly isExact: boolean;
  /** The territory that places it; null when it has coordinates of its own. */
  readonly territory: EntityId | null;
}
export type Placements = ReadonlyMap<EntityId, Placement>;

const rank = ({ precision }: Placement): number => PRECISIONS.indexOf(precision);
const better = (a: Placement | null, b: Placement | null): Placement | null =>
  b === null || (a !== null && rank(a) <= rank(b)) ? a : b;

/** Links from an entity to what says where it is, the surest first. */
const WHERE: readonly RelationType[] = ['located-in', 'covers', 'acts-in'];
/** What takes the place of what it belongs to. */
const WHOLE: RelationType = 'part-of';
const DEPTH_MAX = 6;

type Targets = ReadonlyMap<EntityId, readonly { readonly type: RelationType; readonly to: EntityId }[]>;
const targetsOf = ({ relations }: Pick<Ecosystem, 'relations'>): Targets =>
  Map.groupBy(
    relations.filter(({ type, status }) => (WHERE.includes(type) || type === WHOLE) && status !== 'ended'),
    ({ from }) => from,
  );

export interface PlacingInput {
  readonly ecosystem: Ecosystem;
  readonly territories: Pick<MapTerritories, 'codes' | 'anchors'>;
  readonly ground: MapGround;
}

/** Points of the départements and régions that are drawn. */
const drawnAnchors = (ground: MapGround): ReadonlyMap<string, Point> => {
  const departments = departmentsOf(ground);
  const anchors = new Map<string, Point>(
    [...ground.shapes, ...departments].map((shape) => [shape.id, shape]),
  );
  for (const shape of departments) {
    const region = regionOf(shape.code);
    const key = region === null ? null : keyOf('region', region);
    if (key && !anchors.has(key)) anchors.set(key, shape);
  }
  return anchors;
};

const PLACED_LEVELS: Readonly<Partial<Record<string, Precision>>> = {
  commune: 'commune',
  epci: 'epci',
  ept: 'epci',
  department: 'department',
  region: 'region',
};

/** What places are looked for in, and those found so far. */
interface Scene {
  readonly entities: ReadonlyMap<EntityId, EntitySummary>;
  readonly codes: ReadonlyMap<EntityId, TerritoryCodes>;
  readonly targets: Targets;
  readonly anchors: (key: string) => Point | undefined;
  readonly found: Map<EntityId, Placement | null>;
}

/** Overseas by its code, elsewhere by its coordinates: they were moved for a drawing. */
const isMisplaced = (code: TerritoryCodes | undefined, place: Place): boolean => {
  const department = code?.level === 'commune' ? departmentOf(code.code) : (code?.department ?? null);
  return department !== null && insetOf(department) !== undefined && insetAt(place)?.code !== department;
};

const byCoordinates = ({ codes }: Scene, entity: EntitySummary): Placement | null => {
  const { lon, lat } = entity;
  if (lon === null || lat === null || isMisplaced(codes.get(entity.id), { lon, lat })) return null;
  const point = projectPlace({ lon, lat });
  const level = entity.kind === 'territory' ? PLACED_LEVELS[entity.type ?? ''] : undefined;
  return point && { ...point, precision: level ?? 'own', isExact: true, territory: null };
};

/** By what the official list says of it: its outline, else its département. */
const byCodes = ({ anchors }: Scene, { id, level, code, department }: TerritoryCodes): Placement | null => {
  const at = (key: string, precision: Precision): Placement | null => {
    const point = anchors(key);
    return point
      ? { x: point.x, y: point.y, precision, isExact: precision === 'commune', territory: id }
      : null;
  };
  const own = PLACED_LEVELS[level];
  const inDepartment = level === 'commune' ? departmentOf(code) : department;
  return (
    (own ? at(keyOf(level, code), own) : null) ??
    (inDepartment ? at(keyOf('department', inDepartment), 'department') : null)
  );
};

/** What is in a territory is where it is, exactly only when that is a commune. */
const inside = ({ entities }: Scene, there: Placement, to: EntityId): Placement => {
  const isLarge = there.precision === 'own' && entities.get(to)?.kind === 'territory';
  const precision = isLarge ? 'epci' : there.precision;
  const isExact = there.isExact && (precision === 'own' || precision === 'commune');
  return { ...there, precision, isExact, territory: there.territory ?? to };
};

const throughLinks = (scene: Scene, entity: EntitySummary, depth: number): Placement | null => {
  const links = scene.targets.get(entity.id) ?? [];
  for (const wanted of [...WHERE, WHOLE]) {
    const found = links
      .filter(({ type }) => type === wanted)
      .reduce<Placement | null>((best, { to }) => {
        const there = placeOf(scene, to, depth + 1);
        return better(best, there && inside(scene, there, to));
      }, null);
    if (found) return found;
  }
  return null;
};

const search = (scene: Scene, entity: EntitySummary, depth: number): Placement | null => {
  const coordinates = byCoordinates(scene, entity);
  if (coordinates) return coordinates;
  const own = scene.codes.get(entity.id);
  const coded = own ? byCodes(scene, own) : null;
  if (depth >= DEPTH_MAX || coded?.isExact || coded?.precision === 'epci') return coded;
  return better(coded, throughLinks(scene, entity, depth));
};

/** A chain that comes back to where it began gives nothing. */
const placeOf = (scene: Scene, id: EntityId, depth: number): Placement | null => {
  const known = scene.found.get(id);
  if (known !== undefined) return known;
  scene.found.set(id, null);
  const entity = scene.entities.get(id);
  const placed = entity ? search(scene, entity, depth) : null;
  scene.found.set(id, placed);
  return placed;
};

/** Where each entity goes; those that nothing places are left out. */
export const placeEntities = ({ ecosystem, territories, ground }: PlacingInput): Placements => {
  const drawn = drawnAnchors(ground);
  const outlined: Readonly<Record<string, Point | undefined>> = territories.anchors;
  const scene: Scene = {
    entities: new Map(ecosystem.entities.map((entity) => [entity.id, entity])),
    codes: new Map(territories.codes.map((each) => [each.id, each])),
    targets: targetsOf(ecosystem),
    anchors: (key) => outlined[key] ?? drawn.get(key),
    found: new Map(),
  };
  return new Map(
    ecosystem.entities.flatMap(({ id }) => {
      const placed = placeOf(scene, id, 0);
      return placed ? [[id, placed] as const] : [];
    }),
  );
};
