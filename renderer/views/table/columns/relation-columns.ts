import type { RelationSummary } from '../../../../shared/domain/ecosystem.ts';
import type { CellValue } from '../../../../shared/domain/table/cell-value.ts';
import type { CriterionField } from '../../../../shared/domain/view.ts';
import {
  AUDIENCES,
  AXES,
  CONFIDENCES,
  CONTRIBUTIONS,
  MONEY_STAGES,
  OUTCOMES,
  RELATION_STATUSES,
  RELATION_TYPES,
} from '../../../../shared/domain/vocabulary.ts';
import type { TextKey } from '../../../i18n/i18n.ts';
import { type Column, type Labels, lacking, type TableFacts, unknownRange, unknownValue } from './column.ts';

type Read = (relation: RelationSummary, facts: TableFacts) => CellValue;
type Given = Partial<Omit<Column, 'read' | 'id' | 'label'>>;

const column = (id: string, label: TextKey, read: Read, given: Given = {}): Column => ({
  id,
  label,
  width: 150,
  shape: 'text',
  write: { field: id, editor: 'text' },
  kinds: 'all',
  filter: null,
  unknown: given.filter ? unknownValue(given.filter) : null,
  asked: null,
  ...given,
  read: read as Column['read'],
});
type CardKey = Extract<TextKey, `card.relation.${string}`> extends `card.relation.${infer Key}` ? Key : never;
const coded = (
  id: CardKey,
  list: readonly string[],
  labels: Labels,
  filter: CriterionField,
  read: Read,
): Column =>
  column(id, `card.relation.${id}`, read, {
    shape: 'code',
    write: { field: id, editor: 'choice' },
    codes: () => list,
    labels,
    filter,
  });
const date = (id: 'startsOn' | 'endsOn'): Column =>
  column(id, `card.relation.${id}`, (relation) => relation[id], {
    width: 140,
    shape: 'date',
    write: { field: id, editor: 'date' },
    filter: 'period',
    unknown: null,
  });

/** The end that a link goes from: the frozen column of the table of links. */
export const FROM: Column = column('from', 'table.columns.from', ({ from }) => [from], {
  width: 260,
  shape: 'entities',
  write: null,
});

/** Every column of the table of links but the first, in the order of the chooser. */
export const RELATION_TABLE_COLUMNS: readonly Column[] = [
  coded(
    'type',
    RELATION_TYPES,
    ({ relations }) => relations,
    'relation',
    ({ type }) => type,
  ),
  column('to', 'table.columns.to', ({ to }) => [to], { width: 260, shape: 'entities', write: null }),
  coded(
    'status',
    RELATION_STATUSES,
    (words) => words.relationStatuses,
    'relation-status',
    ({ status }) => status,
  ),
  column('role', 'card.relation.role', ({ role }) => role, { filter: 'relation-role' }),
  date('startsOn'),
  date('endsOn'),
  column('amount', 'card.relation.amount', ({ amountCents }) => amountCents, {
    width: 170,
    shape: 'money',
    write: { field: 'amount', editor: 'money' },
    filter: 'amount',
    unknown: unknownRange('amount'),
    isSummed: true,
  }),
  column('year', 'card.relation.year', ({ year }) => year, {
    width: 100,
    shape: 'number',
    write: { field: 'year', editor: 'number' },
    filter: 'year',
    unknown: unknownRange('year'),
  }),
  coded(
    'stage',
    MONEY_STAGES,
    ({ stages }) => stages,
    'stage',
    ({ stage }) => stage,
  ),
  coded(
    'contribution',
    CONTRIBUTIONS,
    (words) => words.contributions,
    'contribution',
    (one) => one.contribution,
  ),
  column('axes', 'card.fields.axes', ({ axes }) => axes, {
    shape: 'code',
    write: { field: 'axes', editor: 'choices' },
    codes: () => AXES,
    labels: ({ axes }) => axes,
    filter: 'relation-axis',
  }),
  column('strength', 'card.relation.strength', ({ strength }) => strength, {
    width: 110,
    shape: 'number',
    write: { field: 'strength', editor: 'number' },
    filter: 'strength',
    unknown: unknownRange('strength'),
  }),
  column('note', 'card.relation.note', ({ id }, { asked }) => asked.get('note')?.get(id) ?? null, {
    width: 280,
    asked: 'note',
    write: { field: 'note', editor: 'long' },
    filter: 'relation-filled',
    unknown: lacking('relation-filled', 'note'),
  }),
  coded(
    'confidence',
    CONFIDENCES,
    (words) => words.confidences,
    'confidence',
    ({ confidence }) => confidence,
  ),
  coded(
    'outcome',
    OUTCOMES,
    ({ outcomes }) => outcomes,
    'outcome',
    ({ outcome }) => outcome,
  ),
  coded(
    'audience',
    AUDIENCES,
    ({ audiences }) => audiences,
    'relation-audience',
    ({ audience }) => audience,
  ),
];
