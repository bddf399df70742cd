import { join } from 'node:path';
import { contract, type OperationName } from '../../../shared/contract/contract.ts';
import { ERRORS, type Reply } from '../../../shared/contract/errors.ts';
import type { TestHost } from '../../contract/hosts.ts';
import { createRandom } from '../random.ts';
import { type Pools, payloadOf } from './payloads.ts';

export interface ContractFuzz {
  /** Payloads of each operation. */
  readonly count: number;
  readonly seed: string;
  readonly isBeyondJson: boolean;
  /** An operation that does much is cut at this: how many payloads it had is told. */
  readonly millisecondsEach: number;
  readonly operations?: readonly OperationName[];
}
export interface Fault {
  readonly operation: OperationName;
  readonly index: number;
  readonly why: string;
}
export interface ContractFuzzed {
  readonly payloads: number;
  readonly answered: number;
  readonly refused: number;
  /** Operations that had fewer payloads than asked. */
  readonly cut: readonly OperationName[];
  readonly faults: readonly Fault[];
}

const SECRET = /\n\s+at .+\(|node_modules|file:\/\/\/(?!etc\/)|\.ts:\d|\/home\//;
const PROJECT = 'fuzzed.alliage';

const faultOf = (reply: Reply, folder: string): string | null => {
  if (reply.ok) return null;
  if (!Object.hasOwn(ERRORS, reply.error.code)) return `code ${reply.error.code}`;
  if (reply.error.code === 'E-UNEXPECTED') return 'E-UNEXPECTED';
  const text = JSON.stringify(reply);
  return SECRET.test(text) || text.includes(folder) ? `tells ${text.slice(0, 200)}` : null;
};

/** A project open, made where it is not there: payloads close, replace and rename it. */
const ensureOpen = async (host: TestHost): Promise<Pools> => {
  const file = await host.register(join(host.folder, PROJECT));
  const other = await host.register(join(host.folder, 'other.alliage'));
  const state = await host.send({ operation: 'project.info', input: {} });
  if (!state.ok) {
    await host.send({
      operation: 'project.create',
      input: { file, name: 'Essai', sample: 'rameau', territory: null },
    });
    await host.send({ operation: 'project.open', input: { file } });
  }
  const list = await host.send({ operation: 'entity.list', input: { kind: null, where: [] } });
  const entities = list.ok ? (list.output as { id: string }[]) : [];
  return { ids: entities.slice(0, 30).map(({ id }) => id), tokens: [file, other] };
};

/** Operations after which another project, or none, may be open. */
const MOVES = /^(?:project|snapshot|share)\./;

const fuzzOperation = async (host: TestHost, operation: OperationName, asked: ContractFuzz) => {
  let pools = await ensureOpen(host);
  const faults: Fault[] = [];
  let answered = 0;
  let index = 0;
  const start = performance.now();
  for (; index < asked.count && performance.now() - start < asked.millisecondsEach; index++) {
    const random = createRandom(`${operation}/${asked.seed}/${index}`);
    const input = payloadOf(operation, { random, pools, isBeyondJson: asked.isBeyondJson });
    const reply = await host.send({ operation, input, lang: random.pick(['fr', 'en'] as const) });
    const why = faultOf(reply, host.folder);
    if (why !== null) faults.push({ operation, index, why });
    if (reply.ok) answered++;
    if (reply.ok && MOVES.test(operation)) pools = await ensureOpen(host);
  }
  return { faults, answered, payloads: index };
};

/** Generated payloads for each operation, one after the other, over a transport: none may be unexpected. */
export const fuzzContract = async (host: TestHost, asked: ContractFuzz): Promise<ContractFuzzed> => {
  const names = asked.operations ?? (Object.keys(contract) as OperationName[]);
  const all = { payloads: 0, answered: 0, refused: 0, cut: [] as OperationName[], faults: [] as Fault[] };
  for (const operation of names) {
    const { faults, answered, payloads } = await fuzzOperation(host, operation, asked);
    all.payloads += payloads;
    all.answered += answered;
    all.refused += payloads - answered;
    all.faults.push(...faults);
    if (payloads < asked.count) all.cut.push(operation);
  }
  return all;
};

/** What the project's own check finds after all that; empty where it is clean. */
export const findingsAfter = async (host: TestHost): Promise<readonly unknown[]> => {
  await ensureOpen(host);
  const reply = await host.send({ operation: 'project.check', input: { file: null } });
  return reply.ok ? (reply.output as { findings: unknown[] }).findings : [reply.error];
};
