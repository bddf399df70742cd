import type { EntitySummary } from '../../../../shared/domain/ecosystem.ts';
import { heldPlaces } from '../../../../shared/domain/held-values.ts';
import type { EntityColumn } from '../../../../shared/domain/record-columns.ts';
import type { CellValue } from '../../../../shared/domain/table/cell-value.ts';
import type { CriterionField } from '../../../../shared/domain/view.ts';
import type { IdentifierScheme } from '../../../../shared/domain/vocabulary.ts';
import type { TextKey } from '../../../i18n/i18n.ts';
import { type Column, type Labels, lacking, type TableFacts, unknownRange, unknownValue } from './column.ts';

type Read = (entity: EntitySummary, facts: TableFacts) => CellValue;
type Given = Partial<Omit<Column, 'read' | 'id' | 'label'>>;

export const column = (id: string, label: TextKey, read: Read, given: Given): Column => ({
  id,
  label,
  width: 160,
  shape: 'text',
  write: null,
  kinds: 'all',
  filter: null,
  unknown: given.filter ? unknownValue(given.filter) : null,
  asked: null,
  ...given,
  read: read as Column['read'],
});

type CardKey = Extract<TextKey, `card.fields.${string}`> extends `card.fields.${infer Key}` ? Key : never;
/** A field of the card, under the same name. */
export const field = (id: CardKey, read: Read, given: Given): Column =>
  column(id, `card.fields.${id}`, read, { write: { field: id, editor: 'text' }, ...given });

/** A field that only the host knows whole. */
export const asked = (id: CardKey & EntityColumn, given: Given): Column =>
  field(id, ({ id: entity }, facts) => facts.asked.get(id)?.get(entity) ?? null, { asked: id, ...given });

export const long = (id: 'description' | 'followUp', given: Given): Column =>
  asked(id, {
    width: 280,
    write: { field: id, editor: 'long' },
    filter: 'filled',
    unknown: lacking('filled', id),
    ...given,
  });
export const coded = (
  id: CardKey,
  codes: readonly string[],
  labels: Labels,
  filter: CriterionField,
  read: Read,
): Column =>
  field(id, read, {
    shape: 'code',
    write: { field: id, editor: 'choice' },
    codes: () => codes,
    labels,
    filter,
  });
export const codes = (
  id: CardKey,
  list: readonly string[],
  labels: Labels,
  filter: CriterionField,
  read: Read,
): Column =>
  field(id, read, {
    shape: 'code',
    write: { field: id, editor: 'choices' },
    codes: () => list,
    labels,
    filter,
  });
export const tags = (id: CardKey, filter: CriterionField | null, read: Read, given: Given = {}): Column =>
  field(id, read, { width: 200, write: { field: id, editor: 'tags' }, filter, ...given });
export const yesNo = (id: CardKey, filter: CriterionField, read: Read, given: Given): Column =>
  field(id, read, {
    width: 120,
    shape: 'yes-no',
    write: { field: id, editor: 'choice' },
    codes: () => ['yes', 'no'],
    filter,
    ...given,
  });
export const said = (value: boolean | null): CellValue => (value === null ? null : value ? 'yes' : 'no');
export const isSaid = (value: CellValue): boolean | null => (value === null ? null : value === 'yes');
export const itemsOf = (value: CellValue): readonly string[] => (Array.isArray(value) ? value : []);
export const date = (id: 'startsOn' | 'endsOn' | 'dueOn', filter: CriterionField, given: Given): Column =>
  field(id, (entity) => entity[id], {
    width: 140,
    shape: 'date',
    write: { field: id, editor: 'date' },
    filter,
    ...given,
  });
export const money = (id: 'budget' | 'need', filter: CriterionField, read: Read): Column =>
  field(id, read, {
    width: 170,
    shape: 'money',
    write: { field: id, editor: 'money' },
    filter,
    unknown: unknownRange(filter),
    isSummed: true,
    kinds: ['initiative', 'programme', 'alliance', 'actor', 'funder'],
  });

const OF_TERRITORIES: ReadonlySet<string> = new Set(['insee', 'dep', 'reg', 'qpv']);
export const identifier = (scheme: IdentifierScheme): Column =>
  asked(scheme, {
    width: 150,
    write: { field: scheme, editor: 'tags' },
    filter: 'identifier',
    unknown: lacking('identifier', scheme),
    kinds: OF_TERRITORIES.has(scheme) ? ['territory'] : scheme === 'crte' ? ['programme'] : 'all',
  });

export const place = (id: 'anchored' | 'acts'): Column =>
  field(id, (entity, facts) => facts[id].get(entity.id) ?? null, {
    width: 200,
    shape: 'entities',
    write: { field: id, editor: 'territories' },
    filter: 'territory',
    unknown: null,
    held: (value) => heldPlaces(itemsOf(value)),
    kinds:
      id === 'acts'
        ? ['actor', 'funder', 'programme', 'initiative']
        : ['actor', 'funder', 'programme', 'initiative', 'alliance', 'resource', 'instance'],
  });

export const computed = (id: string, label: TextKey, read: Read, given: Given): Column =>
  column(id, label, read, { width: 120, shape: 'number', ...given });
