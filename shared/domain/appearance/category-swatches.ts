import type { EntitySummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import type { Known } from '../filters/reader.ts';
import type { CriterionField } from '../view.ts';
import { describeCriterion } from '../view-words.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import type { Manner } from './manner.ts';
import { CATEGORY_FILLS, LONE_FILL, OTHERS_FILL, SDG_FILLS } from './palette.ts';
import type { Swatch, Swatches } from './swatch.ts';

type ReadValues = (entity: EntitySummary, known: Known) => readonly string[];

/** Members of the network's own groups have no name but that of the one with the most links. */
const isNetworkGroup = (field: CriterionField): boolean => field === 'communities' || field === 'components';

const countValues = (read: ReadValues, known: Known): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const entity of known.facts.ecosystem.entities)
    for (const value of new Set(read(entity, known))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** Name of the most linked entity of each value. */
const hubNames = (read: ReadValues, known: Known): ReadonlyMap<string, string> => {
  const degrees = known.facts.degrees();
  const hubs = new Map<string, EntitySummary>();
  const degreeOf = ({ id }: EntitySummary) => degrees.get(id) ?? 0;
  for (const entity of known.facts.ecosystem.entities)
    for (const value of read(entity, known)) {
      const hub = hubs.get(value);
      if (hub === undefined || degreeOf(entity) > degreeOf(hub)) hubs.set(value, entity);
    }
  return new Map([...hubs].map(([value, { name }]) => [value, name]));
};

const labeller = (field: CriterionField, read: ReadValues, known: Known, lang: Lang) => {
  const words = wordsOf(lang);
  if (isNetworkGroup(field)) {
    const hubs = hubNames(read, known);
    return (value: string) => words.groups.around(hubs.get(value) ?? value);
  }
  const names = new Map(known.facts.ecosystem.entities.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id as EntityId) ?? null;
  return (value: string) => describeCriterion({ field, op: 'in', values: [value] }, nameOf, lang).values;
};

/** The commonest values, each with a colour; a goal of development has its own. */
const fillFor = (field: CriterionField, value: string, rank: number): string | null =>
  field === 'sdg' ? (SDG_FILLS[value] ?? null) : (CATEGORY_FILLS[rank] ?? null);

/** Values by number of entities, the commonest first: their rank is their colour. */
export const categorySwatches = (
  field: CriterionField,
  read: ReadValues,
  known: Known,
  { lang, theme }: Manner,
): Swatches => {
  const { measures } = wordsOf(lang);
  const counts = countValues(read, known);
  const labelOf = labeller(field, read, known, lang);
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const isLone = (value: string) => isNetworkGroup(field) && counts.get(value) === 1;
  const ranked = [...counts.keys()]
    .filter((value) => !isLone(value))
    .map((value) => ({ value, label: labelOf(value), count: counts.get(value) ?? 0 }))
    .sort((a, b) => b.count - a.count || compare(a.label, b.label) || (a.value < b.value ? -1 : 1));
  const coloured = ranked.flatMap(({ value, label }, rank) => {
    const fill = fillFor(field, value, rank);
    return fill === null ? [] : [{ value, label, fill }];
  });
  const others = coloured.length;
  const places = new Map(ranked.map(({ value }) => [value, others]));
  coloured.forEach(({ value }, place) => {
    places.set(value, place);
  });
  const rest: Swatch[] = [
    { fill: OTHERS_FILL[theme], label: measures.others },
    { fill: LONE_FILL[theme], label: measures.lone },
  ];
  return {
    swatches: [...coloured, ...rest],
    indexOf: (entity) => {
      const found = read(entity, known).map((value) => places.get(value) ?? others + 1);
      // Of several values, the one that most entities have.
      return found.length === 0 ? null : Math.min(...found);
    },
  };
};
