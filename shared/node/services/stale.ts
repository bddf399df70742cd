import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../contract/errors.ts';
import type { Held } from '../../domain/held-values.ts';

/** Two windows on one project: fields that are no longer as they were when one began to type. */
export const staleFields = (held: Held, was: Held): string[] =>
  Object.keys(was).filter((field) => !isDeepStrictEqual(held[field], was[field]));

/** What one did not see is not written over. */
export const refuseStale = (held: Held, was: Held): void => {
  const [field] = staleFields(held, was);
  if (field !== undefined) throw new AppError('E-STALE', { field });
};
