import type { PageWords } from '../../shared/domain/words/page-words.ts';
import { drawCard } from './card.ts';
import { button, make } from './dom.ts';
import { createHeader } from './header.ts';
import { createLegend } from './legend.ts';
import { createList, type List } from './list.ts';
import { findEntities, type Model } from './model.ts';
import { createPicture, type Picture } from './picture.ts';
import { createPaper } from './print.ts';
import { createSearch, createTabs } from './search.ts';
import { createStage } from './stage.ts';
import { type Chosen, createStore, type State, type Store } from './state.ts';
import { type Visible, visibleIn } from './visible.ts';

/** As the style says. */
const NARROW = '(max-width: 760px)';
const DARK = '(prefers-color-scheme: dark)';

/** The parts of a page, and what they show. */
interface Page {
  readonly model: Model;
  readonly words: PageWords;
  readonly store: Store;
  readonly picture: Picture;
  readonly list: List;
  readonly status: HTMLElement;
  readonly card: HTMLElement;
  readonly root: HTMLElement;
  visible: Visible;
}

const nodeOf = ({ data }: Model, chosen: Chosen | null): number | null =>
  chosen === null ? null : 'group' in chosen ? chosen.group : (data.entities[chosen.entity]?.node ?? null);

/** The node chosen and those that it is linked to. */
const around = ({ model, visible }: Page, node: number): ReadonlySet<number> => {
  const { nodes, entities } = model.data;
  const own =
    nodes[node]?.members ?? entities.flatMap((entity, place) => (entity.node === node ? [place] : []));
  const others = own.flatMap((entity) =>
    (model.linksOf[entity] ?? [])
      .filter(({ relation }) => visible.isShown(relation))
      .map(({ other }) => other),
  );
  return new Set([node, ...others.map((entity) => entities[entity]?.node ?? -1)]);
};

const emphasise = (page: Page, { query, chosen }: State, found: ReadonlySet<number>): void => {
  const node = nodeOf(page.model, chosen);
  if (node !== null) page.picture.emphasise({ lit: around(page, node), chosen: node });
  else if (query.trim() !== '' && found.size > 0) {
    const { entities } = page.model.data;
    const lit = new Set([...found].map((entity) => entities[entity]?.node ?? -1));
    page.picture.emphasise({ lit, chosen: null });
  } else page.picture.emphasise({ lit: null, chosen: null });
};

const fillCard = (page: Page, chosen: Chosen | null): void => {
  const { card, model, words, visible, store, picture } = page;
  card.hidden = chosen === null;
  if (chosen === null) return;
  const close = () => store.change({ chosen: null });
  const see = () => {
    store.change({ pane: 'picture' });
    picture.reveal(nodeOf(model, chosen) ?? -1);
    picture.canvas.focus();
  };
  card.replaceChildren(
    button({ class: 'close', 'aria-label': words.close, title: words.close }, close, '×'),
    ...drawCard(chosen, { model, words, visible, open: (one) => store.change({ chosen: one }) }),
    button({ class: 'see' }, see, words.seeOnPicture),
  );
  card.scrollTop = 0;
  card.querySelector('h2')?.focus({ preventScroll: true });
};

const showCard = (page: Page, now: State, before: State | null): void => {
  fillCard(page, now.chosen);
  page.list.mark(now.chosen);
  if (now.chosen !== null && now.chosen !== before?.chosen)
    page.picture.reveal(nodeOf(page.model, now.chosen) ?? -1);
  if (now.chosen === null && before?.chosen)
    (now.pane === 'list' ? page.list.box : page.picture.canvas).focus();
};

/** What a change of the state changes on the page. */
const refresh = (page: Page, now: State, before: State | null): void => {
  const { model, words, list, picture } = page;
  page.root.dataset.pane = now.pane;
  const isFiltered = now.hiddenLooks !== before?.hiddenLooks || now.hiddenTypes !== before.hiddenTypes;
  if (isFiltered && before !== null) {
    page.visible = visibleIn(model, now);
    picture.show(page.visible);
  }
  const found = [...findEntities(model, now.query)].filter((entity) => page.visible.entities.has(entity));
  const left = new Set(found);
  if (isFiltered || now.query !== before?.query) {
    list.show(left);
    const shown = words.shown(page.visible.entities.size, model.data.entities.length);
    page.status.textContent = now.query.trim() === '' ? shown : words.found(left.size);
  }
  if (now.chosen !== (before?.chosen ?? null) || (isFiltered && now.chosen !== null))
    showCard(page, now, before);
  if (isFiltered || now.query !== before?.query || now.chosen !== before.chosen) emphasise(page, now, left);
};

const layOut = ({ model, words, store, picture, list, status, card, root }: Page): void => {
  const { root: header, about } = createHeader(model.data, words);
  const panel = (pane: 'list' | 'legend', content: HTMLElement) => {
    const attributes = { role: 'tabpanel', 'aria-labelledby': `tab-${pane}`, id: `panel-${pane}` };
    return make('div', { ...attributes, class: `panel ${pane}-panel` }, content);
  };
  const side = make(
    'div',
    { class: 'side' },
    createSearch(words, store, list.focus),
    createTabs(words, store),
    status,
    panel('list', list.root),
    panel('legend', createLegend(model, words, store)),
  );
  const main = make('main', {}, side, createStage(picture, words), card);
  root.append(make('div', { class: 'frame' }, header, main), about);
};

const pressIn = ({ model, store }: Page, place: number | null): void => {
  if (place === null) {
    if (store.now().chosen !== null) store.change({ chosen: null });
    return;
  }
  const { nodes, entities } = model.data;
  const entity = nodes[place]?.members ? -1 : entities.findIndex(({ node }) => node === place);
  store.change({ chosen: entity < 0 ? { group: place } : { entity } });
};

const createPage = (root: HTMLElement, model: Model, words: PageWords): Page => {
  const store = createStore(matchMedia(NARROW).matches ? 'picture' : 'legend');
  const visible = visibleIn(model, store.now());
  return {
    model,
    words,
    store,
    picture: createPicture(model, { visible, theme: matchMedia(DARK).matches ? 'dark' : 'light' }),
    list: createList(model, words, (chosen) => store.change({ chosen })),
    status: make('p', { class: 'status', role: 'status' }),
    card: make('aside', { class: 'card', 'aria-label': words.card, hidden: true }),
    root,
    visible,
  };
};

/** Puts a page together and keeps it going. */
export const mountPage = (root: HTMLElement, model: Model, words: PageWords): void => {
  const page = createPage(root, model, words);
  const { store, picture, card } = page;
  layOut(page);
  store.watch((now, before) => refresh(page, now, before));
  refresh(page, store.now(), null);
  picture.onPress((place) => pressIn(page, place));
  card.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') store.change({ chosen: null });
  });
  const narrow = matchMedia(NARROW);
  narrow.addEventListener('change', () => {
    if (!narrow.matches && store.now().pane === 'picture') store.change({ pane: 'legend' });
  });
  const dark = matchMedia(DARK);
  dark.addEventListener('change', () => picture.setTheme(dark.matches ? 'dark' : 'light'));
  const paper = createPaper(model, words, picture);
  root.append(paper.root);
  addEventListener('beforeprint', () => paper.fill(page.visible));
};
