import type { ColourEntry } from '../drawing/drawing.ts';
import type { EntitySummary } from '../ecosystem.ts';
import { FIELDS, isReadable } from '../filter-fields.ts';
import type { Known } from '../filters/reader.ts';
import type { CriterionField } from '../view.ts';
import { wordsOf } from '../words/words.ts';
import { categorySwatches } from './category-swatches.ts';
import { iconColourOn } from './contrast.ts';
import type { Manner } from './manner.ts';
import { numberSwatches } from './number-swatches.ts';
import { UNKNOWN } from './palette.ts';
import type { Swatches } from './swatch.ts';

/** The colour of an entity, and of its icon. */
export interface Paint {
  readonly fill: string;
  readonly iconColour: string;
  readonly unknown: boolean;
}

/** What colours say: computed on the whole project, so that a filter changes no colour. */
export interface ColourPlan {
  readonly paintOf: (entity: EntitySummary) => Paint;
  /** A line a colour that is worn, « non renseigné » last; every entity is of one line. */
  readonly entriesOf: (entities: readonly EntitySummary[]) => readonly ColourEntry[];
}

const swatchesOf = (field: CriterionField, known: Known, manner: Manner): Swatches | null => {
  if (field === 'look' || !isReadable(field, known)) return null;
  const reader = FIELDS[field];
  if (reader.of !== 'entity') return null;
  if (reader.is === 'values') return categorySwatches(field, reader.values, known, manner);
  if (reader.is === 'number')
    return numberSwatches(field, (entity) => reader.number(entity, known), known, manner);
  if (reader.is !== 'dates') return null;
  const yearOf = (entity: EntitySummary): number | null => {
    const from = reader.dates(entity)?.from ?? '0000';
    return from === '0000' ? null : Number(from.slice(0, 4));
  };
  return numberSwatches(field, yearOf, known, manner);
};

const paints = ({ swatches }: Swatches): readonly Paint[] =>
  swatches.map(({ fill }) => ({ fill, iconColour: iconColourOn(fill), unknown: false }));

/** Null when colours say the category, or a measure that is not there yet. */
export const planColours = (field: CriterionField, known: Known, manner: Manner): ColourPlan | null => {
  const found = swatchesOf(field, known, manner);
  if (found === null) return null;
  const { swatches, indexOf } = found;
  const painted = paints(found);
  const { fill: unknownFill, iconColour } = UNKNOWN[manner.theme];
  const blank: Paint = { fill: unknownFill, iconColour, unknown: true };
  return {
    paintOf: (entity) => painted[indexOf(entity) ?? -1] ?? blank,
    entriesOf: (entities) => {
      const members = Map.groupBy(entities, (entity) => indexOf(entity) ?? swatches.length);
      const unknown = { fill: unknownFill, label: wordsOf(manner.lang).vocabulary.unknown };
      return [...swatches, unknown].flatMap(({ fill, label }, index): ColourEntry[] => {
        const ids = (members.get(index) ?? []).map(({ id }) => id);
        const entry = { fill, label, count: ids.length, unknown: index === swatches.length, members: ids };
        return ids.length === 0 ? [] : [entry];
      });
    },
  };
};
