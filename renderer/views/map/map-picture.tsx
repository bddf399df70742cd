import { memo, useMemo } from 'react';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { type Arcs, arcMiddle, arcPath } from '../../../shared/domain/map/arcs.ts';
import type { TerritoryKey } from '../../../shared/domain/map/base.ts';
import type { MapLabel } from '../../../shared/domain/map/map-labels.ts';
import type { Cluster } from '../../../shared/domain/map/spread.ts';
import { INSETS, unitsPerKm } from '../../../shared/domain/map/world.ts';
import type { Point } from '../../../shared/domain/sheet/geometry.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import classes from './map.module.css';
import { useMapData } from './map-context.ts';
import { CurrentShape, MapGroundLayer } from './map-ground.tsx';
import { MapSymbols } from './map-symbols.tsx';
import type { MapCamera } from './use-camera.ts';

/** Diagonals of what is not known. */
const Patterns = ({ scale }: { scale: number }) => (
  <defs>
    <pattern
      id="map-hatch"
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(45) scale(${(1 / scale).toFixed(5)})`}
    >
      <rect width="6" height="6" className={classes.hatchBack} />
      <line x1="0" y1="0" x2="0" y2="6" className={classes.hatchLine} />
    </pattern>
    <pattern
      id="map-unknown"
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="5" height="5" className={classes.hatchBack} />
      <line x1="0" y1="0" x2="0" y2="5" className={classes.hatchLine} />
    </pattern>
  </defs>
);

const ArcLayer = memo(({ arcs, format }: { arcs: Arcs; format: (count: number) => string }) => (
  <g className={classes.arcs}>
    {arcs.arcs.map((arc) => (
      <path key={arc.id} d={arcPath(arc)} strokeWidth={arc.width} data-faded={arc.isFaded || undefined} />
    ))}
    {arcs.arcs
      .filter(({ relations }) => relations.length > 1)
      .map((arc) => {
        const { x, y } = arcMiddle(arc, 0.5);
        return (
          <text key={`n ${arc.id}`} x={x} y={y} dy="0.35em" textAnchor="middle">
            {format(arc.relations.length)}
          </text>
        );
      })}
  </g>
));

const LabelLayer = memo(({ labels }: { labels: readonly MapLabel[] }) =>
  labels.map(({ key, text, kind, x, y }) => (
    <text key={key} x={x} y={y} textAnchor="middle" className={classes.label} data-kind={kind}>
      {text}
    </text>
  )),
);

const InsetNames = ({ scale }: { scale: number }) => {
  const { ground } = useMapData();
  return INSETS.filter(({ code, box }) => ground.insets.includes(code) && box.width * scale > 34).map(
    ({ code, name, box }) => (
      <text key={code} x={box.x * scale + 4} y={box.y * scale + 14} className={classes.insetName}>
        {name.length * 6.4 + 8 > box.width * scale ? code : name}
      </text>
    ),
  );
};

interface ZoneProps {
  readonly centre: Point;
  readonly km: number;
  readonly scale: number;
}
const ZoneCircle = ({ centre, km, scale }: ZoneProps) => {
  const { ground } = useMapData();
  const radius = km * unitsPerKm(centre, ground.insets) * scale;
  return (
    <g className={classes.zoneCircle} transform={`translate(${centre.x * scale} ${centre.y * scale})`}>
      <circle r={radius} />
      <path d="M-7 0H7M0-7V7" />
    </g>
  );
};

export interface MapPictureProps {
  readonly camera: MapCamera;
  readonly clusters: readonly Cluster<EntityId>[];
  readonly arcs: Arcs | null;
  readonly labels: readonly MapLabel[];
  readonly fills: ReadonlyMap<TerritoryKey, string>;
  /** Px to a unit of the map that clusters and names were placed at. */
  readonly scale: number;
  readonly current: TerritoryKey | null;
  readonly zone: { readonly centre: Point; readonly km: number } | null;
}

const Picture = ({ camera: view, clusters, arcs, labels, fills, scale, current, zone }: MapPictureProps) => {
  const { ground, nodeOf } = useMapData();
  const { number } = useFormat();
  const selected = useWorkspace((state) => state.selection);
  const selection = useMemo(() => new Set(selected), [selected]);
  const { camera, size, base } = view;
  const exact = camera.zoom * base;
  const origin = `translate(${(size.width / 2 - camera.x * exact).toFixed(2)} ${(size.height / 2 - camera.y * exact).toFixed(2)})`;
  return (
    <svg width={size.width} height={size.height} className={classes.picture} aria-hidden="true">
      <Patterns scale={scale} />
      <g transform={`${origin} scale(${exact.toFixed(5)})`} strokeWidth={(0.9 / scale).toFixed(5)}>
        <MapGroundLayer ground={ground} fills={fills} scale={scale} />
        <CurrentShape current={current} widthPx={2.5 / scale} />
      </g>
      <g transform={`${origin} scale(${(exact / scale).toFixed(5)})`}>
        <InsetNames scale={scale} />
        {zone && <ZoneCircle {...zone} scale={scale} />}
        {arcs && <ArcLayer arcs={arcs} format={number} />}
        <MapSymbols clusters={clusters} nodeOf={nodeOf} selection={selection} format={number} />
        <LabelLayer labels={labels} />
      </g>
    </svg>
  );
};

/**
 * Two layers that the page moves and scales: the ground, and symbols with names at their own size, placed again only
 * when the zoom has changed enough to tell.
 */
export const MapPicture = memo(Picture);
