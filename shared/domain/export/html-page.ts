import type { ProjectDocument } from '../document.ts';
import type { Drawing, DrawnNode, NodeId } from '../drawing/drawing.ts';
import { shapeHulls } from '../drawing/shape-hulls.ts';
import type { Ecosystem, RelationSummary } from '../ecosystem.ts';
import { type EntityId, isGeneric, type Source, type StoredEntity } from '../entity.ts';
import { lookOf } from '../look.ts';
import type { StoredRelation } from '../relation.ts';
import type { SheetInput } from '../sheet/input.ts';
import type { Audience } from '../vocabulary.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import { type CardContext, capitalise, cardLines, linkHint, missingLine, sourceRest } from './html-card.ts';
import type { PageData, PageEntity, PageNode, PagePaint, PageRelation, PageSource } from './html-data.ts';
import { pageLegend } from './html-legend.ts';

/** What a page is made from. `sheet` is the graph on a light page. */
export interface PageInput {
  readonly sheet: SheetInput;
  /** The same on a dark page. */
  readonly dark: Drawing;
  /** The records shown, as their reader may see them (`documentFor`). */
  readonly document: Pick<ProjectDocument, 'entities' | 'relations'>;
  readonly audience: Audience;
  /** Of the project. */
  readonly territory: string | null;
  /** A date that was asked for, a partial date. */
  readonly on: string | null;
  /** Name of the snapshot that it shows; null: the project as it is. */
  readonly snapshot: string | null;
  /** All that the reader may see of the project: where people are, whatever links the picture leaves out. */
  readonly known: Pick<Ecosystem, 'entities' | 'relations'>;
}

/** Values once each, by the place of the first. */
const createTable = <Value>(keyOf: (value: Value) => string) => {
  const places = new Map<string, number>();
  const values: Value[] = [];
  return {
    values,
    placeOf: (value: Value): number => {
      const key = keyOf(value);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, values.length);
      return values.push(value) - 1;
    },
  };
};

const byId = <Given extends { readonly id: string }>(records: readonly Given[]): Given[] =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

const byName = (entities: readonly StoredEntity[], lang: Lang): StoredEntity[] => {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return byId(entities).sort((a, b) => compare(a.name, b.name));
};

const toSource = (source: Source, lang: Lang): PageSource => {
  const rest = sourceRest(source, lang);
  return {
    title: source.title,
    ...(rest === '' ? {} : { rest }),
    ...(source.url === null ? {} : { url: source.url }),
  };
};

const tenths = (value: number): number => Math.round(value * 10) / 10;

const paintOf = (light: DrawnNode, dark: DrawnNode = light): PagePaint => ({
  light: { fill: light.fill, iconColour: light.iconColour },
  dark: { fill: dark.fill, iconColour: dark.iconColour },
  ...(light.unknown ? { unknown: true } : {}),
});

/** Marks of a page: the pin is a matter of the window. */
const badgesOn = ({ badges }: DrawnNode): string =>
  badges
    .split(' ')
    .filter((badge) => badge !== 'pinned')
    .join(' ');

type PlaceOf = (id: NodeId) => number;
const drawNodes = ({ sheet, dark }: PageInput, placeOf: PlaceOf) => {
  const { drawing, positions } = sheet;
  const onDark = new Map(dark.nodes.map((node) => [node.id, node]));
  const membersOf = new Map<NodeId, readonly EntityId[]>(
    drawing.groups.map(({ id, members }) => [id, members]),
  );
  const paints = createTable<PagePaint>((paint) => JSON.stringify(paint));
  const drawn = byId(drawing.nodes);
  const nodes = drawn.map((node): PageNode => {
    const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 };
    const badges = badgesOn(node);
    const members = membersOf.get(node.id);
    return {
      name: node.name,
      look: node.look,
      paint: paints.placeOf(paintOf(node, onDark.get(node.id))),
      x: tenths(x),
      y: tenths(y),
      size: tenths(node.size),
      degree: node.degree,
      ...(badges === '' ? {} : { badges }),
      ...(node.generic ? { generic: true } : {}),
      ...(node.sizeUnknown ? { sizeUnknown: true } : {}),
      ...(node.closed ? { closed: true } : {}),
      ...(node.faded ? { faded: true } : {}),
      ...(members ? { members: members.map(placeOf) } : {}),
    };
  });
  return { nodes, paints: paints.values, drawn };
};

/** The node that each entity is drawn as: itself, or the closed group that it is in. */
const nodeOfEntity = ({ groups }: Drawing, drawn: readonly DrawnNode[]): PlaceOf => {
  const places = new Map<NodeId, number>(drawn.map(({ id }, place) => [id, place]));
  for (const { id, members } of groups) {
    const place = places.get(id);
    if (place !== undefined) for (const member of members) places.set(member, place);
  }
  return (id) => places.get(id) ?? -1;
};

const drawHulls = ({ drawing, positions }: SheetInput): PageData['hulls'] => {
  const placed = drawing.nodes.flatMap(({ id, size }) => {
    const place = positions.get(id);
    return place ? [{ id, size, ...place }] : [];
  });
  return shapeHulls(drawing.hulls, placed).map(({ name, tint, paths, strokeWidth, labels }) => ({
    name,
    tint,
    paths,
    strokeWidth: tenths(strokeWidth),
    labels: labels.map(({ x, y }) => [tenths(x), tenths(y)] as const),
  }));
};

const MOST = 5;
/** Names of the most linked, for a summary in words. */
const mostLinked = ({ drawing }: SheetInput): string[] =>
  byId(drawing.nodes)
    .filter(({ degree }) => degree > 0)
    .sort((a, b) => b.degree - a.degree)
    .slice(0, MOST)
    .map(({ name }) => name);

/** « Vue filtrée : 48 fiches sur 312 ». */
const viewLine = ({ entities, total, filters, lang }: SheetInput): string => {
  const { chip, filteredView, wholeView, shownOf } = wordsOf(lang).sheet;
  const isFiltered = entities.length < total.entities || filters.length > 0;
  return chip(isFiltered ? filteredView : wholeView, shownOf(entities.length, total.entities));
};

/** What the file is, of what, for whom, and what it leaves out. */
const aboutOf = ({ sheet: input, audience, territory, on, snapshot }: PageInput): PageData['about'] => {
  const { page, sheet, vocabulary } = wordsOf(input.lang);
  const { aboutLabels: labels } = page;
  const { withheld, filters, drawnAs, sources, fictional, projectName, dataOn } = input;
  const lines: readonly (readonly [string, string | null])[] = [
    [labels.project, [projectName, ...(fictional ? [sheet.fictional] : [])].join(' · ')],
    [labels.territory, territory],
    [labels.snapshot, snapshot],
    [labels.date, on === null ? null : sheet.date(on)],
    [labels.data, sheet.date(dataOn)],
    [labels.view, viewLine(input)],
    [labels.filters, filters.join(' · ') || null],
    [labels.look, drawnAs.join(' · ') || null],
    [
      labels.withheld,
      withheld.entities + withheld.relations > 0
        ? sheet.withheld(withheld.entities, withheld.relations)
        : null,
    ],
    [
      labels.sources,
      sources.titles.length === 0 ? vocabulary.unknown : page.sourceList(sources.titles, sources.others),
    ],
    [labels.audience, page.audiences[audience]],
    [labels.file, page.itself],
  ];
  return lines.flatMap(([label, text]) => (text === null ? [] : [[label, text] as const]));
};

/** « Association · Saint-Nazaire ». */
const lineOf = (entity: StoredEntity, { lang, territoriesOf }: CardContext): string => {
  const { vocabulary } = wordsOf(lang);
  const type =
    entity.type === null ? null : (vocabulary.types as Readonly<Record<string, string>>)[entity.type];
  const [territory] = territoriesOf(entity.id, 'located-in');
  return [capitalise(type ?? vocabulary.looks[lookOf(entity)], lang), territory].filter(Boolean).join(' · ');
};

/** Relations by entity, at either end. */
const linksByEntity = (
  relations: readonly RelationSummary[],
): ReadonlyMap<string, readonly RelationSummary[]> => {
  const links = new Map<string, RelationSummary[]>();
  for (const relation of byId(relations))
    for (const id of new Set([relation.from, relation.to])) {
      const known = links.get(id);
      if (known) known.push(relation);
      else links.set(id, [relation]);
    }
  return links;
};

const createCards = ({ known, sheet: { lang } }: PageInput, nodeOf: PlaceOf) => {
  const labels = createTable<string>((label) => label);
  const sources = createTable<PageSource>((source) => JSON.stringify(source));
  const links = linksByEntity(known.relations);
  const names = new Map<string, string>(known.entities.map(({ id, name }) => [id, name]));
  const territoriesOf: CardContext['territoriesOf'] = (id, as) =>
    (links.get(id) ?? [])
      .filter(({ type, from }) => type === as && from === id)
      .flatMap(({ to }) => names.get(to) ?? []);
  const context = { lang, territoriesOf };
  const placesOf = (given: readonly Source[]) => [
    ...new Set(given.map((source) => sources.placeOf(toSource(source, lang)))),
  ];
  const toEntity = (entity: StoredEntity): PageEntity => {
    const aliases = [...(entity.shortName === null ? [] : [entity.shortName]), ...entity.aliases];
    const missing = isGeneric(entity) ? null : missingLine(entity, links.get(entity.id) ?? [], lang);
    return {
      name: entity.name,
      look: lookOf(entity),
      node: nodeOf(entity.id),
      line: lineOf(entity, context),
      ...(aliases.length > 0 ? { aliases } : {}),
      fields: cardLines(entity, context).map(([label, values]) => [labels.placeOf(label), values]),
      ...(missing === null ? {} : { missing }),
      ...(entity.sources.length > 0 ? { sources: placesOf(entity.sources) } : {}),
    };
  };
  return { labels: labels.values, sources: sources.values, placesOf, toEntity };
};

const toRelation = (
  relation: StoredRelation,
  { lang, placeOf, sources }: { lang: Lang; placeOf: PlaceOf; sources: readonly number[] },
): PageRelation => {
  const hint = linkHint(relation, lang);
  return {
    from: placeOf(relation.from),
    to: placeOf(relation.to),
    type: relation.type,
    ...(relation.status === 'existing' ? {} : { status: relation.status }),
    ...(relation.amountCents === null ? {} : { amountCents: relation.amountCents }),
    ...(relation.confidence === 'to-check' ? { toCheck: true } : {}),
    ...(hint === '' ? {} : { hint }),
    ...(sources.length > 0 ? { sources } : {}),
  };
};

/** Everything that a page shows, as plain values; the same whatever the order in which records come. */
export const gatherPage = (input: PageInput): PageData => {
  const { sheet, dark, document } = input;
  const { lang } = sheet;
  const entities = byName(document.entities, lang);
  const places = new Map<NodeId, number>(entities.map(({ id }, place) => [id, place]));
  const placeOf: PlaceOf = (id) => places.get(id) ?? -1;
  const { nodes, paints, drawn } = drawNodes(input, placeOf);
  const cards = createCards(input, nodeOfEntity(sheet.drawing, drawn));
  const { page, sheet: words } = wordsOf(lang);
  const cardsOfEntities = entities.map(cards.toEntity);
  const relations = byId(document.relations).map((relation) =>
    toRelation(relation, { lang, placeOf, sources: cards.placesOf(relation.sources) }),
  );
  return {
    lang,
    title: sheet.title,
    ...(sheet.subtitle === null ? {} : { subtitle: sheet.subtitle }),
    project: sheet.projectName,
    ...(sheet.fictional ? { fictional: words.fictional } : {}),
    facts: [viewLine(sheet), words.dataOn(words.date(sheet.dataOn))],
    about: aboutOf(input),
    summary: page.picture(entities.length, relations.length, mostLinked(sheet)),
    paints,
    nodes,
    hulls: drawHulls(sheet),
    entities: cardsOfEntities,
    relations,
    sources: cards.sources,
    labels: cards.labels,
    ...pageLegend(sheet, { ...sheet, drawing: dark }),
  };
};
