import { describe, expect, it } from 'vitest';
import {
  buildWeightedGraph,
  type WeightedEdge,
} from '../../../../shared/domain/partnerships/graph/weighted-graph.ts';
import {
  addMetaPathRow,
  createMetaPath,
} from '../../../../shared/domain/partnerships/structural/meta-path.ts';
import { createSparseRow, resetRow } from '../../../../shared/domain/partnerships/structural/sparse-row.ts';
import type { StructuralSignalId } from '../../../../shared/domain/partnerships/structural/structural-signal.ts';
import { structuralSignal } from '../../../../shared/domain/partnerships/structural/structural-signals.ts';
import {
  buildTypedMatrix,
  transposeMatrix,
} from '../../../../shared/domain/partnerships/structural/typed-matrix.ts';
import { DAVIS } from '../../../fixtures/davis.ts';

const WOMEN = 18;
const EVENTS = 14;

type Pair = readonly [woman: number, event: number];
type Score = (woman: number, event: number) => number;

const links: readonly Pair[] = DAVIS.flatMap((events, woman) =>
  events.map((event): Pair => [woman, event - 1]),
);
const isLinked = new Set(links.map(([woman, event]) => woman * EVENTS + event));
const others: readonly Pair[] = Array.from({ length: WOMEN * EVENTS }, (_, i) => i)
  .filter((i) => !isLinked.has(i))
  .map((i): Pair => [Math.floor(i / EVENTS), i % EVENTS]);

/** Each link taken out in turn and compared with every pair that is none: the mean of P(>) + ½·P(=). */
const leaveOneOut = (scoreWithout: (kept: readonly Pair[]) => Score): number => {
  const shares = links.map((hidden) => {
    const score = scoreWithout(links.filter((link) => link !== hidden));
    const own = score(...hidden);
    const wins = others.map((pair) => (own > score(...pair) ? 1 : own === score(...pair) ? 0.5 : 0));
    return wins.reduce((sum: number, win) => sum + win, 0) / others.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
};

const bySignal = (id: StructuralSignalId) => (kept: readonly Pair[]) => {
  const edges = kept.map(([woman, event]): WeightedEdge => [woman, WOMEN + event, 1]);
  const graph = buildWeightedGraph(WOMEN + EVENTS, edges);
  const rows = Array.from({ length: WOMEN }, (_, woman) => {
    const row = createSparseRow(graph.size);
    structuralSignal(id).addRow(graph, woman, row);
    return row.values;
  });
  return (woman: number, event: number): number => rows[woman]?.[WOMEN + event] ?? 0;
};

const byMetaPath = (kept: readonly Pair[]): Score => {
  const joins = buildTypedMatrix(
    WOMEN,
    EVENTS,
    kept.map(([woman, event]) => [woman, event, 1]),
  );
  const path = createMetaPath([joins, transposeMatrix(joins), joins], { isClosed: false });
  const row = createSparseRow(EVENTS);
  return (woman, event) => {
    resetRow(row);
    addMetaPathRow(path, woman, row);
    return row.values[event] ?? 0;
  };
};

describe('Davis, women and events', () => {
  it('has 89 links', () => {
    expect([links.length, others.length]).toEqual([89, 163]);
  });

  it.each(['common-neighbours', 'adamic-adar', 'resource-allocation'] as const)('is nothing to %s', (id) => {
    expect(leaveOneOut(bySignal(id))).toBe(0.5);
  });

  it('is understood by paths of three links, by kind and damped even more', () => {
    expect(leaveOneOut(bySignal('preferential-attachment'))).toBeCloseTo(0.646, 2);
    expect(leaveOneOut(bySignal('l3'))).toBeGreaterThanOrEqual(0.8);
    expect(leaveOneOut(byMetaPath)).toBeGreaterThanOrEqual(0.81);
  });
});
