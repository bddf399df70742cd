import type { ColourEntry } from '../drawing/drawing.ts';
import type { EntitySummary } from '../ecosystem.ts';
import { FIELDS, isReadable } from '../filter-fields.ts';
import type { Known } from '../filters/reader.ts';
import type { ColourField } from '../view.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import { categorySwatches } from './category-swatches.ts';
import { iconColourOn } from './contrast.ts';
import { numberSwatches } from './number-swatches.ts';
import { UNKNOWN_FILL } from './palette.ts';
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

const swatchesOf = (field: ColourField, known: Known, lang: Lang): Swatches | null => {
  if (field === 'look' || !isReadable(field, known)) return null;
  const reader = FIELDS[field];
  if (reader.of !== 'entity') return null;
  if (reader.is === 'values') return categorySwatches(field, reader.values, known, lang);
  if (reader.is === 'number')
    return numberSwatches(field, (entity) => reader.number(entity, known), known, lang);
  if (reader.is !== 'dates') return null;
  const yearOf = (entity: EntitySummary): number | null => {
    const from = reader.dates(entity)?.from ?? '0000';
    return from === '0000' ? null : Number(from.slice(0, 4));
  };
  return numberSwatches(field, yearOf, known, lang);
};

const paints = ({ swatches }: Swatches): readonly Paint[] =>
  swatches.map(({ fill }) => ({ fill, iconColour: iconColourOn(fill), unknown: false }));
const UNKNOWN: Paint = { fill: UNKNOWN_FILL, iconColour: iconColourOn(UNKNOWN_FILL), unknown: true };

/** Null when colours say the category, or a measure that is not there yet. */
export const planColours = (field: ColourField, known: Known, lang: Lang): ColourPlan | null => {
  const found = swatchesOf(field, known, lang);
  if (found === null) return null;
  const { swatches, indexOf } = found;
  const painted = paints(found);
  return {
    paintOf: (entity) => painted[indexOf(entity) ?? -1] ?? UNKNOWN,
    entriesOf: (entities) => {
      const members = Map.groupBy(entities, (entity) => indexOf(entity) ?? swatches.length);
      const unknown = { fill: UNKNOWN_FILL, label: wordsOf(lang).vocabulary.unknown };
      return [...swatches, unknown].flatMap(({ fill, label }, index): ColourEntry[] => {
        const ids = (members.get(index) ?? []).map(({ id }) => id);
        const entry = { fill, label, count: ids.length, unknown: index === swatches.length, members: ids };
        return ids.length === 0 ? [] : [entry];
      });
    },
  };
};
