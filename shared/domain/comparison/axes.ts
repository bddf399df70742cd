import type { EntityId } from '../entity.ts';
import type { Axis } from '../vocabulary.ts';
import type { DiagnosedAxes } from './state.ts';

/** An axis whose score is told otherwise than before. 0–1; null: too much is unknown. */
export interface MovedAxis {
  readonly subject: { readonly id: EntityId; readonly name: string };
  readonly axis: Axis;
  readonly before: number | null;
  readonly after: number | null;
}

/** Scores are told in whole percents. */
const asTold = (score: number | null): number | null => (score === null ? null : Math.round(score * 100));

/** Of subjects that were diagnosed on both sides, by id; nobody says of one that was not diagnosed that it moved. */
export const compareAxes = (
  a: readonly DiagnosedAxes[],
  b: readonly DiagnosedAxes[],
): readonly MovedAxis[] => {
  const known = new Map(a.map((diagnosis) => [diagnosis.subject.id, diagnosis]));
  return b
    .toSorted((one, other) => (one.subject.id < other.subject.id ? -1 : 1))
    .flatMap(({ subject, axes }) => {
      const was = known.get(subject.id)?.axes;
      if (!was) return [];
      return axes.flatMap(({ axis, score }): MovedAxis[] => {
        const before = was.find((one) => one.axis === axis)?.score ?? null;
        return asTold(before) === asTold(score) ? [] : [{ subject, axis, before, after: score }];
      });
    });
};
