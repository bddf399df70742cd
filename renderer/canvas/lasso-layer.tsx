import { type PointerEvent, useState } from 'react';
import type { Point } from './gestures.ts';
import classes from './graph-canvas.module.css';
import { thinTrace } from './polygon.ts';

interface LassoLayerProps {
  /** The outline that was drawn, px in the window of the picture; `adding`: to what is chosen already. */
  readonly surround: (polygon: readonly Point[], adding: boolean) => void;
  readonly zoomBy: (factor: number) => void;
}

const STEP_PX = 4;
/** Fewer points surround nothing: the pointer only trembled. */
const POINTS_MIN = 4;

const placeIn = (event: PointerEvent): Point => {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
};

/** Over the picture while « Lasso » is the tool: one draws around what one wants. */
export const LassoLayer = ({ surround, zoomBy }: LassoLayerProps) => {
  const [trace, setTrace] = useState<readonly Point[]>([]);
  const end = (event: PointerEvent) => {
    const polygon = thinTrace(trace, STEP_PX);
    setTrace([]);
    if (polygon.length >= POINTS_MIN) surround(polygon, event.shiftKey || event.ctrlKey || event.metaKey);
  };
  return (
    <svg
      className={classes.lasso}
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setTrace([placeIn(event)]);
      }}
      onPointerMove={(event) => {
        if (trace.length > 0) setTrace([...trace, placeIn(event)]);
      }}
      onPointerUp={end}
      onPointerCancel={() => setTrace([])}
      onWheel={(event) => zoomBy(event.deltaY > 0 ? 0.87 : 1.15)}
    >
      <polygon points={trace.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  );
};
