import type { OperationKind, OperationSubject } from '../change.ts';
import { isSymmetric } from '../relation.ts';
import { RelationType } from '../vocabulary.ts';

/** A step of a path: `forward` when the relation is walked in its own direction. */
export interface StepNames {
  readonly from: { readonly name: string };
  readonly relation: { readonly type: RelationType; readonly forward: boolean };
  readonly to: { readonly name: string };
}

/** The first of the words of a relation, whole: « porte » of « porte, pilote », « abrité par » of « abrité, accueilli par ». */
export const firstWords = (label: string): string => {
  const [first = label] = label.split(',');
  return label.endsWith(' par') && !first.endsWith(' par') ? `${first} par` : first;
};

/** Between the two of a pair: `↔` where the relation has no direction. */
export const arrowOf = (relation: string | null): string => {
  const type = RelationType.safeParse(relation).data;
  return type && isSymmetric(type) ? '↔' : '→';
};

/** Sentences of history, paths and undo. */
export interface SentenceWords {
  /** Label of the job's progress. */
  readonly layoutJob: string;
  readonly measureJob: string;
  readonly mapJob: string;
  /** One line of history, names as they were then. */
  readonly history: (kind: OperationKind, subject: OperationSubject) => string;
  /** `A → (porte) B → (financé par) C`. */
  readonly path: (steps: readonly StepNames[]) => string;
  /** What undo did: number of operations, and the history line of the last. */
  readonly undone: (count: number, summary: string | null) => string;
  readonly redone: (count: number, summary: string | null) => string;
  /** A value kept although its key does not match. */
  readonly warning: (field: string, reason: string, value: string) => string;
}

/** A history line after « Annulé : ». */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
