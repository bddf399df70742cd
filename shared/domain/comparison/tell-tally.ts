import type { EntityId } from '../entity.ts';
import { formatNumber } from '../format.ts';
import { isSymmetric, type RelationId } from '../relation.ts';
import { KINDS, RELATION_TYPES } from '../vocabulary.ts';
import type { Counted, CountedKind, CountedLink } from '../words/comparison-words.ts';
import { createFactTeller } from '../words/tell-fact.ts';
import type { Piece } from '../words/told.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import type { NameOf } from './field-changes.ts';
import type { EntityNews, LinkNews, Tally } from './tallies.ts';

type Said = readonly Piece[];
export interface Teller {
  readonly lang: Lang;
  readonly nameOf: NameOf;
}

const COUNTED_KINDS: readonly CountedKind[] = [...KINDS, 'group'];
const COUNTED_LINKS: readonly CountedLink[] = [...RELATION_TYPES, 'place'];
/** As many names as a list of entities gives. */
const LISTED_MAX = 3;
/** More are counted with the other changed cards. */
const RENAMED_MAX = 5;

export const countEntities = (ids: readonly EntityId[], lang: Lang): Counted => ({
  value: ids.length,
  told: { text: formatNumber(ids.length, lang, 0), entities: ids },
});
const countLinks = (links: readonly LinkNews[], lang: Lang): Counted => ({
  value: links.length,
  told: {
    text: formatNumber(links.length, lang, 0),
    relations: links.map(({ relation }) => relation.id),
  },
});

/** « A ↔ B, C → D et 4 autres »: each leads to its relation. */
const tellPairs = (links: readonly LinkNews[], { lang, nameOf }: Teller): Said => {
  const { and, others } = wordsOf(lang).partnerships.lists;
  const shown = links.length <= LISTED_MAX + 1 ? links : links.slice(0, LISTED_MAX);
  const rest: RelationId[] = links.slice(shown.length).map(({ relation }) => relation.id);
  const items: Piece[] = shown.map(({ relation: { id, type, from, to } }) => ({
    text: `${nameOf(from)} ${isSymmetric(type) ? '↔' : '→'} ${nameOf(to)}`,
    relations: [id],
  }));
  if (rest.length > 0) items.push({ text: others(rest.length), relations: rest });
  return items.flatMap((item, at): Piece[] =>
    at === 0 ? [item] : [{ text: at === items.length - 1 ? ` ${and} ` : ', ' }, item],
  );
};

type Named<Items> = (clause: Said, items: Items) => Said;

const entityClauses = (
  { entities }: Tally,
  { lang }: Teller,
  named: Named<readonly EntityNews[]>,
): Said[] => {
  const { entities: words } = wordsOf(lang).comparison;
  const count = (news: readonly EntityNews[]) =>
    countEntities(
      news.map(({ id }) => id),
      lang,
    );
  const clauses = COUNTED_KINDS.flatMap((kind): Said[] => {
    const added = entities.filter((one) => one.event === 'added' && one.kind === kind);
    const removed = entities.filter((one) => one.event === 'removed' && one.kind === kind);
    return [
      ...(added.length > 0 ? [named(words.added(kind, count(added)), added)] : []),
      ...(removed.length > 0 ? [named(words.removed(kind, count(removed), added.length > 0), removed)] : []),
    ];
  });
  const changed = entities.filter(({ event }) => event === 'changed');
  return changed.length === 0 ? clauses : [...clauses, named(words.changed(count(changed)), changed)];
};

const linkClauses = ({ links }: Tally, { lang }: Teller, named: Named<readonly LinkNews[]>): Said[] => {
  const { relations: words } = wordsOf(lang).comparison;
  const say = (news: readonly LinkNews[], tell: (count: Counted) => Said): Said[] =>
    news.length === 0 ? [] : [named(tell(countLinks(news, lang)), news)];
  const byEvent = Map.groupBy(links, ({ event }) => event);
  const of = (event: LinkNews['event'], type: CountedLink) =>
    (byEvent.get(event) ?? []).filter((one) => one.type === type);
  const whole = (event: LinkNews['event']) => byEvent.get(event) ?? [];
  return [
    ...COUNTED_LINKS.flatMap((type): Said[] => {
      const gained = of('gained', type);
      return [
        ...say(gained, (count) => words.added(type, count)),
        ...say(of('lost', type), (count) => words.removed(type, count, gained.length > 0)),
        ...say(of('ended', type), (count) => words.ended(type, count)),
      ];
    }),
    ...say(whole('notInForce'), words.notInForce),
    ...say(whole('noLonger'), words.noLonger),
    ...say(whole('changed'), words.changed),
  ];
};

/** Numbers alone, for the sentence of the whole. */
export const tellWhole = (tally: Tally, teller: Teller): Said[] => [
  ...entityClauses(tally, teller, (clause) => clause),
  ...linkClauses(tally, teller, (clause) => clause),
];

/** Numbers and names: what a territory reads of itself. Cards in one sentence, links in another. */
export const tellPart = (tally: Tally, teller: Teller): readonly Said[] => {
  const { lang, nameOf } = teller;
  const { comparison } = wordsOf(lang);
  const tell = createFactTeller(nameOf, lang);
  const cards = entityClauses(tally, teller, (clause, news) =>
    comparison.withNames(clause, tell({ kind: 'entities', ids: news.map(({ id }) => id) })),
  );
  const renamed = tally.entities
    .flatMap(({ id, renamed: names }) =>
      names === null ? [] : [comparison.entities.renamed(names[0], { text: names[1], entities: [id] })],
    )
    .slice(0, RENAMED_MAX);
  const links = linkClauses(tally, teller, (clause, news) =>
    comparison.withNames(clause, tellPairs(news, teller)),
  );
  return [
    ...(cards.length > 0 ? [comparison.sentence(null, cards, renamed)] : []),
    ...(links.length > 0 ? [comparison.sentence(null, links, [])] : []),
  ];
};
