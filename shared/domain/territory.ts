import { z } from 'zod';
import { foldText } from './text.ts';
import type { IdentifierScheme } from './vocabulary.ts';

/** Year of the Code officiel géographique that ships, shown with every list made from it. */
export const TERRITORIES_YEAR = 2026;
export const TERRITORIES_LICENCE = 'Licence Ouverte';
export const TERRITORIES_URL = 'https://github.com/etalab/decoupage-administratif';

/** From the widest to the narrowest: the order of search results. Each is also a type of the kind territory. */
export const TERRITORY_LEVELS = ['country', 'region', 'department', 'epci', 'ept', 'commune'] as const;
export const TerritoryLevel = z.enum(TERRITORY_LEVELS);
export type TerritoryLevel = z.infer<typeof TerritoryLevel>;

/** A territory of the official list. Its key is (level, code): every région's code is also a département's. */
export const CogTerritory = z.object({
  /** Its row in the table, not an identifier. */
  row: z.int(),
  level: TerritoryLevel,
  code: z.string(),
  /** Official name: « CA du Cotentin ». */
  name: z.string(),
  /** SIREN, of a commune, EPCI or EPT. */
  siren: z.string().nullable(),
  population: z.int().nullable(),
  postalCodes: z.array(z.string()),
  /** Where it is, to tell homonyms apart: « Manche (50) ». */
  place: z.string().nullable(),
});
export type CogTerritory = z.infer<typeof CogTerritory>;

/** A code and the levels that its shape may mean, the likeliest first. */
export interface TerritoryCode {
  readonly levels: readonly TerritoryLevel[];
  readonly code: string;
}

interface CodeShape {
  readonly prefixes: readonly string[];
  readonly shape: RegExp;
  readonly levels: readonly TerritoryLevel[];
}

/** Prefix `''`: the shape is enough. An overseas collectivité (`975`, `987`) is one territory, at the level of the départements. */
const CODE_SHAPES: readonly CodeShape[] = [
  { prefixes: ['', 'dep'], shape: /^(\d{2}|2[AB]|9[78]\d)$/, levels: ['department'] },
  { prefixes: ['reg'], shape: /^\d{2}$/, levels: ['region'] },
  { prefixes: ['reg'], shape: /^9[78]\d$/, levels: ['department'] },
  { prefixes: ['', 'insee'], shape: /^(\d{2}|2[AB])\d{3}$/, levels: ['commune'] },
  { prefixes: ['', 'siren'], shape: /^\d{9}$/, levels: ['epci', 'ept', 'commune'] },
  { prefixes: [''], shape: /^FR$/, levels: ['country'] },
];

/** `50129`, `2a004`, `200067205`, `50`, `976`, `reg:84`, `FR`, also as `insee:…`, `siren:…`, `dep:…`; null when it has the shape of no code. */
export const parseTerritoryCode = (text: string): TerritoryCode | null => {
  const [, prefix = '', rest = ''] = /^(?:([a-z]+):)?(.*)$/is.exec(text.trim()) ?? [];
  const code = rest.replace(/\s+/g, '').toUpperCase();
  const found = CODE_SHAPES.find(
    ({ prefixes, shape }) => prefixes.includes(prefix.toLowerCase()) && shape.test(code),
  );
  return found ? { levels: found.levels, code } : null;
};

/** The text that names a territory alone, as `parseTerritoryCode` reads it. */
export const territoryRef = (territory: { readonly level: TerritoryLevel; readonly code: string }): string =>
  territory.level === 'region' ? `reg:${territory.code}` : territory.code;

/** Département (or overseas collectivité) of a commune: `2A004` → `2A`, `97105` → `971`. */
export const departmentOf = (insee: string): string => insee.slice(0, /^9[78]/.test(insee) ? 3 : 2);

type Identifiers = Partial<Record<IdentifierScheme, string[]>>;

/** Official identifiers, the one that makes the key first. Codes 984–989 are no département's: kept as a reference. */
export const identifiersOf = (territory: CogTerritory): Identifiers => {
  const { level, code, siren } = territory;
  if (level === 'commune') return { insee: [code], ...(siren ? { siren: [siren] } : {}) };
  if (level === 'region') return { reg: [code] };
  if (level === 'country' || code.startsWith('98')) return { reference: [code] };
  return level === 'department' ? { dep: [code] } : { siren: [code] };
};

const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/^CC /, 'Communauté de communes '],
  [/^CA /, 'Communauté d’agglomération '],
  [/^CU /, 'Communauté urbaine '],
];

/** « CA du Cotentin » → « Communauté d’agglomération du Cotentin ». */
export const spelledOutNames = (name: string): string[] =>
  SPELLED_OUT.filter(([short]) => short.test(name)).map(([short, long]) => name.replace(short, long));

/** Folded name without its nature and article, what people type first: « CA du Cotentin » → `cotentin`. */
export const searchKey = (name: string): string => {
  const folded = foldText(name);
  const bare = folded.replace(/^(?:cc|ca|cu) /, '').replace(/^(?:de la|de l|de|du|des|d|la|le|les|l) /, '');
  return bare || folded;
};
