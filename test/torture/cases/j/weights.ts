import { readdirSync } from 'node:fs';
import type { Form } from '../../context.ts';
import { residentOf } from '../../tool/memory.ts';
import type { Running } from '../../tool/processes.ts';
import type { PageWeight } from './soak-page.ts';

interface HostWeight {
  readonly hostMegabytes: number;
  readonly hostFiles: number;
}

/** What a host and a page on it hold. */
export type Look = HostWeight & PageWeight;

export const weighHost = ({ child }: Running): HostWeight => ({
  hostMegabytes: residentOf(child.pid ?? -1),
  hostFiles: readdirSync(`/proc/${child.pid}/fd`).length,
});

/** What may not grow, in words, and by what share of itself it may all the same. */
const KINDS = {
  hostMegabytes: ['megabytes of the host', 0.1],
  hostFiles: ['open files of the host', 0.1],
  pageMegabytes: ['megabytes of the page', 0.1],
  pageListeners: ['listeners of the page', 0.01],
  pageElements: ['elements of the page', 0.1],
} as const;
/** Within a minute, one thread that ends or is started anew: ten megabytes and five open files of the host. */
const OF_A_THREAD = { short: 0.05, long: 0 } as const;
/** Rounds before these fill caches and compile code: what is held then is no measure. */
const WARM = { short: [0.4, 0.6], long: [0.02, 0.1] } as const;
const END = [0.8, 1] as const;

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** What grew by more than it may from the warm-up to the end of these looks. */
export const growthsOf = (looks: readonly Look[], form: Form): readonly string[] => {
  const within = ([from, to]: readonly [number, number], kind: keyof Look): number =>
    medianOf(looks.slice(looks.length * from, looks.length * to).map((look) => look[kind]));
  return (Object.keys(KINDS) as (keyof Look)[]).flatMap((kind) => {
    const [name, share] = KINDS[kind];
    const allowed = share + (kind.startsWith('host') ? OF_A_THREAD[form] : 0);
    const [before, after] = [within(WARM[form], kind), within(END, kind)];
    if (after <= before * (1 + allowed)) return [];
    return [`${name}: ${before.toFixed(1)} after the warm-up, ${after.toFixed(1)} at the end`];
  });
};

/** Node says on its error output when one thing has more listeners than it should. */
export const leavesWarning = (err: string): readonly string[] =>
  err.includes('MaxListenersExceededWarning') ? [`listeners of the host: ${err.slice(0, 300)}`] : [];
