import { parseCode } from '../../set-vocabulary.ts';
import { foldText } from '../../text.ts';
import { RELATION_STATUSES } from '../../vocabulary.ts';
import { wordsOf } from '../../words/words.ts';
import { plainHeader } from './header-meaning.ts';
import { attributeOf, placeOf } from './place-fields.ts';
import type { Placed, ProposedColumn } from './proposed-column.ts';
import { readRelation } from './relation-words.ts';
import type { RowChoice } from './row-choice.ts';
import { placedAmount, placedDate } from './value-formats.ts';

export interface RelationRow {
  readonly choice: RowChoice;
  readonly isGraph: boolean;
}

/** Values that name nothing by themselves: numbers, `org:rameau`, `n12`. */
const areKeys = ({ cells }: ProposedColumn): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return (
    filled.length > 0 &&
    filled.every((cell) => /^\d+$|^[a-z]{1,12}\d*[:_-]\S+$|^[a-z]{1,3}\d+$/i.test(cell.trim()))
  );
};

/** The key of a node, or its name: graph tools say Source and Target and mean ids. */
const endField = (end: 'from' | 'to', column: ProposedColumn, { isGraph, choice }: RelationRow): Placed => {
  const plain = plainHeader(column.header);
  const saysKey = column.concept === 'key' || /\bid\b|^(source|target|from|to)(id)?$/.test(plain);
  // « Source ; Relation ; Cible »: the other title says in which language « source » is.
  const titles = [...choice.names.values()].map(({ header }) => plainHeader(header));
  const isFrench = titles.some((title) => !/^(source|target|from|to)/.test(title));
  const isKey = isGraph || areKeys(column) || (saysKey && !isFrench);
  return { field: `${end}.${isKey ? 'key' : 'name'}`, isSure: true };
};

const isDirectionWord = (cell: string): boolean =>
  /^(?:un|non )?(?:directed|oriente|dirige)e?$/.test(foldText(cell));

const isRelationStatus = (cell: string): boolean => parseCode(cell, RELATION_STATUSES, 'relationStatuses').ok;

const DIRECT: ReadonlySet<string> = new Set([
  'role',
  'strength',
  'stage',
  'confidence',
  'year',
  'directed',
  'note',
]);

const isFigures = ({ sample }: ProposedColumn): boolean =>
  ['number', 'amount', 'year', 'flag', 'empty'].includes(sample.kind);

/** A label that says what most links are is their type. */
const areLinkWords = (filled: readonly string[]): boolean =>
  filled.length > 0 && filled.filter((cell) => readRelation(cell) !== null).length * 2 >= filled.length;

/** Columns of our own export that say nothing of the link itself. */
const EXPORTED: ReadonlySet<string> = new Set(
  (['fr', 'en'] as const).flatMap((lang) => {
    const { audience = '', updatedAt = '' } = wordsOf(lang).fields;
    return [plainHeader(audience), plainHeader(updatedAt)];
  }),
);

const relationOf = (column: ProposedColumn): Placed => {
  const { concept, isSure, cells } = column;
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length > 0 && filled.every(isDirectionWord)) return { field: 'relation.directed', isSure: true };
  // « Value Flows : Funding » is no strength: words under a figure's title are kept as they are.
  if (concept === 'strength' && !isFigures(column))
    return { field: 'relation.note', isSure: false, format: 'label' };
  if (concept !== null && DIRECT.has(concept)) return { field: `relation.${concept}`, isSure };
  switch (concept) {
    case 'relationType':
    case 'kind':
    case 'type':
      return { field: 'relation.type', isSure };
    case 'name':
      return { field: areLinkWords(filled) ? 'relation.type' : 'relation.role', isSure: false };
    case 'date':
    case 'period':
      return placedDate('relation.period', column);
    case 'startsOn':
    case 'endsOn':
      return placedDate(`relation.${concept}`, column);
    case 'amount':
    case 'budget':
      return placedAmount('relation.amount', column);
    case 'status':
      return filled.length > 0 && filled.every(isRelationStatus)
        ? { field: 'relation.status', isSure }
        : { field: 'relation.note', isSure: false, format: 'label' };
    case 'source':
    case 'url':
      return { field: 'relation.source', isSure };
    case 'description':
      return { field: 'relation.note', isSure };
    default:
      return { field: 'relation.note', isSure: false, format: 'label' };
  }
};

const OF_AN_END: ReadonlySet<string> = new Set([
  'siren',
  'siret',
  'rna',
  'insee',
  'commune',
  'epci',
  'department',
  'region',
  'postcode',
]);

/** A SIREN or a commune is of the end that it follows. */
const nearEnd = (column: ProposedColumn, { choice }: RelationRow): Placed | null => {
  if (column.concept === null || !OF_AN_END.has(column.concept)) return null;
  const [from, to] = [choice.names.get('from'), choice.names.get('to')];
  const before = [from, to].filter((end) => end !== undefined && end.index < column.index);
  const nearest = before.sort((a, b) => (b?.index ?? 0) - (a?.index ?? 0))[0] ?? from;
  const end = nearest === to ? 'to' : 'from';
  const placed = attributeOf(column, end) ?? placeOf(column, end, false);
  return placed && { ...placed, isSure: false };
};

/** Where a column of a table of links goes; null for what numbers or dates the links. */
export const relationField = (column: ProposedColumn, row: RelationRow): Placed | null => {
  for (const end of ['from', 'to'] as const) {
    if (column === row.choice.names.get(end)) return endField(end, column, row);
    if (column.part === end && column.concept !== null) {
      const placed = attributeOf(column, end) ?? placeOf(column, end, false);
      if (placed) return placed;
    }
  }
  if (column.concept === 'key' || EXPORTED.has(plainHeader(column.header))) return null;
  return nearEnd(column, row) ?? relationOf(column);
};
