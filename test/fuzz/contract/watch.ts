import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import type { TestHost } from '../../contract/hosts.ts';
import { countersOf } from './fuzzed-project.ts';

/** Counting costs a question more: refusals are counted this many at once. */
const COUNTED_EVERY = 25;
/** The same of changes: after one in this many it is known again what the project counts. */
const KNOWN_EVERY = 4;

/** Whether what was refused changed anything: looked at between two changes. */
export const createWatch = (host: TestHost, operation: OperationName) => {
  let before: string | null | undefined;
  let refused = 0;
  let changes = 0;
  const know = async () => {
    refused = 0;
    before = await countersOf(host);
  };
  const look = async (): Promise<string | null> => {
    if (refused === 0 || before === undefined) return null;
    const known = before;
    await know();
    return before === known ? null : `refused, and the project changed: ${before}`;
  };
  return {
    know,
    look,
    refuse: async () => {
      refused++;
      return refused < COUNTED_EVERY ? null : look();
    },
    accept: async () => {
      if (contract[operation].kind !== 'command') return;
      changes++;
      if (changes % KNOWN_EVERY === 0) await know();
      else before = undefined;
    },
  };
};
export type Watch = ReturnType<typeof createWatch>;
