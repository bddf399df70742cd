import { isGeneric } from '../../entity.ts';
import { LOOK_IDS, lookOf } from '../../look.ts';
import type { DossierPart } from '../dossier.ts';
import { drawPicture, type PictureSize } from '../draw-picture.ts';
import { keyFiguresOf } from './figures.ts';
import type { SectionInput, Written } from './section.ts';

type MapPart = Extract<DossierPart, { id: 'map' }>;

/** On an A4 page, upright; on a folded A3 page, on its side. Points. */
export const MAP_SIZES: Readonly<Record<'a4' | 'a3', PictureSize>> = {
  a4: { widthPt: 499, heightPt: 366, unit: 0.86, labelSizes: [8], namesMax: 160 },
  a3: { widthPt: 770, heightPt: 530, unit: 1.2, labelSizes: [10, 9, 8], namesMax: 160 },
};
const HUBS_MAX = 5;

const hubsOf = ({ view }: SectionInput): string[] =>
  view.sheet.drawing.nodes
    .filter(({ degree, generic }) => degree > 0 && !generic)
    .toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
    .slice(0, HUBS_MAX)
    .map(({ name }) => name);

/** The picture in words, from the data: how many of each kind, and who has the most links. */
const altOf = (input: SectionInput): string => {
  const { view, words } = input;
  const { entities, relations } = view.shown;
  const kinds = LOOK_IDS.flatMap((look) => {
    const count = entities.filter((entity) => lookOf(entity) === look && !isGeneric(entity)).length;
    return count === 0 ? [] : [`${words.vocabulary.looks[look]} ${words.sheet.number(count)}`];
  });
  const { alt, altHubs } = words.dossier.map;
  const said = [alt(entities.length, relations.length, kinds.join(', ')), altHubs(hubsOf(input))];
  return said.filter((sentence) => sentence !== '').join(' ');
};

const captionOf = ({ view, words, isGrey }: SectionInput, said: readonly string[]): string => {
  const { whole, filtered, grey } = words.dossier.map;
  const { entities, relations } = view.shown;
  const first = view.isFiltered
    ? filtered(entities.length, view.ecosystem.entities.length, relations.length)
    : whole(entities.length, relations.length);
  return [first, ...view.said, ...said, ...(isGrey ? [grey] : [])]
    .map((one) => one.replace(/\.$/, ''))
    .join(' · ');
};

/** What changed in the whole project, under the map. */
const afterOf = ({ evolution }: SectionInput): string[] =>
  evolution?.comparison.groups
    .find(({ territory }) => territory === null)
    ?.sentences.slice(0, 2)
    .map(({ text }) => text) ?? [];

/** Who acts, who funds, who is missing: figures and the picture on one page. */
export const writeMap = (input: SectionInput): Written<MapPart> => {
  const { view, words, size, isGrey, state } = input;
  const drawn = drawPicture(view.sheet, { kind: 'graph', size: MAP_SIZES[size], isGrey, alt: altOf(input) });
  const territory = state.document.entities.find(({ id }) => id === state.document.project.territoryId);
  return {
    part: {
      id: 'map',
      title: words.dossier.sections.map,
      subtitle: words.dossier.map.subtitle(territory?.name ?? null),
      lead: [],
      figures: keyFiguresOf(input),
      ...drawn.part,
      caption: captionOf(input, drawn.said),
      after: afterOf(input),
    },
    files: drawn.files,
  };
};
