import type { Ecosystem } from '../../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../../shared/domain/entity.ts';

export interface Meeting {
  readonly id: EntityId;
  readonly name: string;
  /** As it is known: a day, a month or a year. */
  readonly on: string;
}

/** A month that is not over counts: `2027-03` is not before `2027-03-12`. */
const isToCome = (on: string, day: string): boolean => on >= day.slice(0, on.length);

/** The nearest event to come that concerns an instance; by id where two are on the same date. */
export const findNextMeeting = (ecosystem: Ecosystem | null, day: string): Meeting | null => {
  if (!ecosystem) return null;
  const instances = new Set(ecosystem.entities.filter(({ kind }) => kind === 'instance').map(({ id }) => id));
  const concerned = new Set(
    ecosystem.relations
      .filter(({ type, to }) => type === 'concerns' && instances.has(to))
      .map(({ from }) => from),
  );
  const [next] = ecosystem.entities
    .flatMap(({ id, name, type, startsOn }) =>
      type === 'event' && startsOn !== null && concerned.has(id) && isToCome(startsOn, day)
        ? [{ id, name, on: startsOn }]
        : [],
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
  return next ?? null;
};
