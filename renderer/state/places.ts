import { keyOfView, type SavedViewId } from '../../shared/domain/saved-view.ts';
import type { View } from '../../shared/domain/view.ts';

/** Where the person was: what Alt+← comes back to. */
export interface Place<Screen extends string> {
  readonly screen: Screen;
  readonly view: View;
  /** The saved view that was opened last, changed since or not. */
  readonly openedView: SavedViewId | null;
}

/** The part of the window's state that this file reads and writes; `past` ends and `future` begins with the nearest. */
export interface Located<Screen extends string> extends Place<Screen> {
  readonly past: readonly Place<Screen>[];
  readonly future: readonly Place<Screen>[];
  /** The part of the view that changed last, and when: a hand that slides is one step. */
  readonly lastMove: { readonly part: string; readonly atMs: number } | null;
}

const KEPT = 50;
/** What is slid or played rather than chosen: the years, the distance on the map. */
const SLID: ReadonlySet<string> = new Set(['timeRange', 'map'] satisfies (keyof View)[]);
const ONE_MOVE_MS = 1_500;

const placeOf = <Screen extends string>({ screen, view, openedView }: Place<Screen>): Place<Screen> => ({
  screen,
  view,
  openedView,
});

/** Moving or zooming the picture or the map goes nowhere else. */
const isSamePlace = (a: Place<string>, b: Place<string>): boolean =>
  a.screen === b.screen && (a.view === b.view || keyOfView(a.view) === keyOfView(b.view));

/** The one part of the view that differs, when it is one that is slid. */
const slidPart = (before: Place<string>, after: Place<string>): string | null => {
  if (before.screen !== after.screen) return null;
  const parts = (Object.keys(after.view) as (keyof View)[]).filter(
    (part) => part !== 'camera' && before.view[part] !== after.view[part],
  );
  const [part] = parts;
  return parts.length === 1 && part !== undefined && SLID.has(part) ? part : null;
};

/** The state after a change, which remembers where it was before when the change went elsewhere. */
export const rememberPlace = <State extends Located<string>>(
  before: State,
  after: State,
  nowMs: number,
): State => {
  if (isSamePlace(before, after)) return after;
  const part = slidPart(before, after);
  const lastMove = part === null ? null : { part, atMs: nowMs };
  const goesOn =
    part !== null && before.lastMove?.part === part && nowMs - before.lastMove.atMs < ONE_MOVE_MS;
  if (goesOn) return { ...after, lastMove };
  return { ...after, lastMove, past: [...before.past, placeOf(before)].slice(-KEPT), future: [] };
};

/** The picture and the map stay as they are seen: only what they show comes back. */
const goTo = <Screen extends string>(
  { screen, view, openedView }: Place<Screen>,
  now: Place<Screen>,
): Place<Screen> => ({
  screen,
  openedView,
  view: { ...view, camera: now.view.camera, map: { ...view.map, camera: now.view.map.camera } },
});

export const goBack = <Screen extends string>(now: Located<Screen>): Partial<Located<Screen>> => {
  const place = now.past.at(-1);
  if (!place) return {};
  return {
    ...goTo(place, now),
    past: now.past.slice(0, -1),
    future: [placeOf(now), ...now.future],
    lastMove: null,
  };
};

export const goForward = <Screen extends string>(now: Located<Screen>): Partial<Located<Screen>> => {
  const [place, ...future] = now.future;
  if (!place) return {};
  return { ...goTo(place, now), past: [...now.past, placeOf(now)], future, lastMove: null };
};
