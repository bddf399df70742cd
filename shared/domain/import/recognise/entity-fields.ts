import type { RelationType } from '../../vocabulary.ts';
import { parseEntityStatus } from './entity-status.ts';
import { isKindColumn } from './kind-column.ts';
import { readKind } from './kinds.ts';
import { attributeOf, isCount, placeOf } from './place-fields.ts';
import type { Placed, ProposedColumn } from './proposed-column.ts';
import type { RowChoice } from './row-choice.ts';
import { proposeSplit } from './split.ts';
import type { PartWord } from './synonyms.ts';
import { isYearOfMoney, placedAmount, placedDate } from './value-formats.ts';

interface Link {
  readonly type: RelationType;
  readonly end: 'from' | 'to';
}

/** Links that a column of names makes, by what the rows are. */
const linkOf = (part: PartWord, kind: string | undefined, isTerritory: boolean): Link | null => {
  const isOrganisation = kind === undefined || kind.startsWith('actor') || kind.startsWith('funder');
  switch (part) {
    case 'funder':
      return { type: 'funds', end: 'from' };
    case 'carrier':
      return isTerritory ? null : { type: 'carries', end: 'from' };
    case 'partners':
      return isOrganisation || isTerritory
        ? { type: 'partners-with', end: 'to' }
        : { type: 'participates-in', end: 'from' };
    case 'memberOf':
      return isOrganisation || isTerritory ? { type: 'member-of', end: 'to' } : null;
    case 'members':
      return isOrganisation ? { type: 'member-of', end: 'from' } : { type: 'participates-in', end: 'from' };
    case 'programme':
      if (isTerritory) return { type: 'covers', end: 'from' };
      return kind?.startsWith('initiative')
        ? { type: 'part-of', end: 'to' }
        : { type: 'benefits-from', end: 'to' };
    case 'initiative':
      return isOrganisation || isTerritory ? { type: 'participates-in', end: 'to' } : null;
    case 'founder':
      return isTerritory ? null : { type: 'founds', end: 'from' };
    case 'beneficiary':
      if (kind?.startsWith('funder')) return { type: 'funds', end: 'to' };
      return kind?.startsWith('initiative')
        ? { type: 'carries', end: 'from' }
        : kind?.startsWith('programme')
          ? { type: 'benefits-from', end: 'from' }
          : { type: 'supports', end: 'to' };
    default:
      return null;
  }
};

export interface EntityRow {
  readonly choice: RowChoice;
  readonly columns: readonly ProposedColumn[];
  /** Columns that nothing explains are kept as statements (attributes of a graph). */
  readonly keepsUnknown: boolean;
}

const isChecked = ({ concept, part, sample }: ProposedColumn): boolean =>
  concept === null && (part === null || part === 'programme') && sample.kind === 'flag';
/** Crosses under a word that means nothing else: « oui » and « non » answer a question instead. */
const isTheme = (column: ProposedColumn): boolean =>
  isChecked(column) &&
  readKind(column.header) === null &&
  column.header.split(/\s+/).length < 4 &&
  column.cells.some((cell) => /^[x✓✔☑✅]$/iu.test(cell.trim()));

const kindsOf = ({ choice }: EntityRow): string | undefined => choice.constants['entity.kind'];
const isTerritoryRow = ({ choice }: EntityRow): boolean => choice.rowIs === 'territory';
const nameColumn = ({ choice }: EntityRow): ProposedColumn | undefined => choice.names.get('entity');

const linkColumn = (column: ProposedColumn, row: EntityRow): Placed | null => {
  const link = column.part ? linkOf(column.part, kindsOf(row), isTerritoryRow(row)) : null;
  if (!link || (row.keepsUnknown && !column.isSure)) return null;
  const prefix = `link.${link.type}.${link.end}`;
  if (column.concept !== null && column.concept !== 'name' && column.part !== 'memberOf') {
    return column.isSure ? (attributeOf(column, prefix) ?? placeOf(column, prefix, false)) : null;
  }
  // A figure or a yes names nobody.
  if (['number', 'amount', 'year', 'flag', 'date'].includes(column.sample.kind)) return null;
  const split = proposeSplit(column.cells, true);
  return { field: `${prefix}.name`, isSure: column.isSure, ...(split === null ? {} : { split }) };
};

/** The relation that money and dates of the row are about: with the funder, else with the programme. */
const datedLink = (row: EntityRow): RelationType | null => {
  const parts = row.columns.filter((column) => column !== nameColumn(row)).map(({ part }) => part);
  const part = (['funder', 'programme'] as const).find((one) => parts.includes(one));
  return part ? (linkOf(part, kindsOf(row), isTerritoryRow(row))?.type ?? null) : null;
};

const isMoney = ({ concept }: ProposedColumn): boolean => concept === 'amount' || concept === 'budget';

const statementOf = (column: ProposedColumn): Placed => ({
  field: `entity.statements.${column.header}`,
  isSure: false,
});

/** What is asked or given for a project is not what it costs. */
const isGrant = ({ header }: ProposedColumn): boolean =>
  /\b(?:subvention|aide|financement|dotation|grant|funding|apport|autofinancement)/i.test(header);

const moneyOf = (column: ProposedColumn, row: EntityRow): Placed => {
  const link = datedLink(row);
  if (link && isYearOfMoney(column)) return placedAmount(`link.${link}.relation.amount`, column);
  if (column.concept === 'budget' && kindsOf(row)?.startsWith('initiative'))
    return placedAmount('entity.budget', column);
  if (link && column.concept === 'amount') return { ...placedAmount(`link.${link}.relation.amount`, column) };
  const isBudget = kindsOf(row)?.startsWith('initiative') && !isGrant(column);
  return isBudget ? placedAmount('entity.budget', column) : statementOf(column);
};

const dateOf = (column: ProposedColumn, row: EntityRow): Placed | null => {
  const { concept } = column;
  const link = datedLink(row);
  if (concept === 'startsOn' || concept === 'endsOn') return placedDate(`entity.${concept}`, column);
  if (concept === 'year') {
    if (link) return { field: `link.${link}.relation.year`, isSure: column.isSure };
    if (kindsOf(row)?.startsWith('initiative')) return { field: 'entity.startsOn', isSure: false };
    return row.columns.some(isMoney) ? { field: 'entity.statedOn', isSure: false } : null;
  }
  if (link) return placedDate(`link.${link}.relation.period`, column);
  const isDated = concept === 'period' || kindsOf(row)?.startsWith('initiative') === true;
  return isDated ? placedDate('entity.period', column) : null;
};

const statusOf = (column: ProposedColumn, row: EntityRow): Placed | null => {
  const filled = column.cells.filter((cell) => cell.trim() !== '');
  if (filled.length > 0 && filled.every((cell) => parseEntityStatus(cell)))
    return { field: 'entity.status', isSure: column.isSure };
  if (filled.length > 0 && isKindColumn(column)) return { field: 'entity.kind', isSure: false };
  const link = datedLink(row);
  if (link) return { field: `link.${link}.relation.role`, isSure: false };
  return filled.length === 0 ? { field: 'entity.status', isSure: false } : statementOf(column);
};

const isAddressOfSource = ({ concept, sample }: ProposedColumn): boolean =>
  concept === 'source' && sample.kind !== 'number';

/** Off a graph, « X » and « Y » are of the ground, in degrees or not. */
const groundOf = (column: ProposedColumn, row: EntityRow): Placed | null =>
  row.keepsUnknown
    ? attributeOf(column, 'entity')
    : { field: column.concept === 'x' ? 'entity.lon' : 'entity.lat', isSure: false };

/** What an organisation does in the action of its row. */
const roleOf = (column: ProposedColumn, row: EntityRow): Placed | null =>
  row.columns.some(({ part }) => part === 'initiative') && kindsOf(row) === undefined
    ? { field: 'link.participates-in.relation.role', isSure: false }
    : unknownOf(column, row);

/** Where a column of a table of entities or territories goes; null when it is not taken. */
export const entityField = (column: ProposedColumn, row: EntityRow): Placed | null => {
  if (column === nameColumn(row)) return { field: 'entity.name', isSure: row.choice.isSure };
  const isTerritory = isTerritoryRow(row);
  // « Région : 5000 » is how much of a budget the region pays; « Nb communes : 24 » a figure too.
  if (isCount(column)) return statementOf(column);
  if (isYearOfMoney(column)) return moneyOf({ ...column, concept: 'amount' }, row);
  if (column.part !== null && column.part !== 'from' && column.part !== 'to') {
    const link = linkColumn(column, row);
    if (link) return link;
  }
  // In a list of territories, an id and an address are of the list, not of the territory.
  if (isTerritory && (column.concept === 'key' || column.concept === 'url')) return null;
  if (isAddressOfSource(column)) return { field: 'entity.source', isSure: column.isSure };
  switch (column.concept) {
    case 'amount':
    case 'budget':
      return moneyOf(column, row);
    case 'date':
    case 'year':
    case 'period':
    case 'startsOn':
    case 'endsOn':
      return dateOf(column, row);
    case 'status':
      return statusOf(column, row);
    case 'type':
    case 'kind':
      if (!column.isSure && !isKindColumn(column)) return unknownOf(column, row);
      if (column.concept === 'type') return { field: 'entity.type', isSure: column.isSure };
      return isTerritory
        ? { field: 'entity.type', isSure: false }
        : { field: 'entity.kind', isSure: column.isSure && isKindColumn(column) };
    case 'name':
      return null;
    case 'x':
    case 'y':
      return groundOf(column, row);
    case 'role':
      return roleOf(column, row);
    case 'epci':
      return column.sample.kind === 'siren' && nameColumn(row)?.concept === 'epci'
        ? { field: 'entity.siren', isSure: column.isSure }
        : placeOf(column, 'entity', isTerritory);
    default:
      return (
        attributeOf(column, 'entity') ?? placeOf(column, 'entity', isTerritory) ?? unknownOf(column, row)
      );
  }
};

/** « État : 10 000 », « FEADER : 5 000 »: what one funder gives, whose name is the title. */
const isOfFunder = ({ header, sample }: ProposedColumn): boolean =>
  (sample.kind === 'amount' || sample.kind === 'number') &&
  !/\d/.test(header) &&
  readKind(header)?.isSure === true;

/** « PVD », « ORT » over crosses: who is in which programme. « Mobilité », « Énergie »: themes, where several are so. */
const matrixColumn = (column: ProposedColumn, row: EntityRow): Placed | null => {
  if (!isChecked(column)) return null;
  const kind = readKind(column.header);
  const link =
    kind?.isSure && kind.kind === 'programme' ? linkOf('programme', kindsOf(row), isTerritoryRow(row)) : null;
  if (link) return { field: `link.${link.type}.${link.end}.name`, isSure: false, format: 'header' };
  const crosses = row.columns.filter((one) => isTheme(one));
  return crosses.length > 2 && crosses.includes(column)
    ? { field: 'entity.themes', isSure: false, format: 'header' }
    : null;
};

const unknownOf = (column: ProposedColumn, row: EntityRow): Placed | null => {
  if (isOfFunder(column)) return statementOf(column);
  const checked = row.keepsUnknown ? null : matrixColumn(column, row);
  if (checked) return checked;
  if (row.keepsUnknown) return { ...statementOf(column), isSure: true };
  const isKind = column.concept === null && column.sample.kind === 'kind' && column.sample.count > 1;
  return isKind ? { field: 'entity.kind', isSure: false } : null;
};
