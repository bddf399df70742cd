import { memo, useMemo } from 'react';
import type { MapGround, MapShape, TerritoryKey } from '../../../shared/domain/map/base.ts';
import type { Choropleth } from '../../../shared/domain/map/choropleth.ts';
import { classFills } from '../../../shared/domain/map/classes.ts';
import { ringsPath } from '../../../shared/domain/map/rings.ts';
import { INSETS } from '../../../shared/domain/map/world.ts';
import classes from './map.module.css';

/** Colour of each territory; what is unknown is hatched. */
export const fillsOf = (
  choropleth: Choropleth | null,
  theme: 'light' | 'dark',
): ReadonlyMap<TerritoryKey, string> => {
  if (!choropleth) return new Map();
  const colours = classFills(choropleth.classes.length, theme);
  return new Map([
    ...choropleth.classes.flatMap(({ territories }, index) =>
      territories.map((key) => [key, colours[index] ?? ''] as const),
    ),
    ...choropleth.unknown.map((key) => [key, 'url(#map-hatch)'] as const),
  ]);
};

const usePaths = (shapes: readonly MapShape[]) =>
  useMemo(() => shapes.map(({ id, rings }) => ({ id, d: ringsPath(rings) })), [shapes]);

interface GroundProps {
  readonly ground: MapGround;
  readonly fills: ReadonlyMap<TerritoryKey, string>;
  readonly current: TerritoryKey | null;
}

/** Territories and the boxes of those overseas, in units of the map. */
export const MapGroundLayer = memo(({ ground, fills, current }: GroundProps) => {
  const shapes = usePaths(ground.shapes);
  const frame = usePaths(ground.frame);
  const insets = INSETS.filter(({ code }) => ground.insets.includes(code));
  return (
    <>
      {frame.map(({ id, d }) => (
        <path key={id} d={d} className={classes.frame} fillRule="evenodd" />
      ))}
      {shapes.map(({ id, d }) => (
        <path
          key={id}
          d={d}
          className={classes.shape}
          fillRule="evenodd"
          style={{ fill: fills.get(id) }}
          data-key={id}
        />
      ))}
      {frame.length > 0 &&
        frame.map(({ id, d }) => <path key={`over ${id}`} d={d} className={classes.frameLine} />)}
      {insets.map(({ code, box }) => (
        <rect key={code} {...box} className={classes.inset} />
      ))}
      {shapes.map(({ id, d }) => id === current && <path key="current" d={d} className={classes.current} />)}
    </>
  );
});
