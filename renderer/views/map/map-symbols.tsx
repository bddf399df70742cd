import { memo } from 'react';
import type { DrawnNode } from '../../../shared/domain/drawing/drawing.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { ICON_PATHS, ICON_STROKE } from '../../../shared/domain/icons.ts';
import { LOOKS } from '../../../shared/domain/look.ts';
import type { Cluster } from '../../../shared/domain/map/spread.ts';
import { OUTLINES, shapePath } from '../../../shared/domain/sheet/shapes.ts';
import classes from './map.module.css';

const ORIGIN = { x: 0, y: 0 };

interface SymbolProps {
  readonly node: DrawnNode;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isSelected: boolean;
  readonly isFaded: boolean;
}

/** The same shape, colour and icon as in the graph. */
const MapSymbol = memo(({ node, x, y, size, isSelected, isFaded }: SymbolProps) => {
  const look = LOOKS[node.look];
  const [share, down] = OUTLINES[look.shape].icon;
  const side = size * share;
  return (
    <g
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      className={classes.symbol}
      data-id={node.id}
      data-selected={isSelected || undefined}
      data-faded={isFaded || undefined}
      data-closed={node.closed || undefined}
    >
      {isSelected && <circle className={classes.ring} r={size / 2 + 4} />}
      <path
        className={classes.outline}
        d={shapePath(look.shape, ORIGIN, size - 1.5)}
        fill={node.unknown ? 'url(#map-unknown)' : node.fill}
        strokeDasharray={node.generic ? '1 2.5' : undefined}
      />
      <path
        d={ICON_PATHS[look.icon] ?? ''}
        transform={`translate(${-side / 2} ${-side / 2 + down * size}) scale(${side / 24})`}
        fill="none"
        stroke={node.unknown ? 'var(--ink)' : node.iconColour}
        strokeWidth={ICON_STROKE}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </g>
  );
});

interface CountProps {
  readonly cluster: Cluster<EntityId>;
  readonly index: number;
  readonly isSelected: boolean;
  readonly isFaded: boolean;
  readonly text: string;
}
/** How many there are where there is no room for each. */
const MapCount = memo(({ cluster, index, isSelected, isFaded, text }: CountProps) => (
  <g
    transform={`translate(${cluster.x.toFixed(1)} ${cluster.y.toFixed(1)})`}
    className={classes.count}
    data-cluster={index}
    data-selected={isSelected || undefined}
    data-faded={isFaded || undefined}
  >
    {isSelected && <circle className={classes.ring} r={cluster.radius + 3} />}
    <circle className={classes.disc} r={cluster.radius} />
    <text textAnchor="middle" dy="0.35em">
      {text}
    </text>
  </g>
));

interface SymbolsProps {
  readonly clusters: readonly Cluster<EntityId>[];
  readonly nodeOf: ReadonlyMap<EntityId, DrawnNode>;
  readonly selection: ReadonlySet<EntityId>;
  readonly format: (count: number) => string;
}

/** What is placed: each with its symbol, or its place's number. */
export const MapSymbols = memo(({ clusters, nodeOf, selection, format }: SymbolsProps) =>
  clusters.map((cluster, index) =>
    cluster.spots.length === 0 ? (
      <MapCount
        key={`count ${cluster.members[0]}`}
        cluster={cluster}
        index={index}
        text={format(cluster.members.length)}
        isSelected={cluster.members.some((id) => selection.has(id))}
        isFaded={cluster.members.every((id) => nodeOf.get(id)?.faded)}
      />
    ) : (
      cluster.spots.map(({ id, x, y, size }) => {
        const node = nodeOf.get(id);
        return (
          node && (
            <MapSymbol
              key={id}
              node={node}
              x={x}
              y={y}
              size={size}
              isSelected={selection.has(id)}
              isFaded={node.faded}
            />
          )
        );
      })
    ),
  ),
);
