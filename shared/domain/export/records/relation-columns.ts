import type { RelationFields, StoredRelation } from '../../relation.ts';
import {
  AUDIENCES,
  AXES,
  CONFIDENCES,
  CONTRIBUTIONS,
  MONEY_STAGES,
  OUTCOMES,
  RELATION_STATUSES,
  RELATION_TYPES,
} from '../../vocabulary.ts';
import { wordsOf } from '../../words/words.ts';
import { asCode, asCodes, asDate, asText, columnOf, type RecordColumn } from './column.ts';
import { ID_COLUMN } from './entity-columns.ts';
import { readSources, writeSources } from './sourced.ts';
import { headingOf, readCents, readNumber, writeCents } from './tongue.ts';

/** What is read of a relation's row: its ends by id, by name, or both. */
export type ReadRelation = Omit<RelationFields, 'from' | 'to'> & {
  readonly fromId: string;
  readonly toId: string;
  readonly fromName: string;
  readonly toName: string;
};
type RelationColumn = RecordColumn<StoredRelation, ReadRelation>;
const column = columnOf<StoredRelation, ReadRelation>();

const idColumn: RelationColumn = {
  id: ID_COLUMN,
  heading: (lang) => wordsOf(lang).sheet.csvId,
  holds: 'text',
  write: ({ id }) => id,
  read: null,
};

/** An end by its id, which tells it, and by its name, for who reads. */
const endColumns = (end: 'from' | 'to'): readonly [RelationColumn, RelationColumn] => [
  {
    id: `${end}Id`,
    heading: (lang) => wordsOf(lang).sheet.csvIdOf(headingOf(end, lang)),
    holds: 'text',
    write: (relation) => relation[end],
    read: (text) => ({ [`${end}Id`]: text }),
  },
  {
    id: end,
    heading: (lang) => headingOf(end, lang),
    holds: 'text',
    write: (relation, _, { names }) => names.get(relation[end]) ?? null,
    read: (text) => ({ [`${end}Name`]: text }),
  },
];

const asDecimal = { holds: 'decimal', write: (value: number | null) => value, read: readNumber } as const;

/** Every field of a relation, its ends by id and by name. */
export const RELATION_COLUMNS: readonly RelationColumn[] = [
  idColumn,
  ...endColumns('from'),
  column('type', 'type', asCode('relations', RELATION_TYPES)),
  ...endColumns('to'),
  column('status', 'status', asCode('relationStatuses', RELATION_STATUSES)),
  column('role', 'role', asText),
  column('axes', 'axes', asCodes('axes', AXES)),
  column('startsOn', 'startsOn', asDate),
  column('endsOn', 'endsOn', asDate),
  column('amount', 'amountCents', { holds: 'decimal', write: writeCents, read: readCents }),
  column('year', 'year', { ...asDecimal, holds: 'integer' }),
  column('stage', 'stage', asCode('stages', MONEY_STAGES)),
  column('contribution', 'contribution', asCode('contributions', CONTRIBUTIONS)),
  column('strength', 'strength', asDecimal),
  column('note', 'note', asText),
  column('confidence', 'confidence', asCode('confidences', CONFIDENCES)),
  column('outcome', 'outcome', asCode('outcomes', OUTCOMES)),
  column('audience', 'audience', asCode('audiences', AUDIENCES)),
  column('sources', 'sources', {
    write: (sources, tongue) => writeSources(tongue, sources),
    read: (text) => readSources(text),
  }),
  {
    id: 'updatedAt',
    heading: (lang) => headingOf('updatedAt', lang),
    holds: 'text',
    write: ({ updatedAt }) => updatedAt,
    read: null,
  },
];
