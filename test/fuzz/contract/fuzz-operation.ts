import { setImmediate as turn } from 'node:timers/promises';
import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import type { Reply } from '../../../shared/contract/errors.ts';
import type { TestHost } from '../../contract/hosts.ts';
import { createRandom } from '../random.ts';
import { costlyInput, isCostly } from './costly.ts';
import { faultOf } from './faults.ts';
import type { ContractFuzz, Fault, OperationFuzzed } from './fuzz-contract.ts';
import type { FuzzedProject } from './fuzzed-project.ts';
import { payloadOf } from './payloads.ts';
import { createWatch, type Watch } from './watch.ts';

/** After these another project, or none, may be open; after others it is looked at where a round begins. */
const MOVES: ReadonlySet<OperationName> = new Set<OperationName>([
  'project.create',
  'project.open',
  'project.discover',
  'project.close',
  'project.recover',
  'snapshot.open',
  'snapshot.leave',
  'backup.restore',
]);
/** Payloads that begin with the project as it was at first: enough to make much of it, few enough to be gone through again for one find. */
export const ROUND = 250;
/** Questions change nothing: as many of them are asked at once, but for those that take long. */
const AT_ONCE = 16;

const isQuickQuestion = (operation: OperationName): boolean =>
  contract[operation].kind === 'query' && !isCostly(operation);

/** One operation under way. */
interface Run {
  readonly host: TestHost;
  readonly project: FuzzedProject;
  readonly operation: OperationName;
  readonly asked: ContractFuzz;
  readonly watch: Watch;
  readonly faults: Fault[];
  answered: number;
}

const requestOf = ({ operation, asked, project }: Run, index: number) => {
  const random = createRandom(`${operation}/${asked.seed}/${index}`);
  const { isBeyondJson } = asked;
  const usual = payloadOf(operation, { random, pools: project.pools, isBeyondJson });
  const input = isCostly(operation) ? costlyInput(operation, { usual, index, random }) : usual;
  return { operation, input, lang: random.pick(['fr', 'en'] as const) };
};

const note = ({ operation, faults }: Run, index: number, why: string | null): void => {
  if (why !== null) faults.push({ operation, index, why });
};

/** What ends the host, or what carries to it, is told with the payload that did. */
const send = async (run: Run, index: number): Promise<Reply> => {
  try {
    return await run.host.send(requestOf(run, index));
  } catch (error) {
    throw new Error(`${run.operation}, payload ${index}: no answer`, { cause: error });
  }
};

/** True: it was answered. */
const sendOne = async (run: Run, index: number): Promise<boolean> => {
  const { host, operation } = run;
  const reply = await send(run, index);
  note(run, index, faultOf(operation, reply, host.folder));
  if (reply.ok) run.answered++;
  return reply.ok;
};

const askQuestions = async (run: Run, from: number, count: number): Promise<void> => {
  const indexes = Array.from({ length: count }, (_, at) => from + at);
  const answers = await Promise.all(indexes.map((index) => sendOne(run, index)));
  for (const isAnswered of answers) if (!isAnswered) note(run, from + count - 1, await run.watch.refuse());
};

const askCommand = async (run: Run, index: number): Promise<void> => {
  const { operation, project, watch } = run;
  if (!(await sendOne(run, index))) {
    note(run, index, await watch.refuse());
    return;
  }
  if (contract[operation].kind === 'command') project.touch();
  if (MOVES.has(operation)) await project.ensureOpen();
  await watch.accept();
};

/** At the start of each round. */
const startAgain = async (run: Run, index: number): Promise<void> => {
  note(run, index, await run.watch.look());
  await run.project.reset();
  await run.watch.know();
};

/** Payloads of one operation, one after the other. */
export const fuzzOperation = async (
  host: TestHost,
  project: FuzzedProject,
  operation: OperationName,
  asked: ContractFuzz,
): Promise<OperationFuzzed> => {
  const watch = createWatch(host, operation);
  const run: Run = { host, project, operation, asked, watch, faults: [], answered: 0 };
  const from = asked.from ?? 0;
  const end = from + asked.count;
  const start = performance.now();
  let index = from;
  const isOver = () =>
    performance.now() - start >= asked.millisecondsEach && !(asked.isWholeRounds && index % ROUND > 0);
  while (index < end && !isOver()) {
    // As between two messages of a real host: what requests leave behind is cleared then.
    await turn();
    asked.onPayload?.(operation, index);
    if (index === from || index % ROUND === 0) await startAgain(run, index);
    const count = isQuickQuestion(operation) ? Math.min(AT_ONCE, end - index, ROUND - (index % ROUND)) : 1;
    if (count > 1) await askQuestions(run, index, count);
    else await askCommand(run, index);
    index += count;
  }
  note(run, index - 1, await watch.look());
  const milliseconds = performance.now() - start;
  return { faults: run.faults, answered: run.answered, payloads: index - from, milliseconds };
};
