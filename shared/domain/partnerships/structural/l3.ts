import type { StructuralSignal } from './structural-signal.ts';
import { addThreeSteps, type FactorOfNode, termsOfThreeSteps } from './three-steps.ts';

const damping: FactorOfNode = (strength) => 1 / Math.sqrt(strength);

/** Σ a(x,u)·a(u,v)·a(v,y) / √(k(u)·k(v)) over walks of three steps (Kovács et al. 2019). */
export const l3: StructuralSignal = {
  id: 'l3',
  addRow: (graph, x, row) => addThreeSteps(graph, x, row, damping),
  termsOf: (graph, x, y) => termsOfThreeSteps(graph, x, y, damping),
};
