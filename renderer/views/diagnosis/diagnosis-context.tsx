import { createContext, useContext } from 'react';
import type { CheckRecord } from '../../../shared/contract/diagnosis-operations.ts';
import type { Leads } from './use-leads.ts';

/** What a check of the diagnosis on screen may ask. */
export interface DiagnosisTools {
  readonly leads: Leads;
  /** Opens the dialog that corrects it by hand. */
  correct(check: CheckRecord): void;
  /** What was computed counts again. */
  takeBack(check: CheckRecord): void;
}
export const DiagnosisContext = createContext<DiagnosisTools | null>(null);

export const useDiagnosis = (): DiagnosisTools => {
  const tools = useContext(DiagnosisContext);
  if (!tools) throw new Error('no diagnosis above');
  return tools;
};
