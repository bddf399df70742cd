import type { PageData } from '../../shared/domain/export/html-data.ts';
import type { LookId } from '../../shared/domain/look.ts';
import type { RelationType } from '../../shared/domain/vocabulary.ts';
import type { PageWords } from '../../shared/domain/words/page-words.ts';
import { button, make } from './dom.ts';
import type { Model } from './model.ts';
import { type Store, toggled } from './state.ts';
import { drawSample } from './symbols.ts';

type Sample = PageData['legend'][number]['entries'][number]['sample'];

const countBy = <Key>(keys: readonly Key[]): ReadonlyMap<Key, number> => {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const line = (sample: Sample, text: string, count: string, room?: 'wide'): Node[] => [
  drawSample(sample, room),
  make('span', { class: 'what' }, text),
  make('span', { class: 'count' }, count),
];

interface Box<Key> {
  readonly key: Key;
  readonly sample: Sample;
  readonly text: string;
  readonly count: number;
}

/** Boxes that show or hide what they explain; gives the fieldset and what ticks them as they are now. */
const createBoxes = <Key>(
  heading: string,
  boxes: readonly Box<Key>[],
  { lang, toggle }: { readonly lang: string; readonly toggle: (key: Key) => void },
) => {
  const format = new Intl.NumberFormat(lang);
  const inputs = boxes.map(({ key }) => {
    const input = make('input', { type: 'checkbox' });
    input.addEventListener('change', () => toggle(key));
    return { key, input };
  });
  const rows = boxes.map(({ sample, text, count }, index) =>
    make(
      'label',
      { class: 'row' },
      inputs[index]?.input ?? null,
      ...line(sample, text, format.format(count)),
    ),
  );
  return {
    root: make('fieldset', {}, make('legend', {}, heading), ...rows),
    tick: (hidden: ReadonlySet<Key>) => {
      for (const { key, input } of inputs) input.checked = !hidden.has(key);
    },
  };
};

/** What the marks and the colours mean: no box, nothing of theirs can be hidden. */
const explain = ({ heading, entries }: PageData['legend'][number]): HTMLElement =>
  make(
    'section',
    {},
    make('h2', {}, heading),
    make(
      'ul',
      {},
      ...entries.map(({ sample, text, count }) =>
        make('li', { class: 'row' }, ...line(sample, text, count ?? '', 'wide')),
      ),
    ),
  );

const kindBoxes = ({ data }: Model, words: PageWords, store: Store) => {
  const counts = countBy(data.entities.map(({ look }) => look));
  const toggle = (look: LookId) => store.change({ hiddenLooks: toggled(store.now().hiddenLooks, look) });
  const boxes = data.looks.map(({ look, symbol, label }) => ({
    key: look,
    sample: symbol,
    text: label,
    count: counts.get(look) ?? 0,
  }));
  return createBoxes(words.kinds, boxes, { lang: data.lang, toggle });
};

const linkBoxes = ({ data }: Model, words: PageWords, store: Store) => {
  const counts = countBy(data.relations.map(({ type }) => type));
  const toggle = (type: RelationType) =>
    store.change({ hiddenTypes: toggled(store.now().hiddenTypes, type) });
  const boxes = data.types.map(({ type, sample, label }) => ({
    key: type,
    sample,
    text: label,
    count: counts.get(type) ?? 0,
  }));
  return createBoxes(words.linkTypes, boxes, { lang: data.lang, toggle });
};

/** The legend: boxes for categories and types of link, and what the marks mean. */
export const createLegend = (model: Model, words: PageWords, store: Store): HTMLElement => {
  const { types, legend } = model.data;
  const [kinds, links] = [kindBoxes(model, words, store), linkBoxes(model, words, store)];
  const showAll = () => store.change({ hiddenLooks: new Set(), hiddenTypes: new Set() });
  const all = button({ class: 'all' }, showAll, words.showAll);
  const refresh = () => {
    const { hiddenLooks, hiddenTypes } = store.now();
    kinds.tick(hiddenLooks);
    links.tick(hiddenTypes);
    all.hidden = hiddenLooks.size + hiddenTypes.size === 0;
  };
  store.watch(refresh);
  refresh();
  const parts = [kinds.root, ...(types.length > 0 ? [links.root] : []), ...legend.map(explain)];
  return make('div', { class: 'legend' }, all, ...parts);
};
