import { firstDay, lastDay, type PartialDate } from './partial-date.ts';

/** Conventions of Alliage for « À faire ». */
export const STALE_AFTER_MONTHS = 12;
export const DUE_SOON_DAYS = 14;
/** A card is incomplete under this share of the points that matter for its kind. */
export const INCOMPLETE_UNDER = 0.5;

const DAY_MS = 86_400_000;
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** A day some days later, `YYYY-MM-DD`. */
export const addDays = (day: string, days: number): string =>
  dayOf(new Date(atNoon(day).getTime() + days * DAY_MS));

/** The same day some months before, or the last of its month when there is none. */
export const monthsBefore = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1, 12));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0, 12));
  first.setUTCDate(Math.min(date, last.getUTCDate()));
  return dayOf(first);
};

export type DueState = 'overdue' | 'due' | 'later' | 'undated';

/** When something is due: late once its last day has passed, soon within two weeks. */
export const dueStateOf = (dueOn: PartialDate | null, on: string): DueState => {
  if (dueOn === null) return 'undated';
  if (lastDay(dueOn) < on) return 'overdue';
  return firstDay(dueOn) <= addDays(on, DUE_SOON_DAYS) ? 'due' : 'later';
};

/** What is left to do after an exchange. */
export interface FollowUp {
  readonly followUp: string | null;
  readonly dueOn: PartialDate | null;
  readonly status: string | null;
}

/** Something was to follow, and nobody has said that it is done. */
export const isOpenFollowUp = ({ followUp, dueOn, status }: FollowUp): boolean =>
  (followUp !== null || dueOn !== null) && status !== 'closed' && status !== 'archived';

type WaitingState = Exclude<DueState, 'later'>;
const RANK: Readonly<Record<WaitingState, number>> = { overdue: 0, due: 1, undated: 2 };

/** Open follow-ups that wait for somebody now: the latest first, those without a date last; what is due later waits. */
export const openFollowUps = <Given extends FollowUp>(
  exchanges: readonly Given[],
  on: string,
): readonly (Given & { readonly state: WaitingState })[] =>
  exchanges
    .filter(isOpenFollowUp)
    .flatMap((exchange) => {
      const state = dueStateOf(exchange.dueOn, on);
      return state === 'later' ? [] : [{ ...exchange, state }];
    })
    .sort(
      (a, b) =>
        RANK[a.state] - RANK[b.state] || (lastDay(a.dueOn ?? '9999') < lastDay(b.dueOn ?? '9999') ? -1 : 1),
    );

/** An exchange and everything that it is linked to. */
export interface ExchangeLinks {
  readonly on: PartialDate | null;
  readonly ids: ReadonlySet<string>;
}
export interface AllianceLinks {
  readonly id: string;
  readonly status: string | null;
  readonly startsOn: PartialDate | null;
  readonly members: ReadonlySet<string>;
}

/** By id, the alliances that an entity is in: itself counts for two, since a link to it is enough. */
const placesOf = (alliances: readonly AllianceLinks[]): ReadonlyMap<string, readonly [string, number][]> => {
  const places = new Map<string, [string, number][]>();
  const put = (id: string, alliance: string, weight: number) => {
    const known = places.get(id);
    if (known) known.push([alliance, weight]);
    else places.set(id, [[alliance, weight]]);
  };
  for (const { id, members } of alliances) {
    put(id, id, 2);
    for (const member of members) put(member, id, 1);
  }
  return places;
};

/**
 * Date of the last exchange of each alliance, by id; none is known of those that are absent. An exchange is of an
 * alliance when it is linked to it, or when two of its members took part.
 */
export const lastExchanges = (
  alliances: readonly AllianceLinks[],
  exchanges: readonly ExchangeLinks[],
): ReadonlyMap<string, PartialDate> => {
  const places = placesOf(alliances);
  const last = new Map<string, PartialDate>();
  for (const { on, ids } of exchanges) {
    if (on === null) continue;
    const present = new Map<string, number>();
    for (const id of ids)
      for (const [alliance, weight] of places.get(id) ?? [])
        present.set(alliance, (present.get(alliance) ?? 0) + weight);
    for (const [alliance, weight] of present) {
      const known = last.get(alliance);
      if (weight >= 2 && (known === undefined || lastDay(on) > lastDay(known))) last.set(alliance, on);
    }
  }
  return last;
};

const ENDED: ReadonlySet<string | null> = new Set(['closed', 'archived']);

/** Alliances in force, begun at least twelve months ago as far as is known, without an exchange since; the longest silence first. */
export const staleAlliances = <Given extends AllianceLinks>(
  alliances: readonly Given[],
  exchanges: readonly ExchangeLinks[],
  on: string,
): readonly (Given & { readonly lastOn: PartialDate | null })[] => {
  const limit = monthsBefore(on, STALE_AFTER_MONTHS);
  const last = lastExchanges(alliances, exchanges);
  return alliances
    .filter(
      ({ status, startsOn }) => !ENDED.has(status) && (startsOn === null || firstDay(startsOn) <= limit),
    )
    .map((alliance) => ({ ...alliance, lastOn: last.get(alliance.id) ?? null }))
    .filter(({ lastOn }) => lastOn === null || lastDay(lastOn) < limit)
    .sort((a, b) => ((a.lastOn ?? '') < (b.lastOn ?? '') ? -1 : 1));
};

/** « Fiche peu renseignée »: less than half of what matters is said. */
export const isIncomplete = ({ filled, of }: { readonly filled: number; readonly of: number }): boolean =>
  filled < of * INCOMPLETE_UNDER;
