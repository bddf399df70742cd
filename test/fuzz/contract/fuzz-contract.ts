import { setImmediate as turn } from 'node:timers/promises';
import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import type { TestHost } from '../../contract/hosts.ts';
import { createRandom } from '../random.ts';
import { faultOf } from './faults.ts';
import { countersOf, ensureOpen } from './fuzzed-project.ts';
import { payloadOf } from './payloads.ts';

export { findingsAfter } from './fuzzed-project.ts';

export interface ContractFuzz {
  /** Payloads of each operation. */
  readonly count: number;
  readonly seed: string;
  readonly isBeyondJson: boolean;
  /** An operation that does much is cut at this: how many payloads it had is told. */
  readonly millisecondsEach: number;
  readonly operations?: readonly OperationName[];
  /** The first payload: one find is tried again alone. */
  readonly from?: number;
  readonly onOperation?: (operation: OperationName, fuzzed: OperationFuzzed) => void;
}
export interface Fault {
  readonly operation: OperationName;
  readonly index: number;
  readonly why: string;
}
export interface OperationFuzzed {
  readonly payloads: number;
  readonly answered: number;
  readonly faults: readonly Fault[];
}
export interface ContractFuzzed extends OperationFuzzed {
  readonly refused: number;
  /** Operations that had fewer payloads than asked. */
  readonly cut: readonly OperationName[];
}

/** Operations after which another project, or none, may be open. */
const MOVES = /^(?:project|snapshot|share|backup)\./;
/** Counting costs a question more: refusals are counted this many at once. */
const COUNTED_EVERY = 10;

const createWatch = async (host: TestHost, operation: OperationName) => {
  let before = await countersOf(host);
  let refused = 0;
  const look = async (): Promise<string | null> => {
    if (refused === 0) return null;
    refused = 0;
    const now = await countersOf(host);
    const isSame = now === before;
    before = now;
    return isSame ? null : `refused, and the project changed: ${now}`;
  };
  return {
    refuse: async () => {
      refused++;
      return refused < COUNTED_EVERY ? null : look();
    },
    look,
    accept: async () => {
      if (contract[operation].kind === 'command') before = await countersOf(host);
    },
  };
};

const fuzzOperation = async (
  host: TestHost,
  operation: OperationName,
  asked: ContractFuzz,
): Promise<OperationFuzzed> => {
  let pools = await ensureOpen(host, operation);
  const watch = await createWatch(host, operation);
  const faults: Fault[] = [];
  let answered = 0;
  const from = asked.from ?? 0;
  let index = from;
  const start = performance.now();
  const note = (why: string | null) => {
    if (why !== null) faults.push({ operation, index, why });
  };
  for (; index < from + asked.count && performance.now() - start < asked.millisecondsEach; index++) {
    // As between two messages of a real host: what requests leave behind is cleared then.
    await turn();
    const random = createRandom(`${operation}/${asked.seed}/${index}`);
    const input = payloadOf(operation, { random, pools, isBeyondJson: asked.isBeyondJson });
    const reply = await host.send({ operation, input, lang: random.pick(['fr', 'en'] as const) });
    note(faultOf(operation, reply, host.folder));
    if (!reply.ok) {
      note(await watch.refuse());
      continue;
    }
    answered++;
    if (MOVES.test(operation)) pools = await ensureOpen(host, operation);
    await watch.accept();
  }
  note(await watch.look());
  return { faults, answered, payloads: index - from };
};

/** Generated payloads for each operation, one after the other, over a transport: none may be unexpected. */
export const fuzzContract = async (host: TestHost, asked: ContractFuzz): Promise<ContractFuzzed> => {
  const names = asked.operations ?? (Object.keys(contract) as OperationName[]);
  const all = { payloads: 0, answered: 0, refused: 0, cut: [] as OperationName[], faults: [] as Fault[] };
  for (const operation of names) {
    const fuzzed = await fuzzOperation(host, operation, asked);
    asked.onOperation?.(operation, fuzzed);
    all.payloads += fuzzed.payloads;
    all.answered += fuzzed.answered;
    all.refused += fuzzed.payloads - fuzzed.answered;
    all.faults.push(...fuzzed.faults);
    if (fuzzed.payloads < asked.count) all.cut.push(operation);
  }
  return all;
};
