import { CHANGE_MARKS, type ChangeMark } from '../comparison/comparison.ts';
import { drawComparedNode, drawLinkSigns, type Marks, markOfEdge, styleOfChange } from './draw-changes.ts';
import { drawCurve, linkStyle, lookOfRelation } from './draw-link.ts';
import { toNode } from './fit.ts';
import { boxAround, type Point } from './geometry.ts';
import type { LegendEntry, LegendGroup } from './legend-entries.ts';
import type { Pen } from './pen.ts';
import type { PathItem } from './scene.ts';

const SAMPLE_HALF = 10;
const SAMPLE = 10;

/** A symbol of the commonest shape, marked as the picture marks it. */
const nodeSample = (mark: ChangeMark | null, at: Point, pen: Pen): readonly PathItem[] => {
  const { input, palette, unit } = pen;
  const drawn = input.drawing.nodes.find(({ badges }) => badges === (mark ?? ''));
  return drawn ? drawComparedNode(toNode(drawn, null, at, SAMPLE * unit), palette, false, input.theme) : [];
};

const linkSample = (mark: ChangeMark, at: Point, pen: Pen): readonly PathItem[] => {
  const { input, palette, unit } = pen;
  const half = SAMPLE_HALF * unit;
  const usual = linkStyle(lookOfRelation('partners-with'), input.theme, unit);
  const style = styleOfChange(mark, usual, input.theme);
  return [
    ...drawCurve({ x: at.x - half, y: at.y }, at, { x: at.x + half, y: at.y }, style, palette),
    ...drawLinkSigns([{ mark, box: boxAround(at, 6.2 * unit, 6.2 * unit) }], input.theme),
  ];
};

/** What each sign means, of symbols then of links, with how many the picture shows. */
export const changeLegend = (pen: Pen, marks: Marks): LegendGroup => {
  const { input, words } = pen;
  const { picture } = words.comparison;
  const { nodes, edges } = input.drawing;
  const entry = (text: string, count: number, sample: LegendEntry['sample']): LegendEntry[] =>
    count === 0 ? [] : [{ text, count: words.sheet.number(count), sample }];
  const count = (mark: ChangeMark | null) =>
    nodes.filter(({ id }) => (marks.get(id) ?? null) === mark).length;
  return {
    heading: picture.legend,
    entries: [
      ...CHANGE_MARKS.flatMap((mark) =>
        entry(picture.marks[mark], count(mark), (at) => nodeSample(mark, at, pen)),
      ),
      ...entry(picture.marks.unchanged, count(null), (at) => nodeSample(null, at, pen)),
      ...CHANGE_MARKS.flatMap((mark) =>
        entry(picture.links[mark], edges.filter((edge) => markOfEdge(edge, marks) === mark).length, (at) =>
          linkSample(mark, at, pen),
        ),
      ),
    ],
  };
};
