import type { OutputOf } from '../../../shared/contract/contract.ts';

/** What is asked of the list of probable duplicates: the same everywhere, so that it is searched once. */
export const DUPLICATES_ASKED = { limit: 500, job: 'duplicates' } as const;
export type DuplicatePair = OutputOf<'duplicate.list'>['pairs'][number];
