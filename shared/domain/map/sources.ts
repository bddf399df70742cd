import type { MapGround, MapTerritories } from './base.ts';

/** Files that the outlines drawn come from. */
export const outlineSources = (
  { level, shapes, frame }: MapGround,
  { sources, outlined }: Pick<MapTerritories, 'sources' | 'outlined'>,
): string[] => {
  const own = shapes.length > 0 && outlined[level] > 0 ? sources[level] : [];
  const beneath = level === 'department' || frame.length === 0 ? [] : sources.department;
  return [...new Set([...own, ...beneath])];
};
