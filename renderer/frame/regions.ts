const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), [tabindex="0"]';

/** A region takes the focus itself when it has a `tabindex`, otherwise by the first thing in it that can. */
const targetOf = (region: HTMLElement): HTMLElement | null =>
  region.hasAttribute('tabindex')
    ? region
    : ([...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find((element) => element.checkVisibility()) ??
      null);

/** Moves the focus to the next (1) or previous (-1) region of the window, around (F6, Maj+F6). */
export const moveToRegion = (page: Document, step: 1 | -1): void => {
  const regions = [...page.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.checkVisibility() && targetOf(region) !== null,
  );
  if (regions.length === 0) return;
  // The timeline is within the workspace: the innermost is where one is.
  const current = regions.findLastIndex((region) => region.contains(page.activeElement));
  const start = current === -1 && step === -1 ? 0 : current;
  const next = regions[(start + step + regions.length) % regions.length];
  if (next) targetOf(next)?.focus();
};

/** Ctrl+F: the search of the screen itself; false when it has none. */
export const focusSearch = (page: Document): boolean => {
  const field = [...page.querySelectorAll<HTMLElement>('main [data-search]')]
    .map((one) => (one.matches('input') ? one : one.querySelector<HTMLElement>('input')))
    .find((one) => one?.checkVisibility());
  field?.focus();
  return field !== undefined && field !== null;
};
