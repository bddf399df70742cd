import { execFileSync } from 'node:child_process';

export interface RunningProcess {
  readonly pid: number;
  readonly command: string;
}

/** Every living process that this one started, itself or by others; one that ended and was not yet taken away is none. */
export const descendantsOf = (root: number): readonly RunningProcess[] => {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  const all = lines.flatMap((line) => {
    const [, pid, parent, state, command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined || state?.startsWith('Z')
      ? []
      : [{ pid: Number(pid), parent: Number(parent), command }];
  });
  const found = new Set([root]);
  // A child may be listed before its parent.
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return all.filter(({ pid }) => pid !== root && found.has(pid));
};

/** What each part of the application runs in, by signs of its command line. */
const SIGNS = {
  page: '--type=renderer',
  graphics: '--type=gpu-process',
  network: '--utility-sub-type=network.mojom.NetworkService',
  reader: '--utility-sub-type=node.mojom.NodeService',
  data: 'out/main/process.js',
} as const;

export const processesOf = (root: number | undefined, part: keyof typeof SIGNS): readonly number[] =>
  descendantsOf(root ?? 0)
    .filter(({ command }) => command.includes(SIGNS[part]))
    .map(({ pid }) => pid);
