import { AppError } from '../../../contract/errors.ts';
import type { StoredSnapshot } from '../../../domain/snapshot.ts';
import { foldText } from '../../../domain/text.ts';
import type { ReadableDb } from '../../store/database.ts';
import { listSnapshots } from '../../store/snapshots.ts';

const ID_BEGINS_MIN = 4;
const NAMED_MAX = 10;

/** By its id, the beginning of its id or of its seal, or its name. Throws E-NOT-FOUND, E-AMBIGUOUS. */
export const resolveSnapshot = (db: ReadableDb, ref: string): StoredSnapshot => {
  const all = listSnapshots(db);
  const wanted = ref.trim();
  const begins = (text: string): boolean =>
    wanted.length >= ID_BEGINS_MIN && text.toUpperCase().startsWith(wanted.toUpperCase());
  const tests: readonly ((one: StoredSnapshot) => boolean)[] = [
    ({ id }) => id === wanted,
    ({ name }) => foldText(name) === foldText(wanted),
    ({ id, sha256 }) => begins(id) || begins(sha256),
  ];
  for (const test of tests) {
    const found = all.filter(test);
    const [one, other] = found;
    if (one && !other) return one;
    if (one)
      throw new AppError('E-AMBIGUOUS', {
        field: 'snapshot',
        value: ref,
        candidates: found.slice(0, NAMED_MAX).map(({ id, name }) => `${name} (${id})`),
      });
  }
  throw new AppError('E-NOT-FOUND', { field: 'snapshot', value: ref });
};
