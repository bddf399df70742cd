import { ICON_PATHS, ICON_STROKE } from '../../shared/domain/icons.ts';
import { LOOKS, type LookId, OUTLINE } from '../../shared/domain/look.ts';
import { OUTLINES, shapePath } from '../../shared/domain/sheet/shapes.ts';

const BOX = 40;
const DIAMETER = 36;

/** Shape, colour and icon of a kind, as on the canvas; decoration beside a word. */
export const LookIcon = ({ look, size = 20 }: { look: LookId; size?: number }) => {
  const { shape, fill, icon, iconColour } = LOOKS[look];
  const [side, drop] = OUTLINES[shape].icon;
  const scale = (side * DIAMETER) / 24;
  const corner = BOX / 2 - 12 * scale;
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${BOX} ${BOX}`}
      aria-hidden="true"
      style={{ flexShrink: 0 }}
    >
      <path
        d={shapePath(shape, { x: BOX / 2, y: BOX / 2 }, DIAMETER)}
        fill={fill}
        stroke={OUTLINE.light}
        strokeWidth={2}
      />
      <g transform={`translate(${corner} ${corner + drop * DIAMETER}) scale(${scale})`}>
        <path
          d={ICON_PATHS[icon] ?? ''}
          fill="none"
          stroke={iconColour}
          strokeWidth={ICON_STROKE * 1.25}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
    </svg>
  );
};
