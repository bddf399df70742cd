import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 200;

const residentOf = (pid: string): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
};
const childrenOf = (pid: string): string[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
  } catch {
    return [];
  }
};

const treeOf = (pid: string): string[] => [pid, ...childrenOf(pid).flatMap(treeOf)];

/** MB of a process and of those that it started, at most, until then; Linux only, 0 elsewhere. */
export const peakMegabytes = async (pid: number, until: Promise<unknown>): Promise<number> => {
  let peak = 0;
  const look = () => {
    peak = Math.max(
      peak,
      treeOf(String(pid)).reduce((sum, one) => sum + residentOf(one), 0),
    );
  };
  const timer = setInterval(look, EVERY_MS);
  await until;
  clearInterval(timer);
  return Math.round(peak);
};
