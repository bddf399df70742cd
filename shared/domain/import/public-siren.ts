import { checkIdentifier } from '../identifier.ts';
import type { TerritoryLevel } from '../territory.ts';

/** Territory whose council a SIREN is. Of a commune, only the list tells which: the number in it is not always its INSEE code (02046 is 210200457). */
export interface PublicBody {
  readonly level: Extract<TerritoryLevel, 'commune' | 'department' | 'region'>;
  readonly code: string | null;
}

/** Councils made since 2015, numbered like any new body. */
const RECENT_REGIONS: Readonly<Record<string, string>> = {
  '200053767': '84',
  '200053726': '27',
  '200052264': '44',
  '200053742': '32',
  '200053403': '28',
  '200053759': '75',
  '200053791': '76',
  '200076958': '94',
  '200055507': '02',
  '200052678': '03',
};
/** Département of the seat → région of today, those merged in 2016 included. */
const REGION_OF_SEAT: Readonly<Record<string, string>> = {
  '13': '93',
  '14': '28',
  '20': '94',
  '21': '27',
  '25': '27',
  '31': '76',
  '33': '75',
  '34': '76',
  '35': '53',
  '44': '52',
  '45': '24',
  '51': '44',
  '57': '44',
  '59': '32',
  '63': '84',
  '67': '44',
  '69': '84',
  '75': '11',
  '76': '28',
  '80': '32',
  '86': '75',
  '87': '75',
  '971': '01',
  '972': '02',
  '973': '03',
  '974': '04',
};
/** Mayotte is numbered by its former code. */
const RENUMBERED: Readonly<Record<string, string>> = { '985': '976' };

const departmentIn = (siren: string): string => {
  const written = /^..9[78]/.test(siren) ? siren.slice(2, 5) : siren.slice(2, 4);
  return RENUMBERED[written] ?? written;
};

const CODE_OF: Readonly<Record<PublicBody['level'], (siren: string) => string | null>> = {
  commune: () => null,
  department: (siren) => (siren.startsWith('2220') ? null : departmentIn(siren)),
  region: (siren) => REGION_OF_SEAT[departmentIn(siren)] ?? null,
};

/**
 * The commune, département or région that a SIREN is of, by Insee's numbering of public bodies (21, 22, 23); null for
 * any other, or when its key is wrong.
 */
export const publicBodyOf = (siren: string): PublicBody | null => {
  const recent = RECENT_REGIONS[siren];
  if (recent) return { level: 'region', code: recent };
  const level = ({ '21': 'commune', '22': 'department', '23': 'region' } as const)[siren.slice(0, 2)];
  if (!level || !checkIdentifier('siren', siren).ok) return null;
  const code = CODE_OF[level](siren);
  return level === 'commune' || code ? { level, code } : null;
};
