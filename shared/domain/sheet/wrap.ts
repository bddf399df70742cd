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

const isLabelLine = (line: string): boolean =>
  line.length <= LABEL_LINE_MAX || (line.length <= CODE_UNITS_MAX && countGraphemes(line) <= LABEL_LINE_MAX);
/** A grapheme of an emoji family or of stacked marks takes several code units; beyond this, counting is not worth it. */
const CODE_UNITS_MAX = LABEL_LINE_MAX * 12;

/** Ways to write a name on a picture, at most two lines of 24 graphemes; none when it is longer. */
export const labelShapes = (name: string): string[][] => {
  const pieces = piecesOf(name);
  const splits = pieces.slice(1).flatMap((_, index) => {
    const lines = [pieces.slice(0, index + 1), pieces.slice(index + 1)].map((part) => part.join('').trim());
    return lines.every((line) => line !== '' && isLabelLine(line)) ? [lines] : [];
  });
  const longest = (lines: readonly string[]) => Math.max(...lines.map(({ length }) => length));
  const best = splits.sort((a, b) => longest(a) - longest(b))[0];
  return [...(isLabelLine(name) ? [[name]] : []), ...(best ? [best] : [])];
};

/** A whole name in lines of 24 graphemes, as many as it takes. */
export const labelLines = (name: string): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(name)) {
    if (line !== '' && !isLabelLine((line + piece).trimEnd())) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trim()].filter((one) => one !== '');
};
