import { countGraphemes } from '../text.ts';
import type { Measure } from './measure.ts';
import type { Weight } from './scene.ts';

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
}

/** Words with the space or hyphen that may end a line; French spaces of punctuation hold, typed as such or not. */
const piecesOf = (text: string): string[] =>
  text.replace(/ (?=[»;:!?])|(?<=«) /g, '\u00A0').match(/[^ \-\n\t]+-*|-+|[ \n\t]+/g) ?? [];
const isSpace = (piece: string): boolean => /^[ \n\t]+$/.test(piece);

/** A piece wider than the line, cut between graphemes: nothing is lost. */
const breakPiece = (piece: string, fits: (text: string) => boolean): string[] => {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(piece)) {
    if (part !== '' && !fits(part + segment)) {
      parts.push(part);
      part = segment;
    } else part += segment;
  }
  return [...parts, part];
};

/** Lines of at most `width` points; every character is kept but the spaces where a line ends. */
export const wrapText = (text: string, width: number, style: TextStyle, measure: Measure): string[] => {
  const fits = (line: string) => measure.width(line, style.size, style.weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (fits((line + piece).trimEnd())) line += line === '' && isSpace(piece) ? '' : piece;
    else if (isSpace(piece)) {
      lines.push(line);
      line = '';
    } else {
      if (line.trim() !== '') lines.push(line);
      const parts = breakPiece(piece, fits);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? '';
    }
  }
  return [...lines, line].map((one) => one.trim()).filter((one) => one !== '');
};

/** Graphemes of a label's line (interface.md 2.3). */
export const LABEL_LINE_MAX = 24;

/** Ways to write a name on a picture, at most two lines of 24 graphemes; none when it is longer. */
export const labelShapes = (name: string): string[][] => {
  const shapes: string[][] = [];
  if (countGraphemes(name) <= LABEL_LINE_MAX) shapes.push([name]);
  const pieces = piecesOf(name);
  const splits = pieces.slice(1).flatMap((_, index) => {
    const first = pieces
      .slice(0, index + 1)
      .join('')
      .trim();
    const second = pieces
      .slice(index + 1)
      .join('')
      .trim();
    const longest = Math.max(countGraphemes(first), countGraphemes(second));
    return first !== '' && second !== '' && longest <= LABEL_LINE_MAX
      ? [{ lines: [first, second], longest }]
      : [];
  });
  const best = splits.sort((a, b) => a.longest - b.longest)[0];
  return best ? [...shapes, best.lines] : shapes;
};
