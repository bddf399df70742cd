import type { AxisRecord, Diagnosis } from '../../../shared/contract/diagnosis-operations.ts';
import { CHECK_STATES, type CheckId, type CheckState } from '../../../shared/domain/diagnosis/check-ids.ts';
import type { Axis } from '../../../shared/domain/vocabulary.ts';

/** The same check in each diagnosis; null where it is not one of its checks. */
export interface ComparedCheck {
  readonly id: CheckId;
  readonly title: string;
  readonly states: readonly (CheckState | null)[];
  readonly isDifferent: boolean;
}
export interface ComparedAxis {
  readonly axis: Axis;
  readonly records: readonly (AxisRecord | null)[];
  /** Of what is read: whole percents, or none. */
  readonly isDifferent: boolean;
  readonly checks: readonly ComparedCheck[];
}

const areDifferent = (values: readonly unknown[]): boolean => new Set(values).size > 1;
const asRead = (record: AxisRecord | null): number | null =>
  record === null || record.score === null ? null : Math.round(record.score * 100);

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

const compareChecks = (records: readonly (AxisRecord | null)[]): readonly ComparedCheck[] => {
  const all = records.map((record) => record?.checks ?? []);
  return unique(all.flatMap((checks) => checks.map(({ id }) => id))).map((id) => {
    const found = all.map((checks) => checks.find((check) => check.id === id) ?? null);
    const states = found.map((check) => check?.state ?? null);
    return {
      id,
      title: found.find((check) => check !== null)?.title ?? id,
      states,
      isDifferent: areDifferent(states),
    };
  });
};

/** Diagnoses side by side: axis by axis, check by check, in the order of the first. */
export const compareDiagnoses = (diagnoses: readonly Pick<Diagnosis, 'axes'>[]): readonly ComparedAxis[] =>
  unique(diagnoses.flatMap(({ axes }) => axes.map(({ axis }) => axis))).map((axis) => {
    const records = diagnoses.map(({ axes }) => axes.find((one) => one.axis === axis) ?? null);
    return {
      axis,
      records,
      isDifferent: areDifferent(records.map(asRead)),
      checks: compareChecks(records),
    };
  });

/** Columns by state, states in their usual order: « acquis pour A et B, absent pour C ». */
export const columnsByState = (
  states: readonly (CheckState | null)[],
): readonly { readonly state: CheckState; readonly columns: readonly number[] }[] =>
  CHECK_STATES.map((state) => ({
    state,
    columns: states.flatMap((one, column) => (one === state ? [column] : [])),
  })).filter(({ columns }) => columns.length > 0);
