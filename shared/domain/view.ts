import { z } from 'zod';
import { EntityId } from './entity.ts';
import { LOOK_IDS } from './look.ts';
import { RelationType } from './vocabulary.ts';

/** Fields that a filter may read: one record each in filter.ts. */
export const CRITERION_FIELDS = [
  'look',
  'type',
  'role',
  'territory',
  'relation',
  'status',
  'relation-status',
  'sdg',
  'axis',
  'theme',
  'need',
  'offer',
  'period',
  'funding',
  'programme',
  'audience',
  'check',
] as const;
export const CriterionField = z.enum(CRITERION_FIELDS);
export type CriterionField = z.infer<typeof CriterionField>;

/**
 * One chip. `values` are ids of the field's vocabulary, entity ids (territory: and what it includes), for `period`
 * [from, to] as partial dates (empty text: open), for `funding` `with` or `without`. `none` is « non renseigné ».
 */
export const Criterion = z.object({
  field: CriterionField,
  op: z.enum(['in', 'not-in']),
  values: z.array(z.string()),
});
export type Criterion = z.infer<typeof Criterion>;

export const LAYOUT_IDS = ['organic', 'by-kind', 'fixed'] as const;
export const LayoutId = z.enum(LAYOUT_IDS);
export type LayoutId = z.infer<typeof LayoutId>;

/** One serialisable value that every picture draws: window, sheet and export. */
export const View = z.object({
  filters: z.array(Criterion),
  match: z.enum(['all', 'any']),
  /** « Voisinage »: only what is within `depth` links of it. */
  focus: z.object({ id: EntityId, depth: z.int().min(1).max(3) }).nullable(),
  /** « Mettre en avant »: the others fade, nothing is hidden. */
  highlight: z.array(EntityId),
  hiddenLooks: z.array(z.enum(LOOK_IDS)),
  hiddenRelations: z.array(RelationType),
  layout: LayoutId,
  camera: z.object({ x: z.number(), y: z.number(), zoom: z.number().positive() }).nullable(),
});
export type View = z.infer<typeof View>;

export const startView: View = {
  filters: [],
  match: 'all',
  focus: null,
  highlight: [],
  hiddenLooks: [],
  hiddenRelations: ['located-in', 'acts-in', 'neighbour-of'],
  layout: 'organic',
  camera: null,
};
