import { setImmediate as turn } from 'node:timers/promises';
import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import type { TestHost } from '../../contract/hosts.ts';
import { createRandom } from '../random.ts';
import { costlyInput, isCostly } from './costly.ts';
import { faultOf } from './faults.ts';
import type { ContractFuzz, Fault, OperationFuzzed } from './fuzz-contract.ts';
import { countersOf, type FuzzedProject } from './fuzzed-project.ts';
import { payloadOf } from './payloads.ts';

/** After a command of these another project, or none, may be open. */
const MOVING = /^(?:project|snapshot|share|backup)\./;
const moves = (operation: OperationName): boolean =>
  contract[operation].kind === 'command' && MOVING.test(operation);
/** Payloads that begin with the project as it was at first: enough to make much of it, few enough to be gone through again for one find. */
export const ROUND = 250;
/** Counting costs a question more: refusals are counted this many at once. */
const COUNTED_EVERY = 25;
/** The same of changes: after one in this many it is known again what the project counts. */
const KNOWN_EVERY = 4;
/** Questions change nothing: as many of them are asked at once, but for those that take long. */
const AT_ONCE = 16;

const isQuickQuestion = (operation: OperationName): boolean =>
  contract[operation].kind === 'query' && !isCostly(operation);

/** Whether what was refused changed anything: looked at between two changes. */
const createWatch = (host: TestHost, operation: OperationName) => {
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
type Watch = ReturnType<typeof createWatch>;

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

/** True: it was answered. */
const sendOne = async (run: Run, index: number): Promise<boolean> => {
  const { host, operation } = run;
  const reply = await host.send(requestOf(run, index));
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
  if (moves(operation)) await project.ensureOpen();
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
