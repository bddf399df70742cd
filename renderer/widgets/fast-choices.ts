/** What was marked in a list when Enter came, and whether it was taken for it. */
interface Pressed {
  readonly marked: HTMLElement;
  isTaken: boolean;
}
const isOpenChoice = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement &&
  target.getAttribute('role') === 'combobox' &&
  target.getAttribute('aria-expanded') === 'true';

const pressedIn = ({ target, key, isComposing }: KeyboardEvent): Pressed | null => {
  if (key !== 'Enter' || isComposing || !isOpenChoice(target)) return null;
  const list = document.getElementById(target.getAttribute('aria-controls') ?? '');
  const marked = list?.querySelector<HTMLElement>('[role=option][data-combobox-selected]') ?? null;
  return marked === null ? null : { marked, isTaken: false };
};

/**
 * Enter in a list takes the option that is marked, never another. Mantine’s lists (9.7) count their options anew a moment
 * after they open; where the letters come before that moment, as on a busy computer, the option that they would take is
 * not the one that they mark: it may be the one chosen before, or none.
 */
export const watchFastChoices = (page: Document): void => {
  let pressed: Pressed | null = null;
  const note = (event: KeyboardEvent): void => {
    pressed = pressedIn(event);
  };
  const refuseAnother = (event: MouseEvent): void => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (pressed === null || option === null) return;
    if (option === pressed.marked) pressed.isTaken = true;
    else event.stopImmediatePropagation();
  };
  const takeMarked = (): void => {
    if (pressed?.marked.isConnected && !pressed.isTaken) pressed.marked.click();
    pressed = null;
  };
  page.addEventListener('keydown', note, true);
  page.addEventListener('click', refuseAnother, true);
  page.addEventListener('keydown', takeMarked);
};
