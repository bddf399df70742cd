import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import { HOST_NAMES, startTestHost } from '../../contract/hosts.ts';
import { type Fault, findingsAfter, fuzzContract, type OperationFuzzed } from './fuzz-contract.ts';

type HostName = (typeof HOST_NAMES)[number];

export interface ContractAsked {
  /** By its first letters: `in`, `loop`, `Message`, `data`. */
  readonly transport: string | undefined;
  readonly operation: readonly string[];
  readonly payloads: number;
  readonly seed: string;
  readonly seconds: number;
  readonly from: number | undefined;
}

const MEGABYTE = 1024 * 1024;
/** What one process may take at any time (G18). */
const MEGABYTES_MOST = 1024;

const operationsOf = (asked: readonly string[]): readonly OperationName[] => {
  const names = Object.keys(contract) as OperationName[];
  const isAsked = (name: string) => asked.some((one) => name === one || name.startsWith(`${one}.`));
  return asked.length === 0 ? names : names.filter(isAsked);
};

const megabytes = (): number => Math.round(process.memoryUsage.rss() / MEGABYTE);

const say = (operation: string, { payloads, answered, faults }: OperationFuzzed): void => {
  console.log(
    `  ${operation}: ${payloads} payloads, ${answered} answered, ${faults.length} finds, ${megabytes()} MB`,
  );
  for (const { index, why } of faults.slice(0, 5)) console.log(`    ${index}: ${why.slice(0, 300)}`);
};

const sayUnexpected = (unexpected: readonly unknown[]): void => {
  for (const error of unexpected.slice(0, 5)) {
    const text = error instanceof Error ? error.stack : String(error);
    console.log(`    unexpected: ${text?.split('\n').slice(0, 4).join(' | ').slice(0, 600)}`);
  }
};

const fuzzOver = async (name: HostName, asked: ContractAsked): Promise<number> => {
  const operations = operationsOf(asked.operation);
  console.log(`${name}, ${operations.length} operations:`);
  const host = await startTestHost(name);
  const faults: Fault[] = [];
  let most = 0;
  const start = performance.now();
  const fuzzed = await fuzzContract(host, {
    count: asked.payloads,
    seed: asked.seed,
    isBeyondJson: name !== 'loopback HTTP',
    millisecondsEach: asked.seconds * 1000,
    operations,
    ...(asked.from === undefined ? {} : { from: asked.from }),
    onOperation: (operation, one) => {
      say(operation, one);
      sayUnexpected(host.unexpected.splice(0));
      faults.push(...one.faults);
      most = Math.max(most, megabytes());
    },
  });
  const rate = Math.round((fuzzed.payloads / (performance.now() - start)) * 1000);
  const findings = await findingsAfter(host);
  await host.close();
  const isHeavy = most > MEGABYTES_MOST;
  console.log(
    `${name}: ${fuzzed.payloads} payloads, ${rate}/s, ${fuzzed.answered} answered, ${fuzzed.refused} refused, ${faults.length} finds, ${fuzzed.cut.length} operations cut by time, ${most} MB${isHeavy ? ' (too much)' : ''}, check of the project: ${findings.length === 0 ? 'clean' : JSON.stringify(findings)}`,
  );
  return faults.length + findings.length + (isHeavy ? 1 : 0);
};

/** Payloads of every operation over every transport, or those asked for; how many finds. */
export const runContract = async (asked: ContractAsked): Promise<number> => {
  const transport = asked.transport?.toLowerCase() ?? '';
  const names = HOST_NAMES.filter((name) => name.toLowerCase().startsWith(transport));
  if (names.length === 0) throw new Error(`--transport: ${HOST_NAMES.join(', ')}`);
  let found = 0;
  for (const name of names) found += await fuzzOver(name, asked);
  return found;
};
