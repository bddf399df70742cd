import { NEEDS } from '../../../../shared/domain/needs.ts';
import type { CellValue } from '../../../../shared/domain/table/cell-value.ts';
import {
  AUDIENCES,
  AXES,
  ENTITY_STATUSES,
  FORMS,
  IDENTIFIER_SCHEMES,
  MATURITY_LEVELS,
  MISSIONS,
  ROLES,
  TYPES_BY_KIND,
} from '../../../../shared/domain/vocabulary.ts';
import { type Column, lacking, unknownRange } from './column.ts';
import {
  asked,
  coded,
  codes,
  column,
  computed,
  date,
  field,
  identifier,
  isSaid,
  itemsOf,
  long,
  money,
  place,
  said,
  tags,
  yesNo,
} from './make-columns.ts';

export const NAME: Column = field('name', ({ name }) => name, { width: 280, filter: 'name', unknown: null });

/** `awarded@2022` → what it is made of. */
const heldStatus = (value: CellValue): unknown => {
  if (value === null) return null;
  const [status, year] = String(value).split('@');
  return { status, year: year ? Number(year) : null };
};

/** Every column of a table of entities but the name, in the order of the chooser. */
export const ENTITY_TABLE_COLUMNS: readonly Column[] = [
  column('kind', 'table.columns.kind', ({ kind }) => kind, {
    width: 130,
    shape: 'code',
    labels: ({ kinds }) => kinds,
    filter: 'kind',
    unknown: null,
  }),
  field('type', ({ type }) => type, {
    width: 190,
    shape: 'code',
    write: { field: 'type', editor: 'choice' },
    codes: (row) => ('kind' in row ? TYPES_BY_KIND[row.kind] : []),
    labels: ({ types }) => types,
    filter: 'type',
  }),
  codes(
    'roles',
    ROLES,
    ({ roles }) => roles,
    'role',
    ({ roles }) => roles,
  ),
  field('shortName', ({ shortName }) => shortName, {
    width: 120,
    filter: 'filled',
    unknown: lacking('filled', 'shortName'),
  }),
  tags('aliases', 'filled', ({ aliases }) => aliases, { unknown: lacking('filled', 'aliases') }),
  long('description', {}),
  asked('url', { width: 200, filter: 'filled', unknown: lacking('filled', 'url') }),
  place('anchored'),
  place('acts'),
  tags('needs', 'need', ({ needs }) => needs, { suggestions: NEEDS }),
  tags('offers', 'offer', ({ offers }) => offers, { suggestions: NEEDS }),
  field('sdgs', ({ sdgs }) => sdgs.map(String), {
    shape: 'code',
    width: 180,
    write: { field: 'sdgs', editor: 'choices' },
    codes: () => Array.from({ length: 17 }, (_, at) => String(at + 1)),
    labels: ({ sdgs }) => Object.fromEntries(sdgs.map((label, at) => [String(at + 1), `${at + 1} ${label}`])),
    filter: 'sdg',
    held: (value) => itemsOf(value).map(Number),
  }),
  codes(
    'axes',
    AXES,
    ({ axes }) => axes,
    'axis',
    ({ axes }) => axes,
  ),
  tags('themes', 'theme', ({ themes }) => themes),
  tags('priorities', 'priority', ({ priorities }) => priorities, { kinds: ['territory'] }),
  codes(
    'missions',
    MISSIONS,
    ({ missions }) => missions,
    'mission',
    ({ missions }) => missions,
  ),
  codes(
    'levels',
    MATURITY_LEVELS,
    ({ maturityLevels }) => maturityLevels,
    'level',
    ({ levels }) => levels,
  ),
  coded(
    'status',
    ENTITY_STATUSES,
    ({ entityStatuses }) => entityStatuses,
    'status',
    ({ status }) => status,
  ),
  coded(
    'form',
    FORMS,
    ({ forms }) => forms,
    'form',
    ({ form }) => form,
  ),
  date('startsOn', 'dates', { unknown: null }),
  date('endsOn', 'dates', { unknown: null }),
  long('followUp', { kinds: ['initiative'] }),
  date('dueOn', 'due', { unknown: unknownRange('due'), kinds: ['initiative'] }),
  money('budget', 'budget', ({ budgetCents }) => budgetCents),
  money('need', 'need-amount', ({ needCents }) => needCents),
  field('population', ({ population }) => population, {
    width: 130,
    shape: 'number',
    write: { field: 'population', editor: 'number' },
    filter: 'population',
    unknown: unknownRange('population'),
    isSummed: true,
    kinds: ['territory'],
  }),
  yesNo('ess', 'ess', ({ ess }) => ess, { kinds: ['actor'] }),
  asked('ptceStatus', { filter: 'ptce-status', held: heldStatus, kinds: ['actor'] }),
  yesNo('hosting', 'hosting', ({ hosting }) => said(hosting), { held: isSaid, kinds: ['funder'] }),
  yesNo('territorial', 'territorial', ({ territorial }) => said(territorial), {
    held: isSaid,
    kinds: ['funder'],
  }),
  ...IDENTIFIER_SCHEMES.map(identifier),
  column('maturity', 'card.maturity', ({ maturity }) => maturity, {
    shape: 'code',
    labels: ({ maturityLevels }) => maturityLevels,
    filter: 'maturity',
  }),
  column('sources', 'table.columns.sources', ({ sourceTitles }) => sourceTitles, {
    width: 220,
    write: { field: 'source', editor: 'text' },
    fillsOnly: true,
    held: itemsOf,
    filter: 'source',
  }),
  coded(
    'audience',
    AUDIENCES,
    ({ audiences }) => audiences,
    'audience',
    ({ audience }) => audience,
  ),
  column('lat', 'table.columns.lat', ({ lat }) => lat, {
    width: 110,
    shape: 'number',
    write: { field: 'lat', editor: 'number' },
    filter: 'location',
  }),
  column('lon', 'table.columns.lon', ({ lon }) => lon, {
    width: 110,
    shape: 'number',
    write: { field: 'lon', editor: 'number' },
    filter: 'location',
  }),
  computed('links', 'table.columns.links', ({ id }, { links }) => links.get(id) ?? 0, { isSummed: true }),
  computed('received', 'table.columns.received', ({ id }, { received }) => received.get(id) ?? null, {
    shape: 'money',
    width: 170,
    isSummed: true,
  }),
  computed('given', 'table.columns.given', ({ id }, { given }) => given.get(id) ?? null, {
    shape: 'money',
    width: 170,
    isSummed: true,
  }),
  computed(
    'completeness',
    'card.completeness.title',
    ({ id }, { fullness }) => {
      const found = fullness.get(id);
      return found ? Math.round((100 * found.filled) / found.of) : null;
    },
    { shape: 'percent', needsFullness: true, filter: 'completeness', unknown: null, width: 130 },
  ),
  column('missing', 'table.columns.missing', ({ id }, { fullness }) => fullness.get(id)?.missing ?? null, {
    width: 280,
    needsFullness: true,
  }),
  column('updatedAt', 'table.columns.updatedAt', ({ updatedAt }) => updatedAt, {
    shape: 'day',
    width: 160,
    filter: 'updated',
    unknown: null,
  }),
];
