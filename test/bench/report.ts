import type { Line, Result } from './bench.ts';

export interface Circumstances {
  readonly on: string;
  readonly node: string;
  readonly cores: number;
}

const format = (value: number, unit: Line['unit']): string => {
  if (unit === 'stress') return value.toFixed(4);
  if (unit === 'share') return value.toFixed(2);
  if (unit === 'fps') return value.toFixed(0);
  if (unit === 'MB' && value < 10) return `${value.toFixed(2)} MB`;
  if (unit === 'MB' || unit === 'rows/s' || unit === 'runs/s')
    return `${Math.round(value).toLocaleString('en')} ${unit}`;
  if (unit === 'block' && value === 0) return '< 50 ms';
  return value >= 100
    ? `${Math.round(value).toLocaleString('en')} ms`
    : `${value.toFixed(value >= 10 ? 1 : 2)} ms`;
};

const cellsOf = ({ measure, ours, unit, anchor, aim }: Line): string[] => [
  measure,
  format(ours, unit),
  anchor?.name ?? '–',
  anchor ? format(anchor.value, unit) : '–',
  anchor && anchor.value > 0 ? `${(ours / anchor.value).toFixed(2)} ×` : '–',
  aim,
];
const HEAD = ['Measure', 'Ours', 'Anchor', 'Its value', 'Ours ÷ anchor', 'Aim'];

/** The table for a terminal. */
export const printTable = ({ title, lines }: Result): string => {
  const rows = [HEAD, ...lines.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const text = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...text].join('\n');
};

const section = ({ title, method, lines }: Result): string =>
  [
    `## ${title}`,
    '',
    method,
    '',
    `| ${HEAD.join(' | ')} |`,
    `| ${HEAD.map(() => '---').join(' | ')} |`,
    ...lines.map((line) => `| ${cellsOf(line).join(' | ')} |`),
    '',
  ].join('\n');

/** docs/benchmarks.md: what ran, whatever it gave. */
export const writeReport = (results: readonly Result[], { on, node, cores }: Circumstances): string =>
  [
    '# Benchmarks',
    '',
    `Measured by \`npm run bench\` on ${on}, Node ${node}, ${cores} cores. Absolute times depend on the computer and on what else it does; the anchors ran by turns with ours in the same run, so ratios hold better. No test asserts any of this.`,
    '',
    ...results.map(section),
  ].join('\n');
