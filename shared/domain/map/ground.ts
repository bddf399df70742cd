import { departmentsOf, keyOf, type MapGround, type MapLevel, type MapShape } from './base.ts';
import { outlineShapes, type StoredOutline } from './outline-shapes.ts';
import { regionsFrom, schematicDepartments } from './schematic.ts';
import { INSETS, insetOf } from './world.ts';

export interface GroundInput {
  readonly level: MapLevel;
  /** Of the communes. */
  readonly department: string | null;
  /** Of that level; none for what the schematic draws. */
  readonly outlines: readonly StoredOutline[];
  readonly departments: readonly StoredOutline[];
}

/** Imported départements, and those of the schematic where there is none: both are in one frame. */
const completeDepartments = (imported: readonly MapShape[], insets: readonly string[]): MapShape[] => {
  const known = new Set(imported.map(({ id }) => id));
  return [...imported, ...schematicDepartments(insets).filter(({ id }) => !known.has(id))];
};

const insetsFor = (shapes: readonly MapShape[]): string[] =>
  INSETS.filter(({ code, usual }) => usual || shapes.some((shape) => shape.code === code)).map(
    ({ code }) => code,
  );

/** What the map is drawn on. */
export const composeGround = ({ level, department, outlines, departments }: GroundInput): MapGround => {
  const imported = outlineShapes('department', departments);
  const own = level === 'department' ? { shapes: [], displaced: 0 } : outlineShapes(level, outlines);
  const insets = insetsFor(imported.shapes);
  const whole = completeDepartments(imported.shapes, insets);
  const regions = level === 'region' && own.shapes.length === 0 ? regionsFrom(whole) : own.shapes;
  return {
    origin: imported.shapes.length + own.shapes.length > 0 ? 'outlines' : 'schematic',
    level,
    shapes: level === 'department' ? whole : regions,
    frame: level === 'department' ? [] : whole,
    hasSchematic: whole.length > imported.shapes.length,
    insets,
    displaced: imported.displaced + own.displaced,
    department: level === 'commune' ? department : null,
  };
};

/** The same, with the insets of these codes too: an actor of Polynésie française is somewhere. */
export const withInsets = (ground: MapGround, codes: Iterable<string>): MapGround => {
  const drawn = new Set(departmentsOf(ground).map(({ id }) => id));
  const missing = [...new Set(codes)].filter(
    (code) => insetOf(code) && !drawn.has(keyOf('department', code)),
  );
  if (missing.length === 0) return ground;
  const added = schematicDepartments(missing).filter(({ code }) => missing.includes(code));
  const isDepartments = ground.level === 'department';
  return {
    ...ground,
    insets: [...ground.insets, ...missing],
    shapes: isDepartments ? [...ground.shapes, ...added] : ground.shapes,
    frame: isDepartments ? ground.frame : [...ground.frame, ...added],
  };
};
