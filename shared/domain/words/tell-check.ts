import type { DiagnosedCheck } from '../diagnosis/diagnose.ts';
import { createTold, type FactTeller, type Piece } from './told.ts';
import { type Lang, wordsOf } from './words.ts';

/** What a check found, and what a person corrected of it. */
export const tellCheck = (check: DiagnosedCheck, lang: Lang, tell: FactTeller): readonly Piece[] => {
  const { checks, corrected } = wordsOf(lang).diagnosis;
  const { override, state } = check;
  const sentence = checks[check.id][override?.computed ?? state];
  const pieces = sentence(createTold(check.facts, tell));
  return override ? [...pieces, ...corrected(state, override.reason, override.author)] : pieces;
};
