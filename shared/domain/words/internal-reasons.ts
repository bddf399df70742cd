import type { OFFERED_REASONS } from '../decision.ts';
import { foldText } from '../text.ts';
import { wordsOf } from './words.ts';

/** What was tried before and conflicts of interest are internal by default (domain.md). */
const INTERNAL: readonly (typeof OFFERED_REASONS)[number][] = ['competition', 'tried'];

/** Says one of the reasons that are internal by default, in either language; whatever case and accents. */
export const isInternalReason = (reason: string | null): boolean =>
  reason !== null &&
  (['fr', 'en'] as const).some((lang) =>
    INTERNAL.some((offered) => foldText(reason).includes(foldText(wordsOf(lang).decisions.reasons[offered]))),
  );
