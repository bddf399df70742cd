import { commonNeighbours } from './common-neighbours.ts';
import type { StructuralSignal } from './structural-signal.ts';
import { addThreeSteps, termsOfThreeSteps } from './three-steps.ts';

const EPSILON = 1e-3;
/** ε is spread over the two intermediate nodes of a walk. */
const factor = (): number => Math.sqrt(EPSILON);

/** Katz index cut after three steps, the « local path » of Lü, Jin & Zhou 2009: common neighbours + ε·A³. */
export const katz: StructuralSignal = {
  id: 'katz',
  addRow: (graph, x, row) => {
    commonNeighbours.addRow(graph, x, row);
    addThreeSteps(graph, x, row, factor);
  },
  termsOf: (graph, x, y) => [
    ...commonNeighbours.termsOf(graph, x, y),
    ...termsOfThreeSteps(graph, x, y, factor),
  ],
};
