import type { EntitySummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { departmentOf } from '../territory.ts';
import type { MapShape, TerritoryKey } from './base.ts';
import type { ChoroplethInput, Nearness } from './choropleth-input.ts';
import { distanceKm, type Place, placeAt } from './world.ts';

/** Its type, or a function that it holds. */
export const isCatalyst = ({ type, roles }: Pick<EntitySummary, 'type' | 'roles'>): boolean =>
  type === 'catalyst' || roles.includes('catalyst');

interface Where {
  /** Null when only its département is known, or nothing. */
  readonly place: Place | null;
  readonly department: string | null;
}

/** Département of the territories of the project, and of what is placed by one of them. */
const departmentFinder = ({
  territories,
  placements,
}: ChoroplethInput): ((id: EntityId) => string | null) => {
  const codes = new Map(territories.codes.map((each) => [each.id, each]));
  return (id) => {
    const known = codes.get(placements.get(id)?.territory ?? id);
    if (!known) return null;
    if (known.level === 'commune') return departmentOf(known.code);
    return known.level === 'department' ? known.code : known.department;
  };
};

const catalystPlaces = (input: ChoroplethInput): Where[] => {
  const departmentById = departmentFinder(input);
  return input.shown.entities.filter(isCatalyst).map(({ id }) => {
    const placed = input.placements.get(id);
    const place = placed?.isExact ? placeAt(placed, input.ground.insets) : null;
    return { place, department: departmentById(id) };
  });
};

/** Where the middle of a territory is: coordinates that the project has for it, else the middle of its imported outline. */
const middleFinder = (input: ChoroplethInput): ((shape: MapShape) => Place | null) => {
  const { ground, territories, placements } = input;
  const known = new Map<string, Place>();
  for (const { id, level, code } of territories.codes) {
    const placed = placements.get(id);
    if (placed?.isExact) known.set(`${level}:${code}`, placeAt(placed, ground.insets));
  }
  const isSurveyed = ground.origin === 'outlines' && ground.level !== 'region';
  return (shape) => known.get(shape.id) ?? (isSurveyed ? placeAt(shape, ground.insets) : null);
};

const departmentOfShape = ({ ground, territories }: ChoroplethInput, shape: MapShape): string | null => {
  if (ground.level === 'department') return shape.code;
  if (ground.level === 'commune') return departmentOf(shape.code);
  return (
    territories.codes.find(({ level, code }) => level === ground.level && code === shape.code)?.department ??
    null
  );
};

/**
 * For each territory drawn, the nearest catalyst. In km where both have coordinates; else « same département »; « far »
 * only when every catalyst that might be near is known to be further; otherwise it is to be checked (null).
 */
export const nearestCatalyst = (
  input: ChoroplethInput,
): { readonly key: TerritoryKey; readonly nearness: Nearness | null; readonly km: number | null }[] => {
  const catalysts = catalystPlaces(input);
  const middleOf = middleFinder(input);
  return input.ground.shapes.map((shape) => {
    const middle = middleOf(shape);
    const department = departmentOfShape(input, shape);
    const distances = catalysts.flatMap(({ place }) => (place && middle ? [distanceKm(place, middle)] : []));
    const km = distances.length === 0 ? null : Math.min(...distances);
    if (km !== null && km <= input.view.km) return { key: shape.id, nearness: 'near', km };
    if (department !== null && catalysts.some((each) => each.department === department))
      return { key: shape.id, nearness: km === null ? 'same-department' : nearBy(catalysts, department), km };
    const isSure = middle !== null && catalysts.every(({ place }) => place !== null);
    return { key: shape.id, nearness: isSure ? 'far' : null, km };
  });
};

/** All those of its département have coordinates, and are further: far; otherwise one of them may be near. */
const nearBy = (catalysts: readonly Where[], department: string): Nearness =>
  catalysts.some((each) => each.department === department && each.place === null) ? 'same-department' : 'far';
