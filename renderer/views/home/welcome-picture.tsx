import type { LookId } from '../../../shared/domain/look.ts';
import { LookSymbol } from '../../widgets/look-symbol.tsx';
import classes from './home.module.css';

const NODES: readonly {
  readonly look: LookId;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}[] = [
  { look: 'catalyst', x: 180, y: 62, size: 50 },
  { look: 'territory', x: 92, y: 36, size: 36 },
  { look: 'funder', x: 276, y: 34, size: 36 },
  { look: 'non-profit', x: 104, y: 104, size: 32 },
  { look: 'business', x: 254, y: 106, size: 32 },
  { look: 'academic', x: 24, y: 78, size: 30 },
  { look: 'cluster', x: 336, y: 82, size: 32 },
];
const LINKS: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
  [1, 5],
  [3, 5],
  [4, 6],
  [2, 6],
];

/** A small ecosystem in the shapes and colours of the graph: decoration, the words say it all. */
export const WelcomePicture = () => (
  <svg viewBox="0 0 360 130" className={classes.picture} aria-hidden="true">
    {LINKS.map(([from, to]) => (
      <line
        key={`${from}-${to}`}
        x1={NODES[from]?.x}
        y1={NODES[from]?.y}
        x2={NODES[to]?.x}
        y2={NODES[to]?.y}
        stroke="var(--ink-3)"
        strokeWidth={1.5}
      />
    ))}
    {NODES.map(({ look, x, y, size }) => (
      <g key={look} transform={`translate(${x - size / 2} ${y - size / 2})`}>
        <LookSymbol look={look} size={size} />
      </g>
    ))}
  </svg>
);
