import { ICON_PATHS, ICON_STROKE } from '../../shared/domain/icons.ts';
import { LOOKS, type LookId } from '../../shared/domain/look.ts';
import { OUTLINES, shapePath } from '../../shared/domain/sheet/shapes.ts';

const OUTLINE_PX = 1.5;

interface ShapeProps {
  readonly look: LookId;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly isBare?: boolean;
}

/** Shape, colour and icon of a category around a point of an SVG picture. */
export const LookShape = ({ look: id, size, x, y, isBare = false }: ShapeProps) => {
  const look = LOOKS[id];
  const [share, down] = OUTLINES[look.shape].icon;
  const side = size * share;
  const place = `translate(${x - side / 2} ${y - side / 2 + down * size}) scale(${side / 24})`;
  return (
    <>
      <path
        d={shapePath(look.shape, { x, y }, size - OUTLINE_PX)}
        fill={isBare ? 'var(--paper)' : look.fill}
        stroke={isBare ? 'var(--ink-2)' : 'var(--node-outline)'}
        strokeWidth={OUTLINE_PX}
      />
      <path
        d={ICON_PATHS[look.icon] ?? ''}
        transform={place}
        fill="none"
        stroke={isBare ? 'var(--ink-2)' : look.iconColour}
        strokeWidth={ICON_STROKE}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  );
};

/** Shape, colour and icon of a category, as on the graph; the words beside it say the same. `isBare`: without its colour. */
export const LookSymbol = ({
  look,
  size = 24,
  isBare = false,
}: {
  look: LookId;
  size?: number;
  isBare?: boolean;
}) => (
  <svg
    width={size}
    height={size}
    viewBox={`0 0 ${size} ${size}`}
    aria-hidden="true"
    style={{ flexShrink: 0 }}
  >
    <LookShape look={look} size={size} x={size / 2} y={size / 2} isBare={isBare} />
  </svg>
);
