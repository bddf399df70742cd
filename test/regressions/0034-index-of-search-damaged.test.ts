import { expect, it } from 'vitest';
import { toStoreError } from '../../shared/node/store/store-error.ts';

/** One flipped byte in a thousand files fell in the head of the full-text index: opening ended in an unexpected error. */
it('a damaged index of the search is a damaged project', () => {
  const message = "invalid fts5 file format (found 0, expected 4 or 5) - run 'rebuild'";
  const error = Object.assign(new Error(message), { code: 'SQLITE_ERROR' });
  expect(toStoreError(error)?.code).toBe('E-BASE-DAMAGED');
  expect(toStoreError(Object.assign(new Error('no such table: x'), { code: 'SQLITE_ERROR' }))).toBeNull();
});
