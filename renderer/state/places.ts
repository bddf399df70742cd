import type { View } from '../../shared/domain/view.ts';

/** Where the person was: what Alt+← comes back to. */
export interface Place<Screen extends string> {
  readonly screen: Screen;
  readonly view: View;
}

/** The part of the window's state that this file reads and writes; `past` ends and `future` begins with the nearest. */
export interface Located<Screen extends string> extends Place<Screen> {
  readonly past: readonly Place<Screen>[];
  readonly future: readonly Place<Screen>[];
}

const KEPT = 50;

const placeOf = <Screen extends string>({ screen, view }: Place<Screen>): Place<Screen> => ({ screen, view });

/** Moving or zooming the picture goes nowhere else. */
const keyOf = ({ screen, view }: Place<string>): string =>
  JSON.stringify([screen, { ...view, camera: null }]);

/** The state after a change, which remembers where it was before when the change went elsewhere. */
export const rememberPlace = <State extends Located<string>>(before: State, after: State): State => {
  const isSame = before.screen === after.screen && before.view === after.view;
  if (isSame || keyOf(before) === keyOf(after)) return after;
  return { ...after, past: [...before.past, placeOf(before)].slice(-KEPT), future: [] };
};

/** The picture stays as it is seen: only what it shows comes back. */
const goTo = <Screen extends string>({ screen, view }: Place<Screen>, now: Place<Screen>): Place<Screen> => ({
  screen,
  view: { ...view, camera: now.view.camera },
});

export const goBack = <Screen extends string>(now: Located<Screen>): Partial<Located<Screen>> => {
  const place = now.past.at(-1);
  if (!place) return {};
  return { ...goTo(place, now), past: now.past.slice(0, -1), future: [placeOf(now), ...now.future] };
};

export const goForward = <Screen extends string>(now: Located<Screen>): Partial<Located<Screen>> => {
  const [place, ...future] = now.future;
  if (!place) return {};
  return { ...goTo(place, now), past: [...now.past, placeOf(now)], future };
};
