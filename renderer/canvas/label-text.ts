const LINES_MAX = 2;
const LINE_CHARACTERS_MAX = 24;
const ELLIPSIS = '…';

/** Cuts a line with an ellipsis; the full name stays in the tooltip, the list and the card. */
const cutLine = (line: string, width: number): string =>
  line.length <= width ? line : `${line.slice(0, width - 1).trimEnd()}${ELLIPSIS}`;

/** Fills lines of at most `width` characters with whole words; a longer word has a line of its own. */
const fillLines = (words: readonly string[], width: number): string[] => {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** A name on at most two lines of 24 characters, as narrow as two lines allow, so that labels take little room. */
export const wrapLabel = (name: string): readonly string[] => {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  if (name.length <= 12) return [words.join(' ')];
  for (let width = Math.ceil(name.length / LINES_MAX); width <= LINE_CHARACTERS_MAX; width++) {
    const lines = fillLines(words, width);
    if (lines.length <= LINES_MAX && lines.every((line) => line.length <= width)) return lines;
  }
  const [first = '', ...rest] = fillLines(words, LINE_CHARACTERS_MAX);
  const lines = rest.length > 0 ? [first, rest.join(' ')] : [first];
  return lines.map((line) => cutLine(line, LINE_CHARACTERS_MAX));
};
