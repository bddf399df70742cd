import { countGraphemes, shownPlainly } from '../../domain/text.ts';

const MOST = 100;
const GAP = '  ';

const shorten = (text: string): string => {
  const line = shownPlainly(text.replace(/\s+/g, ' '));
  return countGraphemes(line) <= MOST ? line : `${[...line].slice(0, MOST - 1).join('')}…`;
};
const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(width - countGraphemes(text), 0));

/** Columns under their headings, each as wide as what it holds. */
export const renderTable = (headings: readonly string[], rows: readonly (readonly string[])[]): string => {
  const lines = [headings, ...rows.map((row) => row.map(shorten))];
  const widths = headings.map((_, at) => Math.max(...lines.map((line) => countGraphemes(line[at] ?? ''))));
  const [heading = '', ...body] = lines.map((line) =>
    line
      .map((cell, at) => pad(cell, widths[at] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
  return [heading, widths.map((width) => '─'.repeat(width)).join(GAP), ...body].join('\n');
};

/** `label : value` lines. */
export const renderLines = (lines: readonly (readonly [string, string])[]): string => {
  const width = Math.max(0, ...lines.map(([label]) => countGraphemes(label)));
  return lines.map(([label, value]) => `${pad(label, width)}${GAP}${value}`.trimEnd()).join('\n');
};
