import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 200;

const residentOf = (pid: string): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
};
const childrenOf = (pid: number): string[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
  } catch {
    return [];
  }
};

/** MB of this process and those that it started, at most, while `work` runs; Linux only, 0 elsewhere. */
export const peakMegabytes = async (work: () => Promise<unknown>): Promise<number> => {
  let peak = 0;
  const look = () => {
    const pids = [String(process.pid), ...childrenOf(process.pid)];
    peak = Math.max(
      peak,
      pids.reduce((sum, pid) => sum + residentOf(pid), 0),
    );
  };
  const timer = setInterval(look, EVERY_MS);
  await work();
  clearInterval(timer);
  return Math.round(peak);
};
