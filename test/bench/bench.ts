/** One line of the table. `anchor` is what it is compared with, measured in the same run. */
export interface Line {
  readonly measure: string;
  readonly ours: number;
  /** `block`: ms, 0 for less than the 50 ms that a browser can tell; `share`: 0–1. */
  readonly unit: 'ms' | 'fps' | 'stress' | 'block' | 'share' | 'MB' | 'rows/s' | 'runs/s';
  readonly anchor: { readonly name: string; readonly value: number } | null;
  readonly aim: string;
}
export interface Result {
  readonly title: string;
  /** How it was measured, one paragraph. */
  readonly method: string;
  readonly lines: readonly Line[];
}
export interface Bench {
  readonly id: string;
  readonly run: () => Promise<Result>;
}

/** `share` 0–1 of the values are at or below it (nearest rank). */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};
export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const timeMs = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Time of the processor, of every thread of this process: what others do on the computer hardly counts. */
export const cpuMs = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

type Contest<Name extends string> = Readonly<Record<Name, () => unknown>>;

/** Times each by turns, so that what slows the computer for a while slows all of them; the first turn warms up and is left out. */
export const timeByTurns = async <Name extends string>(
  turns: number,
  contest: Contest<Name>,
  measure = timeMs,
): Promise<Record<Name, number>> => {
  const names = Object.keys(contest) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn <= turns; turn++) {
    for (const name of names) {
      const durationMs = await measure(contest[name]);
      if (turn > 0) times.get(name)?.push(durationMs);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
};
