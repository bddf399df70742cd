import { startTestHost } from '../contract/hosts.ts';
import { fuzzContract } from '../fuzz/contract/fuzz-contract.ts';
import { fuzzTarget } from '../fuzz/fuzz-target.ts';
import { TARGETS } from '../fuzz/targets.ts';
import type { Bench, Line } from './bench.ts';

const SECONDS = 3;
const PAYLOADS = 500;
/** Questions of all kinds: one that reads, one that searches, one that writes, one that only refuses. */
const OPERATIONS = ['graph.part', 'entity.search', 'entity.set', 'view.save'] as const;

const rateOf = (count: number, milliseconds: number): number => (count / Math.max(1, milliseconds)) * 1000;

const formatLine = async (target: string): Promise<Line> => {
  const { executions, milliseconds, finds } = await fuzzTarget({
    target,
    seed: 'bench',
    milliseconds: SECONDS * 1000,
  });
  if (finds.length > 0) throw new Error(`${target}: ${finds.length} finds`);
  return {
    measure: `Inputs of ${target}`,
    ours: rateOf(executions, milliseconds),
    unit: 'runs/s',
    anchor: null,
    aim: 'no find',
  };
};

const contractLine = async (): Promise<Line> => {
  const host = await startTestHost('in process');
  const start = performance.now();
  const asked = { count: PAYLOADS, seed: 'bench', isBeyondJson: true, millisecondsEach: 60_000 };
  const { payloads, faults } = await fuzzContract(host, { ...asked, operations: OPERATIONS });
  const milliseconds = performance.now() - start;
  await host.close();
  if (faults.length > 0) throw new Error(`contract: ${faults.length} finds`);
  return {
    measure: 'Payloads of operations, in process',
    ours: rateOf(payloads, milliseconds),
    unit: 'runs/s',
    anchor: null,
    aim: 'no find',
  };
};

/** How fast hostile input is made and read. */
export const fuzzBench: Bench = {
  id: 'fuzz',
  run: async () => {
    const lines: Line[] = [];
    for (const { id } of TARGETS) lines.push(await formatLine(id));
    lines.push(await contractLine());
    return {
      title: 'Fuzz',
      method: `Inputs made from a seed, each read as the product reads it, ${SECONDS} s a format in a process of its own; then ${PAYLOADS} payloads of each of ${OPERATIONS.join(', ')}. Executions a second; a find would fail the run.`,
      lines,
    };
  },
};
