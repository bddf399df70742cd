import type { EntityId } from '../../shared/domain/entity.ts';

export const DIAGNOSIS_TABS = ['checks', 'comparison', 'observatory'] as const;
export type DiagnosisTab = (typeof DIAGNOSIS_TABS)[number];

/** Others that a diagnosis is put beside: three in all. */
export const OTHERS_MAX = 2;

/** Where one is in Diagnostic; nothing of it is data of the project. */
export interface DiagnosisPlace {
  /** Territory or programme; null: the project's own territory. */
  readonly subject: EntityId | null;
  /** `YYYY-MM-DD`; null: today. */
  readonly on: string | null;
  readonly tab: DiagnosisTab;
  /** Territories or programmes beside it, or the same on a past day: one or the other. */
  readonly others: readonly EntityId[];
  readonly pastOn: string | null;
}

export const startDiagnosis: DiagnosisPlace = {
  subject: null,
  on: null,
  tab: 'checks',
  others: [],
  pastOn: null,
};
