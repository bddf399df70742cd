import type { Recovery } from '../../shared/contract/backup-operations.ts';
import type { Refusal } from './opening.ts';

/** What the window has to say of projects that did not open, or were repaired. */
export interface Safety {
  /** Why the last project that was asked for did not open; Accueil says what can be done. */
  readonly refusal: Refusal | null;
  /** What a repair or a restore did, until it has been read. */
  readonly account: Recovery | null;
}

export const startSafety: Safety = { refusal: null, account: null };

export const safetyActions = {
  refuseOpening: (_: Safety, refusal: Refusal) => ({ refusal, screen: 'home' as const, nextScreen: null }),
  forgetRefusal: (_: Safety) => ({ refusal: null }),
  tellAccount: (_: Safety, account: Recovery | null) => ({ account }),
};
