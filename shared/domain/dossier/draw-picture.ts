import { fundingEntries } from '../sheet/funding-legend.ts';
import { composeFundingPicture } from '../sheet/funding-picture.ts';
import type { Point } from '../sheet/geometry.ts';
import type { SheetInput } from '../sheet/input.ts';
import { legendGroups } from '../sheet/legend-entries.ts';
import { createMeasure } from '../sheet/measure.ts';
import { PALETTES } from '../sheet/palette.ts';
import type { Pen } from '../sheet/pen.ts';
import { composePicture, type Picture } from '../sheet/picture.ts';
import type { Item, Scene } from '../sheet/scene.ts';
import { renderSvg } from '../sheet/svg.ts';
import { wordsOf } from '../words/words.ts';
import type { LegendLine, PicturePart } from './dossier.ts';
import { greyScene } from './grey.ts';

/** A file that the template reads beside the JSON. */
export interface DrawnFile {
  readonly name: string;
  readonly content: string;
}
export interface PictureSize {
  readonly widthPt: number;
  readonly heightPt: number;
  /** What a unit of the sheet is worth here, and sizes of a name, best first. */
  readonly unit: number;
  readonly labelSizes: readonly number[];
  /** Names that the list under the picture holds. */
  readonly namesMax: number;
}
interface Asked {
  readonly kind: 'graph' | 'funding';
  readonly size: PictureSize;
  readonly isGrey: boolean;
  readonly alt: string;
}
export interface DrawnPicture {
  readonly part: Omit<PicturePart, 'caption'>;
  /** What the picture leaves out, in words. */
  readonly said: readonly string[];
  readonly files: readonly DrawnFile[];
}

const sceneOf = (items: readonly Item[], width: number, height: number, lang: string): Scene => ({
  width,
  height,
  title: '',
  description: '',
  lang,
  items,
  regions: {
    picture: { x: 0, y: 0, width, height },
    legend: { x: 0, y: 0, width: 0, height: 0 },
    nodes: [],
    labels: [],
  },
  names: { labelled: 0, listed: 0, unprinted: 0 },
});

/** Of a symbol of the legend, units. */
const SYMBOL = { width: 24, height: 13 };

/** A line of either legend. */
interface Entry {
  readonly sample: (at: Point, row: number) => readonly Item[];
  readonly text: string;
  readonly count: string | null;
}

const drawLegend = (
  entries: readonly Entry[],
  kind: string,
  toSvg: (scene: Scene) => string,
): { readonly lines: LegendLine[]; readonly files: DrawnFile[] } => {
  const { width, height } = SYMBOL;
  const drawn = entries.map(({ sample, text, count }, at) => {
    const items = sample({ x: width / 2, y: height / 2 }, height);
    const name = `legend-${kind}-${at}.svg`;
    return {
      line: { file: name, text, count },
      file: { name, content: toSvg(sceneOf(items, width, height, '')) },
    };
  });
  return { lines: drawn.map(({ line }) => line), files: drawn.map(({ file }) => file) };
};

const compose = ({ kind, size }: Asked, pen: Pen): Picture => {
  const box = { x: 0.5, y: 0.5, width: size.widthPt - 1, height: size.heightPt - 1 };
  return kind === 'funding'
    ? composeFundingPicture(box, pen)
    : composePicture(box, (names) => Math.min(names.length, size.namesMax), pen);
};

const leftOut = ({ said = [], naming }: Picture, { words }: Pen): string[] => [
  ...said,
  ...(naming.unprinted > 0 ? [words.sheet.unprinted(naming.unprinted)] : []),
];

/** A picture of the sheet without its page: itself, its legend line by line, the names that it numbers. */
export const drawPicture = (input: SheetInput, asked: Asked): DrawnPicture => {
  const { kind, size, isGrey, alt } = asked;
  const words = wordsOf(input.lang);
  const pen: Pen = {
    input: { ...input, picture: kind },
    words,
    unit: size.unit,
    labelSizes: size.labelSizes,
    palette: PALETTES.light,
    measure: createMeasure(),
  };
  const picture = compose(asked, pen);
  const toSvg = (scene: Scene) => renderSvg(isGrey ? greyScene(scene) : scene);
  const entries =
    kind === 'funding'
      ? fundingEntries({ ...pen, unit: 1 })
      : legendGroups({ ...pen, unit: 1 }).flatMap((group) => group.entries);
  const legend = drawLegend(entries, kind, toSvg);
  const file = `${kind}.svg`;
  const names = picture.naming.numbered.map(({ node, number }) => ({
    number: String(number),
    name: node.drawn.name,
  }));
  return {
    part: {
      figure: { file, alt, widthPt: size.widthPt, heightPt: size.heightPt },
      legend: legend.lines,
      names: { heading: words.sheet.names, list: names },
    },
    said: leftOut(picture, pen),
    files: [
      { name: file, content: toSvg(sceneOf(picture.draw(), size.widthPt, size.heightPt, input.lang)) },
      ...legend.files,
    ],
  };
};
