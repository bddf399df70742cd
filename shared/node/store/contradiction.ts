import { StoreError } from './store-error.ts';

/** A change that the present state contradicts: it was made from a state that is not this one. */
export class Contradiction extends Error {
  override readonly name = 'Contradiction';
}

const isContradicted = (error: unknown): boolean =>
  error instanceof Contradiction ||
  String((error as { code?: unknown } | null)?.code).startsWith('SQLITE_CONSTRAINT');

/** Changes that the journal tells, applied to what it led to: where they contradict it, another program changed one of both. */
export const fromJournal = <Output>(work: () => Output): Output => {
  try {
    return work();
  } catch (error) {
    throw isContradicted(error)
      ? new StoreError('E-BASE-DAMAGED', { what: 'records' }, { cause: error })
      : error;
  }
};
