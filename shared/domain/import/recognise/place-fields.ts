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

/** Codes that may stand under the title of a place. */
const CODES: Readonly<Partial<Record<string, RegExp>>> = {
  commune: /^(?:\d{5}|2[AB]\d{3})$/i,
  epci: /^\d{9}$/,
  department: /^(?:0?[1-9]|[1-8]\d|9[0-5]|2[AB]|97\d)$/i,
  region: /^\d{1,2}$/,
  place: /^(?:\d{2,3}|\d{5}|\d{9}|2[AB]\d{0,3})$/i,
};
const FIGURE = /^[\d\s.,]+(?:k?€)?$/i;
/** Figures under the title of a place: how many, or how much. */
export const isCount = ({ concept, cells }: ProposedColumn): boolean => {
  const codes = CODES[concept ?? ''];
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (!codes || filled.length === 0) return false;
  return (
    filled.every((cell) => FIGURE.test(cell)) && !filled.some((cell) => codes.test(cell.replace(/\s/g, '')))
  );
};

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
