import type { RelationFields } from './relation.ts';
import { asText, type FieldSetter, settersFor } from './set-field.ts';
import { parseAddedSource, parseSource } from './set-source.ts';
import { parseAmount, parseDateText, parseDecimal, parseWhole, parseYear } from './set-value.ts';
import { parseCode, parseRelationType } from './set-vocabulary.ts';
import {
  AUDIENCES,
  AXES,
  CONFIDENCES,
  CONTRIBUTIONS,
  MONEY_STAGES,
  OUTCOMES,
  RELATION_STATUSES,
} from './vocabulary.ts';

const { one, list, whole } = settersFor<RelationFields>();

const type: FieldSetter<RelationFields> = {
  names: ['type'],
  parse: one('type', 'concerns', parseRelationType).parse,
};

/** Every field that can be written, in the order of the record; the ends of a relation are not. */
export const RELATION_SETTERS: readonly FieldSetter<RelationFields>[] = [
  type,
  one('status', 'existing', (value) => parseCode(value, RELATION_STATUSES, 'relationStatuses')),
  one('role', null, asText),
  list('axes', (item) => parseCode(item, AXES, 'axes')),
  one('startsOn', null, parseDateText),
  one('endsOn', null, parseDateText),
  whole('amountCents', null, parseAmount, ['amount']),
  one('amountCents', null, parseWhole),
  one('year', null, parseYear),
  one('stage', null, (value) => parseCode(value, MONEY_STAGES, 'stages')),
  one('contribution', null, (value) => parseCode(value, CONTRIBUTIONS, 'contributions')),
  one('strength', null, parseDecimal),
  one('note', null, asText),
  one('confidence', null, (value) => parseCode(value, CONFIDENCES, 'confidences')),
  one('outcome', null, (value) => parseCode(value, OUTCOMES, 'outcomes')),
  one('audience', 'committee', (value) => parseCode(value, AUDIENCES, 'audiences')),
  whole('sources', [], (value, { sources }) => parseAddedSource(value, sources), ['source']),
  list('sources', parseSource),
];
