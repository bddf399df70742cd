import type { Shown } from '../filter.ts';
import type { MapView } from '../view.ts';
import { levelToDraw, type MapLevel, type MapTerritories } from './base.ts';

export interface GroundChoice {
  readonly level: MapLevel;
  readonly department: string | null;
  readonly version: string;
}

/** The département with the most territories and actors shown, among those that can be drawn. */
const fullestDepartment = (
  { codes, communesOf }: MapTerritories,
  { entityIds, relations }: Pick<Shown, 'entityIds' | 'relations'>,
): string | null => {
  const departments = new Map(codes.map(({ id, department }) => [id, department]));
  const counts = new Map<string, number>(communesOf.map((code) => [code, 0]));
  const count = (id: (typeof codes)[number]['id']) => {
    const code = departments.get(id);
    const known = code ? counts.get(code) : undefined;
    if (code && known !== undefined) counts.set(code, known + 1);
  };
  for (const id of entityIds) count(id);
  for (const { to } of relations) count(to);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
};

/** What the view asks to draw, among what the project has: the same in the window and on paper. */
export const groundToDraw = (
  view: Pick<MapView, 'level' | 'department'>,
  territories: MapTerritories,
  shown: Pick<Shown, 'entityIds' | 'relations'>,
): GroundChoice => {
  const level = levelToDraw(view.level, territories.outlined);
  const asked = view.department !== null && territories.communesOf.includes(view.department);
  const department =
    level !== 'commune' ? null : asked ? view.department : fullestDepartment(territories, shown);
  return { level, department, version: territories.version };
};
