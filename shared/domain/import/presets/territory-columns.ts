import type { TerritoryLevel } from '../../territory.ts';
import { headerKey } from './row-cells.ts';

type CodeLevel = Extract<TerritoryLevel, 'region' | 'department' | 'epci' | 'ept' | 'commune'>;

/** Columns of codes, the narrowest level first: a table of communes also says what they are in. `null`: the values tell. */
const CODE_COLUMNS: readonly (readonly [CodeLevel | null, readonly string[]])[] = [
  [
    'commune',
    ['inseecom', 'codeinsee', 'codgeo', 'codecommune', 'depcom', 'codecom', 'inseecommune', 'comcode'],
  ],
  ['ept', ['sirenept']],
  ['epci', ['sirenepci', 'codeepci', 'codesiren', 'siren', 'epcicode', 'sirenepcicode']],
  [null, ['code', 'insee', 'codeterritoire', 'codegeo']],
  ['department', ['inseedep', 'codedep', 'codedepartement', 'coddep', 'dep', 'departement', 'numdep']],
  ['region', ['inseereg', 'codereg', 'coderegion', 'codreg', 'reg', 'region']],
];
const NAME_COLUMNS = [
  'nom',
  'name',
  'libelle',
  'libgeo',
  'libgeom',
  'libepci',
  'libept',
  'libcom',
  'libcommune',
  'libdep',
  'libreg',
  'nomepci',
  'nomcom',
  'nomcommune',
  'nomdep',
  'nomreg',
  'nomdepartement',
  'nomregion',
  'raisonsociale',
  'libarr',
];
/** Columns that say no more of a territory than where and how big it is. */
const OTHER_COLUMNS = [
  'geometry',
  'id',
  'gid',
  'fid',
  'objectid',
  'type',
  'nature',
  'naturejuridique',
  'statut',
  'population',
  'pop',
  'surface',
  'superficie',
  'area',
  'zone',
  'annee',
  'year',
  'cog',
  'lon',
  'lat',
  'longitude',
  'latitude',
  'x',
  'y',
  'lng',
  'long',
  'codepostal',
  'canton',
  'arrondissement',
  'inseearr',
  'inseecan',
  'idgeofla',
];
const CODES: ReadonlySet<string> = new Set(CODE_COLUMNS.flatMap(([, keys]) => keys));
const KNOWN: ReadonlySet<string> = new Set([...CODES, ...NAME_COLUMNS, ...OTHER_COLUMNS]);

export interface CodeColumn {
  readonly level: CodeLevel | null;
  readonly key: string;
}

const allCodeColumns = (headers: readonly string[]): CodeColumn[] => {
  const keys = new Set(headers.map(headerKey));
  return CODE_COLUMNS.flatMap(([level, names]) =>
    names.filter((name) => keys.has(name)).map((key) => ({ level, key })),
  );
};

/** Columns of the codes of a table's own territories: those of what they are in are not theirs. A list of EPT is also one of EPCI. */
export const codeColumns = (headers: readonly string[]): CodeColumn[] => {
  const [first, ...others] = allCodeColumns(headers);
  if (!first) return [];
  return first.level === 'ept' ? [first, ...others.filter(({ level }) => level === 'epci')] : [first];
};

/** Columns of names, in the order of preference. */
export const nameColumns = (headers: readonly string[]): string[] => {
  const keys = new Set(headers.map(headerKey));
  return NAME_COLUMNS.filter((name) => keys.has(name));
};

/** True when a table tells of territories and of nothing else: a column of another nature makes it a list of something. */
export const isOfTerritories = (headers: readonly string[]): boolean =>
  codeColumns(headers).length > 0 && headers.every((header) => KNOWN.has(headerKey(header)));

/** Codes of the régions of today. */
const REGIONS: ReadonlySet<string> = new Set(
  '01 02 03 04 06 11 24 27 28 32 44 52 53 75 76 84 93 94'.split(' '),
);
/** Codes of two characters that are all of régions, in this number, are no départements that happen to be. */
const REGIONS_MIN = 8;

/** The level of codes of one column: by its name, else by their shape. `collection`: how the list is called. */
export const levelOfCodes = (codes: readonly string[], collection: string | null): CodeLevel | null => {
  const first = codes.find((code) => code !== '');
  if (first === undefined) return null;
  if (/^\d{9}$/.test(first)) return 'epci';
  if (/^(\d{2}|2[AB])\d{3}$/.test(first)) return 'commune';
  if (!/^(\d{1,2}|2[AB]|9[78]\d)$/.test(first)) return null;
  const areRegions = codes.every((code) => code === '' || REGIONS.has(code));
  const isCalledSo = /r[ée]g(ion)?s?\b/i.test(collection ?? '');
  return areRegions && (isCalledSo || new Set(codes).size >= REGIONS_MIN) ? 'region' : 'department';
};
