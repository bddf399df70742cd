import type { TerritoryRef } from '../../../domain/import/draft.ts';
import { publicBodyOf } from '../../../domain/import/public-siren.ts';
import type { TerritoryLevel } from '../../../domain/territory.ts';
import type { Territories } from '../../store/territories.ts';
import type { FoundTerritory } from '../../store/territory-lookup.ts';

export interface CodedTerritory {
  readonly found: FoundTerritory;
  /** SIREN of its council, that the official list does not have. */
  readonly siren: string | null;
}

/** Code as written → without spaces, dots and the apostrophe that spreadsheets put first; of a SIRET, its SIREN. */
export const bareCode = (written: string): string => {
  const bare = written.replace(/[\s.'’]/g, '').toUpperCase();
  return /^\d{14}$/.test(bare) ? bare.slice(0, 9) : bare;
};

/** Zeros that a spreadsheet lost, where the level tells how long a code is. */
const restored = (code: string, level: TerritoryLevel): string => {
  if (level === 'commune') return /^\d{4}$/.test(code) ? `0${code}` : code;
  if (level === 'department') return /^\d$/.test(code) ? `0${code}` : code.replace(/^0(?=\d\d$)/, '');
  return level === 'region' && /^\d$/.test(code) ? `0${code}` : code;
};

/** Levels that a code without one may be of: a commune's by its five characters, else a département's. */
const levelsOf = (code: string, { level }: TerritoryRef): TerritoryLevel[] => {
  if (level === 'petr') return [];
  if (level) return level === 'region' && /^9[78]\d$/.test(code) ? ['region', 'department'] : [level];
  if (code === 'FR') return ['country'];
  return code.length === 5 ? ['commune'] : ['department'];
};

const bySiren = (territories: Territories, siren: string): CodedTerritory | null => {
  const known = territories.findBySiren(siren);
  if (known) return { found: known, siren: null };
  const body = publicBodyOf(siren);
  const council = body?.code ? territories.findAt(body.level, body.code) : null;
  return council && { found: council, siren };
};

/** The territory of a code: INSEE, SIREN (also of the council of a commune, département or région), département, région, FR. */
export const findByCode = (
  territories: Territories,
  written: string,
  ref: TerritoryRef,
): CodedTerritory | null => {
  const code = bareCode(written);
  if (/^\d{9}$/.test(code)) return bySiren(territories, code);
  for (const level of levelsOf(code, ref)) {
    const found = territories.findAt(level, restored(code, level));
    if (found) return { found, siren: null };
  }
  return null;
};
