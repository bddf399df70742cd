import { memo, useMemo } from 'react';
import type { MapGround, MapShape, TerritoryKey } from '../../../shared/domain/map/base.ts';
import type { Choropleth } from '../../../shared/domain/map/choropleth.ts';
import { fillOf } from '../../../shared/domain/map/fills.ts';
import { lighten, ringsPath } from '../../../shared/domain/map/rings.ts';
import { INSETS } from '../../../shared/domain/map/world.ts';
import classes from './map.module.css';
import { useMapData } from './map-context.ts';

const HATCH = 'url(#map-hatch)';

/** Colour of each territory; what is unknown is hatched. */
export const fillsOf = (
  choropleth: Choropleth | null,
  theme: 'light' | 'dark',
): ReadonlyMap<TerritoryKey, string> => {
  const { colours, unknown } = fillOf(choropleth, theme);
  return new Map([...colours, ...[...unknown].map((key) => [key, HATCH] as const)]);
};

/** A point every so many px is as good as more. */
const DETAIL_PX = 0.8;
const ringsAt = (shape: MapShape, scale: number): string =>
  ringsPath(lighten(shape.rings, DETAIL_PX / scale));
/** Detail follows the zoom by doublings, so that zooming does not draw everything again. */
const detailOf = (scale: number): number => 2 ** Math.ceil(Math.log2(scale));

const usePaths = (shapes: readonly MapShape[], scale: number) =>
  useMemo(() => shapes.map((shape) => ({ id: shape.id, d: ringsAt(shape, scale) })), [shapes, scale]);

interface LayerProps {
  readonly ground: MapGround;
  readonly fills: ReadonlyMap<TerritoryKey, string>;
  /** Px to a unit of the map. */
  readonly scale: number;
}

/** Territories and the boxes of those overseas, in units of the map; the group around says how wide lines are. */
const Layer = ({ ground, fills, scale }: LayerProps) => {
  const detail = detailOf(scale);
  const shapes = usePaths(ground.shapes, detail);
  const frame = usePaths(ground.frame, detail);
  const beneath = useMemo(() => frame.map(({ d }) => d).join(''), [frame]);
  const insets = INSETS.filter(({ code }) => ground.insets.includes(code));
  return (
    <>
      {beneath !== '' && <path d={beneath} className={classes.frame} />}
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
      {beneath !== '' && <path d={beneath} className={classes.frameLine} />}
      {insets.map(({ code, box }) => (
        <rect key={code} {...box} className={classes.inset} />
      ))}
    </>
  );
};
export const MapGroundLayer = memo(
  Layer,
  (before, after) =>
    before.ground === after.ground &&
    before.fills === after.fills &&
    detailOf(before.scale) === detailOf(after.scale),
);

/** The territory that one stands on in the list, outlined. */
export const CurrentShape = ({ current, widthPx }: { current: TerritoryKey | null; widthPx: number }) => {
  const { ground } = useMapData();
  const shape = useMemo(
    () => [...ground.shapes, ...ground.frame].find(({ id }) => id === current),
    [ground, current],
  );
  return shape ? <path d={ringsPath(shape.rings)} className={classes.current} strokeWidth={widthPx} /> : null;
};
