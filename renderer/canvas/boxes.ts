import type { EntityId } from '../../shared/domain/entity.ts';
import type { GraphElements } from './elements.ts';
import { wrapLabel } from './label-text.ts';
import { LABEL_GAP_PX } from './labels.ts';
import { type MeasureLine, sizeOfText } from './measure-text.ts';

/** Size of a label in the coordinates of positions: what it is on the screen at the zoom of a first look. */
const FONT = 16;
const MARGIN = 10;

/** Room that each node needs with its label, so that a layout leaves none on top of another. */
export const boxesOf = (
  elements: GraphElements,
  measure: MeasureLine,
): [id: EntityId, width: number, height: number][] =>
  [...elements.nodes.values()].map(({ id, name, size }) => {
    const text = sizeOfText(wrapLabel(name), FONT, measure);
    return [id, Math.max(size, text.width) + MARGIN, size + LABEL_GAP_PX + text.height + MARGIN];
  });
