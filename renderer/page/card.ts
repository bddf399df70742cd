import type { PageSource } from '../../shared/domain/export/html-data.ts';
import type { PageWords } from '../../shared/domain/words/page-words.ts';
import { button, make, name } from './dom.ts';
import type { Link, Model } from './model.ts';
import type { Chosen } from './state.ts';
import { drawSample } from './symbols.ts';
import type { Visible } from './visible.ts';

export interface CardContext {
  readonly model: Model;
  readonly words: PageWords;
  readonly visible: Visible;
  readonly open: (chosen: Chosen) => void;
}

/** Text, or a link where it is an address that is safe to follow: `https:` alone. */
const addressed = (text: string, label: string, words: PageWords): Node | string => {
  if (!/^https:\/\/\S+$/i.test(text) || !URL.canParse(text)) return label;
  const { protocol, href } = new URL(text);
  if (protocol !== 'https:') return label;
  return make(
    'a',
    { href, target: '_blank', rel: 'noopener noreferrer' },
    label,
    make('span', { class: 'unseen' }, ` (${words.newTab})`),
  );
};

const SHORT = 40;
/** Short values on one line, longer ones each on its own. */
const valuesOf = (values: readonly string[], words: PageWords): HTMLElement[] => {
  const isShort = values.every((value) => value.length <= SHORT && !value.includes('://'));
  if (isShort && values.length > 1) return [make('dd', {}, name(values.join(' · ')))];
  return values.map((value) => {
    const said = addressed(value, value, words);
    return make('dd', {}, typeof said === 'string' ? name(said) : said);
  });
};

const symbolOf = ({ data }: Model, look: string): Node | null => {
  const found = data.looks.find((one) => one.look === look);
  return found ? drawSample(found.symbol) : null;
};

const sourceLine = ({ title, rest, url }: PageSource, words: PageWords): HTMLElement =>
  make(
    'li',
    {},
    url === undefined ? title : addressed(url, title, words),
    rest === undefined ? null : `, ${rest}`,
  );

/** One heading a type and direction, as links read from this entity. */
const groupLinks = (model: Model, links: readonly Link[]): readonly (readonly [string, readonly Link[]])[] =>
  model.data.types.flatMap(({ type, label, back, isSymmetric }) => {
    const own = links.filter(({ relation }) => relation.type === type);
    const out = own.filter(({ outgoing }) => outgoing || isSymmetric);
    const into = own.filter(({ outgoing }) => !outgoing && !isSymmetric);
    return [[label, out] as const, [back, into] as const].filter(([, some]) => some.length > 0);
  });

const linkLine = ({ relation, other }: Link, { model, words, open }: CardContext): HTMLElement => {
  const { entities, sources } = model.data;
  const entity = entities[other];
  const titles = (relation.sources ?? []).flatMap((place) => sources[place]?.title ?? []);
  const hint = [
    ...(relation.hint === undefined ? [] : [relation.hint]),
    ...(titles.length > 0 ? [words.sourceOf(titles)] : []),
  ].join(' · ');
  return make(
    'li',
    { class: 'link' },
    symbolOf(model, entity?.look ?? ''),
    make(
      'span',
      { class: 'who' },
      button({ class: 'name' }, () => open({ entity: other }), name(entity?.name ?? '')),
      hint === '' ? null : make('span', { class: 'hint' }, hint),
    ),
  );
};

const linksPart = (entity: number, context: CardContext): HTMLElement => {
  const { model, words, visible } = context;
  const all = model.linksOf[entity] ?? [];
  const shown = all.filter(({ relation }) => visible.isShown(relation));
  const hidden = all.length - shown.length;
  return make(
    'section',
    {},
    make('h3', {}, words.links(shown.length)),
    ...(all.length === 0 ? [make('p', { class: 'hint' }, words.noLinks)] : []),
    ...groupLinks(model, shown).flatMap(([heading, links]) => [
      make('h4', {}, heading, make('span', { class: 'hint' }, ` ${links.length}`)),
      make('ul', { class: 'links' }, ...links.map((link) => linkLine(link, context))),
    ]),
    hidden > 0 ? make('p', { class: 'hint' }, words.hiddenLinks(hidden)) : null,
  );
};

const headOf = (model: Model, look: string, title: string, line: string): HTMLElement =>
  make(
    'div',
    { class: 'head' },
    symbolOf(model, look),
    make('div', {}, make('h2', { tabindex: -1 }, name(title)), make('p', { class: 'hint' }, line)),
  );

const entityCard = (place: number, context: CardContext): Node[] => {
  const { model, words } = context;
  const { data } = model;
  const entity = data.entities[place];
  if (!entity) return [];
  const sources = (entity.sources ?? []).flatMap((source) => data.sources[source] ?? []);
  return [
    headOf(model, entity.look, entity.name, entity.line),
    make(
      'dl',
      {},
      ...entity.fields.flatMap(([label, values]) => [
        make('dt', {}, data.labels[label] ?? ''),
        ...valuesOf(values, words),
      ]),
    ),
    ...(entity.missing === undefined ? [] : [make('p', { class: 'missing' }, entity.missing)]),
    linksPart(place, context),
    ...(sources.length === 0
      ? []
      : [
          make(
            'section',
            {},
            make('h3', {}, words.sources),
            make('ul', { class: 'sources' }, ...sources.map((source) => sourceLine(source, words))),
          ),
        ]),
  ];
};

const groupCard = (place: number, { model, words, visible, open }: CardContext): Node[] => {
  const { nodes, entities } = model.data;
  const node = nodes[place];
  const members = (node?.members ?? []).filter((member) => visible.entities.has(member));
  const line = (member: number) =>
    make(
      'li',
      { class: 'link' },
      symbolOf(model, entities[member]?.look ?? ''),
      make(
        'span',
        { class: 'who' },
        button({ class: 'name' }, () => open({ entity: member }), name(entities[member]?.name ?? '')),
      ),
    );
  return [
    headOf(model, node?.look ?? '', node?.name ?? '', ''),
    make(
      'section',
      {},
      make('h3', {}, words.members(members.length)),
      make('ul', { class: 'links' }, ...members.map(line)),
    ),
  ];
};

/** What a card says, of an entity or of a group. */
export const drawCard = (chosen: Chosen, context: CardContext): Node[] =>
  'entity' in chosen ? entityCard(chosen.entity, context) : groupCard(chosen.group, context);
