import { isGroupId, type NodeId } from '../../shared/domain/drawing/drawing.ts';
import classes from './graph-canvas.module.css';
import type { Picture } from './picture.ts';

/** Seen from further away, the handle would hide the node itself and its neighbours. */
const HANDLE_FROM_RADIUS = 6;

interface NodeOverlayProps {
  readonly id: NodeId;
  readonly picture: Picture;
  readonly tooltip: { readonly title: string; readonly text: string } | null;
  /** Null when links cannot be drawn here (read-only project). */
  readonly handleLabel: string | null;
  /** The pointer is on the handle, or has left it. */
  readonly stay: () => void;
  readonly leave: () => void;
}

/** What floats beside the node under the pointer: its full name, and the handle from which a link is drawn. */
export const NodeOverlay = ({ id, picture, tooltip, handleLabel, stay, leave }: NodeOverlayProps) => {
  const place = picture.placeOf(id);
  if (!place || !tooltip) return null;
  return (
    <>
      <div
        className={classes.tooltip}
        style={{ left: place.x, top: place.y - place.radius - 12 }}
        aria-hidden="true"
      >
        <strong>{tooltip.title}</strong>
        <span>{tooltip.text}</span>
      </div>
      {handleLabel !== null && place.radius >= HANDLE_FROM_RADIUS && (
        <div
          className={classes.handle}
          style={{ left: place.x + place.radius + 2, top: place.y }}
          title={handleLabel}
          aria-hidden="true"
          onMouseEnter={stay}
          onMouseLeave={leave}
          onMouseDown={(event) => {
            event.preventDefault();
            if (!isGroupId(id)) picture.startLink(id);
          }}
        >
          +
        </div>
      )}
    </>
  );
};
