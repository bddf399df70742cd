import type { EntityFields } from '../../entity.ts';
import { checkIdentifier } from '../../identifier.ts';
import type { TerritoryRef } from '../draft.ts';

/** Five characters are a commune's, nine digits a grouping's or a commune's SIREN. */
export const levelOfCode = (code: string): TerritoryRef['level'] =>
  /^(\d{2}|2[AB])\d{3}$/.test(code) ? 'commune' : null;

/** What a code says of a territory that the official list would not have. */
export const identifiersOfCode = (code: string): EntityFields['identifiers'] => {
  if (checkIdentifier('siren', code).ok) return { siren: [code] };
  return levelOfCode(code) === 'commune' ? { insee: [code] } : {};
};

export interface ListedTerritory {
  readonly name: string | null;
  readonly code: string | null;
}

const LISTED = /^(?<name>.*\S|)\s*\((?<code>\d{5}|2[AB]\d{3}|\d{9})\)$/;

/** « CC du Clunisois (200040293); Cluny (71137) » → each territory once. */
export const readTerritoryList = (text: string): ListedTerritory[] => {
  const listed = new Map<string, ListedTerritory>();
  for (const part of text.split(';').map((each) => each.trim())) {
    if (part === '') continue;
    const { name = part, code = null } = LISTED.exec(part)?.groups ?? {};
    const isNamed = name !== '' && name !== 'NA';
    listed.set(code ?? part, { name: isNamed ? name : null, code });
  }
  return [...listed.values()];
};
