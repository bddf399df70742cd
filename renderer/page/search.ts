import type { PageWords } from '../../shared/domain/words/page-words.ts';
import { button, make } from './dom.ts';
import type { Pane, Store } from './state.ts';

/** Typing shows the list; down or Enter goes into it. */
export const createSearch = (words: PageWords, store: Store, toList: () => void): HTMLElement => {
  const input = make('input', {
    type: 'search',
    'aria-label': words.search,
    placeholder: words.search,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  input.addEventListener('input', () => {
    const { pane } = store.now();
    store.change({ query: input.value, pane: pane === 'legend' ? 'list' : pane });
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    store.change({ pane: 'list' });
    toList();
  });
  return make('div', { class: 'search', role: 'search' }, input);
};

const PANES: readonly Pane[] = ['picture', 'list', 'legend'];

/** Left and right go from one to the next of those that are seen, as in any set of tabs. */
const watchArrows = (root: HTMLElement, tabs: readonly HTMLButtonElement[]): void =>
  root.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const seen = tabs.filter((tab) => tab.offsetParent !== null);
    const at = seen.findIndex((tab) => tab.matches(':focus'));
    const next = seen[(at + step + seen.length) % seen.length];
    next?.click();
    next?.focus();
  });

export const createTabs = (words: PageWords, store: Store): HTMLElement => {
  const tabs = PANES.map((pane) =>
    button(
      { role: 'tab', id: `tab-${pane}`, 'aria-controls': `panel-${pane}`, class: `tab to-${pane}` },
      () => store.change({ pane }),
      words.panes[pane],
    ),
  );
  const root = make('div', { class: 'tabs', role: 'tablist', 'aria-label': words.panesLabel }, ...tabs);
  const refresh = () => {
    for (const [index, pane] of PANES.entries()) {
      const isChosen = store.now().pane === pane;
      tabs[index]?.setAttribute('aria-selected', String(isChosen));
      tabs[index]?.setAttribute('tabindex', isChosen ? '0' : '-1');
    }
  };
  store.watch(refresh);
  refresh();
  watchArrows(root, tabs);
  return root;
};
