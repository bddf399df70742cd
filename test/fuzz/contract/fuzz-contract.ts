import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import type { TestHost } from '../../contract/hosts.ts';
import { fuzzOperation } from './fuzz-operation.ts';
import { fuzzedProject } from './fuzzed-project.ts';

export { findingsAfter } from './fuzzed-project.ts';

export interface ContractFuzz {
  /** Payloads of each operation. */
  readonly count: number;
  readonly seed: string;
  readonly isBeyondJson: boolean;
  /** An operation that does much is cut at this: how many payloads it had is told. */
  readonly millisecondsEach: number;
  /** Cut only where a round ends, so that what comes later begins with one. */
  readonly isWholeRounds?: boolean;
  readonly operations?: readonly OperationName[];
  /** The first payload: one find is tried again alone. */
  readonly from?: number;
  /** Before a payload, or the first of those asked at once. */
  readonly onPayload?: (operation: OperationName, index: number) => void;
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
  readonly milliseconds: number;
}
export interface ContractFuzzed extends OperationFuzzed {
  readonly refused: number;
  /** Operations that had fewer payloads than asked. */
  readonly cut: readonly OperationName[];
}

/** Generated payloads for each operation, one after the other, over a transport: none may be unexpected. */
export const fuzzContract = async (host: TestHost, asked: ContractFuzz): Promise<ContractFuzzed> => {
  const names = asked.operations ?? (Object.keys(contract) as OperationName[]);
  const project = await fuzzedProject(host);
  const all = {
    ...{ payloads: 0, answered: 0, refused: 0, milliseconds: 0 },
    ...{ cut: [] as OperationName[], faults: [] as Fault[] },
  };
  for (const operation of names) {
    const fuzzed = await fuzzOperation(host, project, operation, asked);
    asked.onOperation?.(operation, fuzzed);
    all.payloads += fuzzed.payloads;
    all.answered += fuzzed.answered;
    all.refused += fuzzed.payloads - fuzzed.answered;
    all.milliseconds += fuzzed.milliseconds;
    all.faults.push(...fuzzed.faults);
    if (fuzzed.payloads < asked.count) all.cut.push(operation);
  }
  return all;
};
