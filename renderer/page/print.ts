import type { PageWords } from '../../shared/domain/words/page-words.ts';
import { make, name } from './dom.ts';
import type { Model } from './model.ts';
import type { Picture } from './picture.ts';
import { drawSample } from './symbols.ts';
import type { Visible } from './visible.ts';

const legendLines = ({ data }: Model): HTMLElement[] =>
  [
    ...data.looks.map(({ symbol, label }) => [symbol, label] as const),
    ...data.types.map(({ sample, label }) => [sample, label] as const),
    ...data.legend.flatMap(({ entries }) => entries.map(({ sample, text }) => [sample, text] as const)),
  ].map(([sample, text]) => make('li', {}, drawSample(sample, 'wide'), make('span', {}, text)));

/** Everybody, by category in the order of the legend. */
const names = ({ data }: Model, { entities }: Visible): HTMLElement[] =>
  data.looks.flatMap(({ look, label, symbol }) => {
    const own = data.entities.filter((entity, place) => entity.look === look && entities.has(place));
    if (own.length === 0) return [];
    const lines = own.map((entity) =>
      make('li', {}, make('span', {}, name(entity.name), ' ', make('span', { class: 'hint' }, entity.line))),
    );
    return [
      make('h2', {}, drawSample(symbol), ` ${label} (${own.length})`),
      make('ul', { class: 'columns' }, ...lines),
    ];
  });

/** What a printer gets: the picture, its legend, what the file is, then the names; made when it is asked for. */
export const createPaper = (model: Model, words: PageWords, picture: Picture) => {
  const { data } = model;
  const root = make('div', { class: 'print' });
  const fill = (visible: Visible) => {
    const paper = make('canvas', { class: 'paper' });
    picture.paintForPrint(paper);
    root.replaceChildren(
      make(
        'div',
        { class: 'top' },
        make(
          'p',
          { class: 'brand' },
          data.project,
          data.fictional ? make('span', { class: 'tag' }, data.fictional) : null,
        ),
        make('h1', {}, data.title),
        make('p', { class: 'facts' }, [data.subtitle, ...data.facts].filter(Boolean).join(' · ')),
      ),
      paper,
      make('h2', {}, words.panes.legend),
      make('ul', { class: 'columns' }, ...legendLines(model)),
      make('h2', {}, words.about),
      make('dl', {}, ...data.about.flatMap(([label, text]) => [make('dt', {}, label), make('dd', {}, text)])),
      ...names(model, visible),
    );
  };
  return { root, fill };
};
