import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { RecordChangeInput } from '../../../shared/contract/record-operations.ts';
import type { EntitySummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { heldPlaces } from '../../../shared/domain/held-values.ts';
import { AUDIENCES, AXES, ENTITY_STATUSES, TYPES_BY_KIND } from '../../../shared/domain/vocabulary.ts';
import { type Lang, wordsOf } from '../../../shared/domain/words/words.ts';
import type { Option } from './card-field.ts';

/** Fields that several entities can be given at once, in the order of the card. */
export const MULTI_FIELDS = [
  'type',
  'anchored',
  'acts',
  'sdgs',
  'axes',
  'themes',
  'status',
  'audience',
] as const;
export type MultiField = (typeof MULTI_FIELDS)[number];

/** `add` keeps what is there: for lists whose values the window knows. */
export type Mode = 'add' | 'replace';
const ADDABLE = ['sdgs', 'axes', 'themes'] as const satisfies readonly MultiField[];
type Addable = (typeof ADDABLE)[number];
export const canAdd = (field: MultiField): field is Addable => ADDABLE.includes(field as Addable);
export const isListField = (field: MultiField): boolean =>
  canAdd(field) || field === 'anchored' || field === 'acts';

/** Types that all of them may have. */
const commonTypes = (entities: readonly EntitySummary[]): readonly string[] => {
  const kinds = [...new Set(entities.map(({ kind }) => kind))];
  const [first, ...others] = kinds.map((kind): readonly string[] => TYPES_BY_KIND[kind]);
  return (first ?? []).filter((type) => others.every((types) => types.includes(type)));
};

/** What a field may be given, in words; none for what is written or searched. */
export const optionsOf = (field: MultiField, entities: readonly EntitySummary[], lang: Lang): Option[] => {
  const { vocabulary } = wordsOf(lang);
  const labelled = (codes: readonly string[], labels: Readonly<Record<string, string>>): Option[] =>
    codes.map((value) => ({ value, label: labels[value] ?? value }));
  switch (field) {
    case 'type':
      return labelled(commonTypes(entities), vocabulary.types);
    case 'status':
      return labelled(ENTITY_STATUSES, vocabulary.entityStatuses);
    case 'audience':
      return labelled(AUDIENCES, vocabulary.audiences);
    case 'axes':
      return labelled(AXES, vocabulary.axes);
    case 'sdgs':
      return vocabulary.sdgs.map((label, index) => ({
        value: String(index + 1),
        label: `${index + 1} ${label}`,
      }));
    default:
      return [];
  }
};

export interface MultiEdit {
  readonly field: MultiField;
  readonly mode: Mode;
  /** Empty: « non renseigné ». */
  readonly values: readonly string[];
}

const valueFor = (entity: EntitySummary, { field, mode, values }: MultiEdit): string | string[] => {
  if (!isListField(field)) return values[0] ?? '';
  if (mode === 'replace' || !canAdd(field)) return [...values];
  return [...new Set([...entity[field].map(String), ...values])];
};

/** Territories of an entity, which its summary does not say. */
export type PlacesOf = (field: 'anchored' | 'acts', id: EntityId) => readonly EntityId[];

const heldIn = (entity: EntitySummary, field: MultiField, placesOf: PlacesOf): unknown =>
  field === 'anchored' || field === 'acts' ? heldPlaces(placesOf(field, entity.id)) : entity[field];

/** One change an entity, for `record.setMany`, each with what it replaces. */
export const changesOf = (
  entities: readonly EntitySummary[],
  edit: MultiEdit,
  placesOf: PlacesOf,
): RecordChangeInput[] =>
  entities.map((entity) => ({
    record: 'entity',
    id: entity.id,
    set: { [edit.field]: valueFor(entity, edit) },
    was: { [edit.field]: heldIn(entity, edit.field, placesOf) },
  }));

export type Outcome = OutputOf<'record.setMany'>;
