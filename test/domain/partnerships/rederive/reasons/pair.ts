import type { Plains, Shares } from '../plain.ts';
import { kindOf, type World } from '../world.ts';

/** A pair as it is suggested. */
export interface AskedPair {
  readonly a: string;
  readonly b: string;
  readonly relation: string;
}
/** What a second computation says of a reason. */
export interface Rederived {
  readonly part: number;
  readonly facts: Plains;
  readonly evidence: Shares;
}

/** raw ÷ (raw + half): a fixed scale (docs/decisions/partnerships.md). */
export const scaled = (raw: number, half: number): number => raw / (raw + half);
/** Of a part on such a scale, what would be lost without one of its terms. */
export const lostShare = (total: number, term: number, half: number): number =>
  Math.min(1, 1 - scaled(Math.max(0, total - term), half) / scaled(total, half));

/** One takes part in it: what leads there is no partner but a way in. */
export const isTarget = (world: World, id: string): boolean =>
  kindOf(world, id) === 'programme' || kindOf(world, id) === 'initiative';
