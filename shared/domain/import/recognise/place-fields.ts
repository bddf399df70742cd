import type { Placed, ProposedColumn } from './proposed-column.ts';
import { proposeSplit } from './split.ts';

const EXPECTED: Readonly<Partial<Record<string, readonly string[]>>> = {
  insee: ['insee', 'empty'],
  siren: ['siren', 'number', 'empty'],
  siret: ['siret', 'number', 'empty'],
  rna: ['rna', 'empty'],
};
/** A title that only resembles one, over values that are something else. */
const isContradicted = ({ concept, sample }: ProposedColumn): boolean => {
  const expected = EXPECTED[concept ?? ''];
  return expected !== undefined && !expected.includes(sample.kind);
};

const NAMES_OF_PLACES: ReadonlySet<string> = new Set(['commune', 'epci', 'department', 'region', 'place']);
const isCode = (cell: string): boolean =>
  /^(?:\d{5}|\d{9}|\d{14}|2[AB]\d{3})$/i.test(cell.replace(/\s/g, ''));
/** Figures under the title of a place: how many, or how much. */
export const isCount = ({ concept, sample, cells }: ProposedColumn): boolean =>
  NAMES_OF_PLACES.has(concept ?? '') &&
  ['number', 'amount', 'year', 'flag', 'date'].includes(sample.kind) &&
  !cells.some((cell) => isCode(cell) || /^(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97\d)$/.test(cell.trim()));

/** Where a column about identity or place goes, for an entity named by `prefix` (`entity`, `from`, `funder`…). */
export const placeOf = (column: ProposedColumn, prefix: string, isTerritory: boolean): Placed | null => {
  const { concept, isSure } = column;
  const to = (field: string, format?: string): Placed =>
    format === undefined
      ? { field: `${prefix}.${field}`, isSure }
      : { field: `${prefix}.${field}`, isSure, format };
  if (!isSure && isContradicted(column)) return null;
  // « Nb communes »: figures are no places.
  if (isCount(column)) return null;
  switch (concept) {
    case 'insee':
      return to(isTerritory ? 'insee' : 'territory.insee');
    case 'territoryCode':
      return to('territory.code');
    case 'commune':
      return to('territory.name', 'commune');
    case 'epci':
      return to('territory.epci');
    case 'department':
      return to('territory.department');
    case 'region':
      return to('territory.region');
    case 'postcode':
      return to('territory.postcode');
    case 'place':
      return to('territory.name');
    case 'level':
      return isTerritory ? to('type') : null;
    default:
      return null;
  }
};

const SAME: ReadonlySet<string> = new Set([
  'shortName',
  'description',
  'legalCategory',
  'activity',
  'siren',
  'siret',
  'rna',
  'ess',
  'population',
  'lon',
  'lat',
  'x',
  'y',
  'key',
  'kind',
  'type',
]);

/** A column about the entity itself. */
export const attributeOf = (column: ProposedColumn, prefix: string): Placed | null => {
  const { concept, isSure, cells } = column;
  if (!isSure && isContradicted(column)) return null;
  if (concept !== null && SAME.has(concept)) return { field: `${prefix}.${concept}`, isSure };
  const field = `${prefix}.${concept}`;
  switch (concept) {
    case 'coordinates':
      return { field, isSure };
    case 'url':
      return { field, isSure };
    case 'aliases':
      return { field, isSure, split: proposeSplit(cells, true) ?? ';' };
    case 'themes':
    case 'needs':
    case 'offers':
      return { field, isSure, split: proposeSplit(cells, false) ?? ';' };
    case 'sdgs':
      return { field, isSure };
    case 'acts':
      return { field: `${prefix}.acts.name`, isSure, split: proposeSplit(cells, true) ?? ';' };
    default:
      return null;
  }
};
