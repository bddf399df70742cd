import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import { HOST_NAMES, startTestHost, type TestHost } from '../../contract/hosts.ts';
import { type Fault, findingsAfter, fuzzContract, type OperationFuzzed } from './fuzz-contract.ts';
import { ROUND } from './fuzz-operation.ts';
import { type FuzzRecord, openMark, openRecord, recordTable } from './record.ts';

type HostName = (typeof HOST_NAMES)[number];

export interface ContractAsked {
  /** By its first letters: `in`, `loop`, `Message`, `data`. */
  readonly transport: string | undefined;
  readonly operation: readonly string[];
  readonly payloads: number;
  readonly seed: string;
  /** Of each operation. */
  readonly seconds: number;
  /** One payload, to be tried again: those before it in its round are sent first. */
  readonly only: number | undefined;
  /** Goes on from what earlier runs of this seed did, and keeps what this one does. */
  readonly resume: boolean;
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

const say = (operation: string, { payloads, answered, faults, milliseconds }: OperationFuzzed): void => {
  const rate = Math.round((payloads / Math.max(1, milliseconds)) * 1000);
  console.log(
    `  ${operation}: ${payloads} payloads, ${rate}/s, ${answered} answered, ${faults.length} finds, ${megabytes()} MB`,
  );
  for (const { index, why } of faults.slice(0, 5)) console.log(`    ${index}: ${why.slice(0, 300)}`);
};

const sayUnexpected = (unexpected: readonly unknown[]): void => {
  for (const error of unexpected.slice(0, 5)) {
    const text = error instanceof Error ? error.stack : String(error);
    console.log(`    unexpected: ${text?.split('\n').slice(0, 4).join(' | ').slice(0, 600)}`);
  }
};

interface Counts {
  payloads: number;
  answered: number;
  finds: number;
  cut: number;
  milliseconds: number;
  megabytes: number;
}

/** What the project's check finds after the payloads of an operation. */
const unsound = async (host: TestHost, operation: OperationName, index: number): Promise<Fault[]> =>
  (await findingsAfter(host)).map((finding) => ({
    operation,
    index,
    why: `check: ${JSON.stringify(finding)}`,
  }));

/** Which payloads of an operation: all, those that are left, or one and those that come before it in its round. */
const spanOf = ({ only, payloads }: ContractAsked, had: number) => {
  const from = Math.floor((only ?? had) / ROUND) * ROUND;
  return { from, count: (only === undefined ? payloads : only + 1) - from };
};

const fuzzOver = async (name: HostName, asked: ContractAsked, record: FuzzRecord): Promise<number> => {
  const operations = operationsOf(asked.operation);
  console.log(`${name}, ${operations.length} operations:`);
  const mark = openMark(asked.seed, name);
  if (mark.left !== null) console.log(`  the run before ended at ${mark.left}`);
  const host = await startTestHost(name);
  const all: Counts = { payloads: 0, answered: 0, finds: 0, cut: 0, milliseconds: 0, megabytes: 0 };
  for (const operation of operations) {
    const had = asked.resume ? record.had(name, operation) : 0;
    const { from, count } = spanOf(asked, had);
    if (count <= 0) continue;
    const done = await fuzzContract(host, {
      ...{ count, from, seed: asked.seed, operations: [operation] },
      ...{ isBeyondJson: name !== 'loopback HTTP', millisecondsEach: asked.seconds * 1000 },
      ...{ isWholeRounds: true, onPayload: mark.set },
    });
    const fuzzed = {
      ...done,
      faults: [...done.faults, ...(await unsound(host, operation, from + done.payloads - 1))],
    };
    say(operation, fuzzed);
    sayUnexpected(host.unexpected.splice(0));
    if (asked.resume) record.add(name, operation, fuzzed);
    all.payloads += fuzzed.payloads;
    all.answered += fuzzed.answered;
    all.finds += fuzzed.faults.length;
    all.cut += fuzzed.cut.length;
    all.milliseconds += fuzzed.milliseconds;
    all.megabytes = Math.max(all.megabytes, megabytes());
  }
  await host.close();
  mark.clear();
  const isHeavy = all.megabytes > MEGABYTES_MOST;
  console.log(
    `${name}: ${all.payloads} payloads, ${Math.round((all.payloads / Math.max(1, all.milliseconds)) * 1000)}/s, ${all.answered} answered, ${all.payloads - all.answered} refused, ${all.finds} finds, ${all.cut} operations cut by time, ${all.megabytes} MB${isHeavy ? ' (too much)' : ''}`,
  );
  return all.finds + (isHeavy ? 1 : 0);
};

/** Payloads of every operation over every transport, or those asked for; how many finds. */
export const runContract = async (asked: ContractAsked): Promise<number> => {
  const transport = asked.transport?.toLowerCase() ?? '';
  const names = HOST_NAMES.filter((name) => name.toLowerCase().startsWith(transport));
  if (names.length === 0) throw new Error(`--transport: ${HOST_NAMES.join(', ')}`);
  const record = openRecord(asked.seed);
  let found = 0;
  for (const name of names) found += await fuzzOver(name, asked, record);
  if (asked.resume) console.log(recordTable(record));
  return found;
};
