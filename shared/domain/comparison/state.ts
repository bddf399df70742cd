import type { ProjectDocument } from '../document.ts';
import type { EntityId } from '../entity.ts';
import type { PartialDate } from '../partial-date.ts';
import type { Axis } from '../vocabulary.ts';

/** Scores of the three axes of a territory or a programme, as they were told. */
export interface DiagnosedAxes {
  readonly subject: { readonly id: EntityId; readonly name: string };
  readonly axes: readonly { readonly axis: Axis; readonly score: number | null }[];
}

/** One side of a comparison: what its reader may see of it (export/audience.ts), and what the method said that day. */
export interface ComparedState {
  /** Null: the project as it is now. */
  readonly id: string | null;
  /** What a person named it; null: now. */
  readonly name: string | null;
  /** The day that its figures are of. */
  readonly on: PartialDate;
  /** When it was frozen; null: now, which nothing comes after. */
  readonly at: string | null;
  /** Frozen for a committee. */
  readonly isForCommittee: boolean;
  readonly document: ProjectDocument;
  readonly diagnoses: readonly DiagnosedAxes[];
}

/** −1: the first is the earlier one; 0: they cannot be told apart in time. */
export const compareTimes = (
  a: Pick<ComparedState, 'on' | 'at'>,
  b: Pick<ComparedState, 'on' | 'at'>,
): number => {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  if (a.at === b.at) return 0;
  if (a.at === null) return 1;
  return b.at === null || a.at < b.at ? -1 : 1;
};
