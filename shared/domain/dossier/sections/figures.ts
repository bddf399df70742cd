import { compareCounts } from '../../comparison/counts.ts';
import { gatherFunding } from '../../funding/gather-funding.ts';
import { startView } from '../../view.ts';
import { chooseSuggestions } from '../choose-suggestions.ts';
import type { DossierPart, KeyFigure } from '../dossier.ts';
import { alone, type SectionInput, type Written } from './section.ts';

type Figures = Extract<DossierPart, { id: 'figures' }>;

const isNumberColumn = (title: string) => ({ title, isNumber: true, share: 1 });
const textColumn = (title: string) => ({ title, isNumber: false, share: 3 });

/** Every count of the state: kinds without classes of actors, types of links, and none that is zero. */
export const countsOf = ({ state, words }: Pick<SectionInput, 'state' | 'words'>) => {
  const { document } = state;
  const all = compareCounts(document, document, words.comparison);
  const kinds = Object.keys(words.comparison.counted.kinds);
  const types = Object.keys(words.comparison.counted.relations).filter((type) => type !== 'neighbour-of');
  return {
    kinds: all.filter(({ id }) => kinds.includes(id)),
    types: all.filter(({ id }) => types.includes(id)),
  };
};

/** Where one is is said of a place: a picture leaves it out, and so does the number of links. */
const isLink = (type: string): boolean => !(startView.hiddenRelations as readonly string[]).includes(type);

const addedOf = ({ evolution }: SectionInput) => ({
  actors:
    evolution?.comparison.added.entities.filter(({ kind, type }) => kind === 'actor' && type !== 'group')
      .length ?? null,
  relations: evolution?.comparison.added.relations.filter(({ type }) => isLink(type)).length ?? null,
});

/** The four figures between two rules: actors, links, funding, leads. */
export const keyFiguresOf = (input: SectionInput): KeyFigure[] => {
  const { state, view, words } = input;
  const { sheet, dossier } = words;
  const { kinds, types } = countsOf(input);
  const actors = kinds.find(({ id }) => id === 'actor')?.after ?? 0;
  const relations = types.filter(({ id }) => isLink(id)).reduce((sum, { after }) => sum + after, 0);
  const funding = gatherFunding(view.ecosystem.entities, view.ecosystem.relations);
  const funders = new Set(
    funding.flows.filter(({ source }) => source.startsWith('funder:')).map(({ source }) => source),
  );
  const added = addedOf(input);
  const { retained, discussed } = chooseSuggestions(state);
  const isKnown = funding.given.known > 0;
  return [
    { value: sheet.number(actors), caption: dossier.figures.actors(actors, added.actors) },
    { value: sheet.number(relations), caption: dossier.figures.relations(relations, added.relations) },
    {
      value: isKnown ? sheet.money(funding.given.amountCents) : '–',
      caption: isKnown ? dossier.figures.funding(funders.size) : dossier.figures.fundingUnknown(funders.size),
    },
    retained.length > 0
      ? { value: sheet.number(retained.length), caption: dossier.figures.retained(retained.length) }
      : { value: sheet.number(discussed.length), caption: dossier.figures.toDiscuss(discussed.length) },
  ];
};

export const writeFigures = (input: SectionInput): Written<Figures> => {
  const { words, state } = input;
  const { figures, sections } = words.dossier;
  const { kinds, types } = countsOf({ state, words });
  const table = (heading: string, what: string, lines: ReturnType<typeof countsOf>['kinds']) => ({
    heading,
    columns: [textColumn(what), isNumberColumn(figures.count)],
    rows: lines.map(({ label, after }) => [label, words.sheet.number(after)]),
  });
  return alone({
    id: 'figures',
    title: sections.figures,
    lead: [figures.lead],
    // On the page of the map they stand already.
    figures: input.sections.includes('map') ? [] : keyFiguresOf(input),
    tables: [
      table(figures.kinds, figures.kind, kinds),
      table(figures.relationTypes, figures.relationType, types),
    ],
  });
};
