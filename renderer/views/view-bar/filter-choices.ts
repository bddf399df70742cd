import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import { countChoices } from '../../../shared/domain/filter.ts';
import { NONE } from '../../../shared/domain/filter-fields.ts';
import { LOOK_IDS } from '../../../shared/domain/look.ts';
import { foldText } from '../../../shared/domain/text.ts';
import type { CriterionField } from '../../../shared/domain/view.ts';
import { describeCriterion, type LookupName } from '../../../shared/domain/view-words.ts';
import {
  AUDIENCES,
  AXES,
  ENTITY_STATUSES,
  ENTITY_TYPES,
  RELATION_STATUSES,
  RELATION_TYPES,
  ROLES,
} from '../../../shared/domain/vocabulary.ts';
import type { Lang } from '../../../shared/domain/words/words.ts';

/** One line of a chip's checklist; `count` is null where counting would say nothing. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number | null;
}

const FUNDING = ['without', 'with'] as const;
/** Fields whose values come in the vocabulary's own order; the others are in alphabetical order. */
const ORDERED: Readonly<Partial<Record<CriterionField, readonly string[]>>> = {
  look: LOOK_IDS,
  type: ENTITY_TYPES,
  role: ROLES,
  relation: RELATION_TYPES,
  status: ENTITY_STATUSES,
  'relation-status': RELATION_STATUSES,
  axis: AXES,
  audience: AUDIENCES,
  funding: FUNDING,
  sdg: Array.from({ length: 17 }, (_, index) => String(index + 1)),
};

const valuesOf = (ecosystem: Ecosystem, field: CriterionField): ReadonlyMap<string, number | null> => {
  if (field === 'funding') return new Map(FUNDING.map((value) => [value, null]));
  if (field === 'territory')
    return new Map(ecosystem.entities.filter(({ kind }) => kind === 'territory').map(({ id }) => [id, null]));
  return countChoices(ecosystem, field);
};

/** The checklist of a field: what the project has, « non renseigné » last. */
export const choicesOf = (
  ecosystem: Ecosystem,
  field: CriterionField,
  { nameOf, lang }: { readonly nameOf: LookupName; readonly lang: Lang },
): Choice[] => {
  const order = ORDERED[field];
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const labelOf = (value: string) =>
    field === 'territory'
      ? (nameOf(value) ?? value)
      : describeCriterion({ field, op: 'in', values: [value] }, nameOf, lang).values;
  const rank = (value: string) => (value === NONE ? Number.POSITIVE_INFINITY : (order?.indexOf(value) ?? 0));
  return [...valuesOf(ecosystem, field)]
    .map(([value, count]) => ({ value, count, label: labelOf(value) }))
    .sort((a, b) => {
      const [first, second] = [rank(a.value), rank(b.value)];
      return first === second ? compare(a.label, b.label) : first - second;
    });
};

/** Choices whose label holds every word typed, accents and case apart. */
export const searchChoices = (choices: readonly Choice[], text: string): readonly Choice[] => {
  const words = foldText(text).split(' ').filter(Boolean);
  if (words.length === 0) return choices;
  return choices.filter(({ label }) => {
    const folded = foldText(label);
    return words.every((word) => folded.includes(word));
  });
};

/** Fields in the order of « + Filtre ». */
export const FILTER_FIELDS: readonly CriterionField[] = [
  'look',
  'type',
  'territory',
  'relation',
  'sdg',
  'axis',
  'period',
  'funding',
  'status',
  'relation-status',
  'role',
  'theme',
  'need',
  'offer',
  'programme',
  'check',
  'audience',
];
