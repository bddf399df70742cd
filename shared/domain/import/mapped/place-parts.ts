import { parseTerritoryCode, TERRITORY_LEVELS } from '../../territory.ts';
import { foldText } from '../../text.ts';
import type { TerritoryRef } from '../draft.ts';

export type PlaceLevel = NonNullable<TerritoryRef['level']>;

/** What the columns of a row say of one place, the narrowest first. */
export interface PlaceParts {
  level: PlaceLevel | null;
  code: string | null;
  names: readonly string[];
  epci: string | null;
  department: string | null;
  region: string | null;
}
export const noPlace = (): PlaceParts => ({
  level: null,
  code: null,
  names: [],
  epci: null,
  department: null,
  region: null,
});

export const readLevel = (text: string | undefined): PlaceLevel | null =>
  [...TERRITORY_LEVELS, 'petr' as const].find((level) => level === text) ?? null;

/** `35000 Rennes`, `Sainte-Colombe (50)` → the name and its département. */
const splitName = (text: string): { readonly name: string; readonly department: string | null } => {
  const postal = /^(\d{5})\s+(\D.*)$/.exec(text);
  if (postal) return { name: postal[2] ?? text, department: departmentOfPostcode(postal[1] ?? '') };
  const noted = /^(.*\S)\s*\((\d{2}|2[AB]|97\d)\)$/i.exec(text);
  return noted ? { name: noted[1] ?? text, department: noted[2] ?? null } : { name: text, department: null };
};

/** Département of a postal code; null for Corsica, whose two share 20. */
export const departmentOfPostcode = (code: string): string | null => {
  const digits = /^\d{4}$/.test(code) ? `0${code}` : code;
  if (!/^\d{5}$/.test(digits) || digits.startsWith('20')) return null;
  return /^9[78]/.test(digits) ? digits.slice(0, 3) : digits.slice(0, 2);
};

const alone = (level: PlaceLevel, text: string, department: string | null): TerritoryRef => {
  const code = parseTerritoryCode(text);
  const isRegion = level === 'region';
  return {
    level,
    code: code ? code.code : null,
    name: code ? null : text,
    department: isRegion ? null : department,
    epci: null,
  };
};

/** The places that the parts name: what is wider than the narrowest only tells namesakes apart. */
export const refsOf = (parts: PlaceParts): TerritoryRef[] => {
  const { level, code, epci, department } = parts;
  if (code !== null || parts.names.length > 0) {
    const names = parts.names.length > 0 ? parts.names : [null];
    return names.map((written) => {
      const split = written === null ? { name: null, department: null } : splitName(written);
      const context = { department: department ?? split.department, epci };
      return { level, code: names.length === 1 ? code : null, name: split.name, ...context };
    });
  }
  if (epci) return [alone('epci', epci, department)];
  if (department) return [alone('department', department.replace(/^0(?=\d{2}$)/, ''), null)];
  return parts.region ? [alone('region', parts.region, null)] : [];
};

/** Levels that a cell says are none of one place: « Nationale », « France entière ». */
export const isWholeCountry = (text: string): boolean =>
  ['france', 'national', 'nationale', 'france entiere', 'niveau national'].includes(foldText(text));
