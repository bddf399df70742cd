import type { Ecosystem } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { departmentOf } from '../territory.ts';
import { keyOf, MAP_LEVELS, type MapGround, type MapTerritories, type TerritoryKey } from './base.ts';
import type { Placements } from './placing.ts';
import { regionOf } from './regions.ts';
import { boxOf, contains } from './rings.ts';

/** By entity, the key of the territory of the level drawn that it is in; absent where that is not known. */
export type Belonging = ReadonlyMap<EntityId, TerritoryKey>;

/** Territories of each official level that each territory of the project is, or is part of. */
const codesUpwards = (
  { relations }: Pick<Ecosystem, 'relations'>,
  { codes }: Pick<MapTerritories, 'codes'>,
): ((id: EntityId, level: string) => string | null) => {
  const own = new Map(codes.map((each) => [each.id, each]));
  const parents = Map.groupBy(
    relations.filter(({ type }) => type === 'part-of'),
    ({ from }) => from,
  );
  return (id, level) => {
    const seen = new Set([id]);
    for (const each of seen) {
      const known = own.get(each);
      if (known?.level === level) return known.code;
      for (const { to } of parents.get(each) ?? []) seen.add(to); // a Set iterates over what is added meanwhile
    }
    const known = own.get(id);
    const department = known?.level === 'commune' ? departmentOf(known.code) : (known?.department ?? null);
    if (level === 'department') return department;
    return level === 'region' && department !== null ? regionOf(department) : null;
  };
};

/** In which territory of the level drawn each placed entity is: by codes, else by its point when that is precise enough. */
export const belongingOf = (
  ecosystem: Ecosystem,
  territories: Pick<MapTerritories, 'codes'>,
  ground: MapGround,
  placements: Placements,
): Belonging => {
  const { level, shapes } = ground;
  const drawn = new Set(shapes.map(({ id }) => id));
  const boxes = shapes.map((shape) => ({ shape, box: boxOf(shape.rings) }));
  const codeAt = codesUpwards(ecosystem, territories);
  const precisionMax = MAP_LEVELS.indexOf(level);
  const found = new Map<EntityId, TerritoryKey>();
  for (const { id } of ecosystem.entities) {
    const placed = placements.get(id);
    if (!placed) continue;
    const code = codeAt(placed.territory ?? id, level);
    const key = code === null ? null : keyOf(level, code);
    if (key && drawn.has(key)) {
      found.set(id, key);
      continue;
    }
    const isPrecise = placed.precision === 'own' || MAP_LEVELS.indexOf(placed.precision) <= precisionMax;
    if (!isPrecise) continue;
    const under = boxes.find(
      ({ shape, box }) =>
        placed.x >= box.x &&
        placed.y >= box.y &&
        placed.x <= box.x + box.width &&
        placed.y <= box.y + box.height &&
        contains(shape.rings, placed),
    );
    if (under) found.set(id, under.shape.id);
  }
  return found;
};
