import type { HelpPageId } from './help-page.ts';

/** A place in the help; `entry`: a word of the glossary, or a heading by its number. */
export interface HelpPlace {
  readonly page: HelpPageId;
  readonly anchor?: string;
}

/** Where one is, and where one can go back and forward to. */
export interface HelpHistory {
  readonly past: readonly HelpPlace[];
  readonly current: HelpPlace;
  readonly future: readonly HelpPlace[];
}

export const startHistory = (current: HelpPlace): HelpHistory => ({ past: [], current, future: [] });

const isSame = (a: HelpPlace, b: HelpPlace): boolean => a.page === b.page && a.anchor === b.anchor;

/** Going where one is adds nothing to go back to. */
export const goTo = (history: HelpHistory, place: HelpPlace): HelpHistory =>
  isSame(history.current, place)
    ? history
    : { past: [...history.past, history.current], current: place, future: [] };

export const goBack = (history: HelpHistory): HelpHistory => {
  const current = history.past.at(-1);
  return current
    ? { past: history.past.slice(0, -1), current, future: [history.current, ...history.future] }
    : history;
};

export const goForward = (history: HelpHistory): HelpHistory => {
  const [current, ...future] = history.future;
  return current ? { past: [...history.past, history.current], current, future } : history;
};
