import type { EntityId } from '../entity.ts';
import { departmentOf } from '../territory.ts';
import { departmentsOf, keyOf, type MapGround, type MapShape, type TerritoryKey } from './base.ts';
import type { Belonging } from './belonging.ts';
import { REGIONS, regionOf } from './regions.ts';
import { contains } from './rings.ts';

/** A territory of the list beside the map, with who is there. */
export interface TreeTerritory {
  readonly key: TerritoryKey;
  readonly name: string;
  readonly members: readonly EntityId[];
  readonly children: readonly TreeTerritory[];
}

const membersBy = (
  belonging: Belonging,
  ids: ReadonlySet<EntityId>,
): ReadonlyMap<TerritoryKey, EntityId[]> => {
  const found = new Map<TerritoryKey, EntityId[]>();
  for (const [id, key] of belonging) {
    if (!ids.has(id)) continue;
    const known = found.get(key);
    if (known) known.push(id);
    else found.set(key, [id]);
  }
  return found;
};

/** The département that a shape is in: by its code, else by its middle. */
const departmentOfShape = (ground: MapGround, shape: MapShape): string | null => {
  if (ground.level === 'commune') return departmentOf(shape.code);
  return departmentsOf(ground).find(({ rings }) => contains(rings, shape))?.code ?? null;
};

const byName = (a: TreeTerritory, b: TreeTerritory): number => a.name.localeCompare(b.name, 'fr');

/** Shapes narrower than a département, by the département that they are in. */
const innerTerritories = (
  ground: MapGround,
  members: ReadonlyMap<TerritoryKey, EntityId[]>,
): ReadonlyMap<string, TreeTerritory[]> => {
  const inner = new Map<string, TreeTerritory[]>();
  if (ground.level !== 'epci' && ground.level !== 'commune') return inner;
  for (const shape of ground.shapes) {
    const code = departmentOfShape(ground, shape);
    if (code === null) continue;
    const one = { key: shape.id, name: shape.name, members: members.get(shape.id) ?? [], children: [] };
    inner.set(code, [...(inner.get(code) ?? []), one]);
  }
  return inner;
};

export interface TreeInput {
  readonly ground: MapGround;
  readonly belonging: Belonging;
  /** The same, by département. */
  readonly byDepartment: Belonging;
  readonly ids: ReadonlySet<EntityId>;
}

/** Régions, their départements, and the narrower territories drawn in them, each with those who are there. */
export const territoryTree = ({ ground, belonging, byDepartment, ids }: TreeInput): TreeTerritory[] => {
  const inner = innerTerritories(ground, membersBy(belonging, ids));
  const own = membersBy(byDepartment, ids);
  const departments = departmentsOf(ground).map(
    ({ id, code, name }): TreeTerritory & { readonly code: string } => ({
      code,
      key: id,
      name,
      members: own.get(id) ?? [],
      children: (inner.get(code) ?? []).toSorted(byName),
    }),
  );
  const regions = REGIONS.map(({ code, name }): TreeTerritory => {
    const children = departments.filter((each) => regionOf(each.code) === code).sort(byName);
    return {
      key: keyOf('region', code),
      name,
      members: children.flatMap(({ members }) => members),
      children,
    };
  });
  const alone = departments.filter(({ code }) => regionOf(code) === null);
  return [...regions, ...alone]
    .filter(({ children, members }) => children.length + members.length > 0)
    .sort(byName);
};

/** Only what somebody is in. */
export const inhabited = (tree: readonly TreeTerritory[]): TreeTerritory[] =>
  tree
    .filter(({ members }) => members.length > 0)
    .map((each) => ({ ...each, children: inhabited(each.children) }));
