import { useComputedColorScheme } from '@mantine/core';
import type { RelationLook } from '../../../shared/domain/look.ts';

const WIDTH = 20;
const MIDDLE = 6;

/** A short piece of a link as the picture draws it. */
export const RelationSample = ({ look }: { look: RelationLook }) => {
  const colour = look.colour[useComputedColorScheme('light')];
  const end = look.arrow ? WIDTH - 6 : WIDTH;
  return (
    <svg width={WIDTH} height={MIDDLE * 2} aria-hidden="true" style={{ flexShrink: 0 }}>
      <line x1={0} y1={MIDDLE} x2={end} y2={MIDDLE} stroke={colour} strokeWidth={look.widthPx} />
      {look.arrow && (
        <path
          d={`M${WIDTH - 8} ${MIDDLE - 4}L${WIDTH} ${MIDDLE}L${WIDTH - 8} ${MIDDLE + 4}Z`}
          fill={colour}
        />
      )}
    </svg>
  );
};
