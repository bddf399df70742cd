import type { EntitySummary } from '../ecosystem.ts';
import { firstDay, lastDay } from '../partial-date.ts';

type Lived = Pick<EntitySummary, 'kind' | 'startsOn' | 'endsOn' | 'status'>;

/** Over by its date where it has one, else by what its status says now. */
export const isOver = ({ endsOn, status }: Lived, on: string): boolean =>
  endsOn === null ? status === 'closed' || status === 'archived' : lastDay(endsOn) < on;

/**
 * There as of a day: begun, and not over. An initiative that is over stays, since what it did was done (a closed
 * exchange is one without anything left to do), unless it was archived.
 */
export const isPresent = (entity: Lived, on: string): boolean => {
  if (entity.startsOn !== null && firstDay(entity.startsOn) > on) return false;
  return entity.kind === 'initiative' ? entity.status !== 'archived' : !isOver(entity, on);
};
