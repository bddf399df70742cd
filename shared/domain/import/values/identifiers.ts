import { checkIdentifier } from '../../identifier.ts';
import { cleanLine } from '../../text.ts';
import type { IdentifierScheme } from '../../vocabulary.ts';
import type { ProblemCode } from '../problem.ts';

export interface IdentifierRead {
  /** The scheme that the value is of: a SIRET may stand in a column of SIREN. */
  readonly scheme: IdentifierScheme;
  readonly value: string | null;
  readonly problem: Extract<ProblemCode, 'E-IMP-SCI' | 'E-IMP-KEY' | 'E-IMP-REPAIRED' | 'E-IMP-VALUE'> | null;
}

const DIGITS: Readonly<Partial<Record<IdentifierScheme, number>>> = { siren: 9, siret: 14, insee: 5 };
const SCIENTIFIC = /^[+]?\d+([.,]\d+)?E[+]?\d+$/i;

const isRight = (scheme: IdentifierScheme, text: string): boolean => {
  const check = checkIdentifier(scheme, text);
  return check.ok && check.warning === null;
};

/** Marks that spreadsheets leave around a number: `'224…`, `224…'`, `552081317.0`, a VAT number's `FR12`. */
const unwrap = (scheme: IdentifierScheme, text: string): string => {
  const bare = text.replace(/^[\s'’‘"`=]+|[\s'’‘"`]+$/g, '');
  if (scheme !== 'siren' && scheme !== 'siret') return bare;
  return bare.replace(/[.,]0+$/, '').replace(/^FR\s?\d{2}\s?(?=(\d\s?){9}$)/i, '');
};

/** Zeros that a spreadsheet took from the left, given back only where the key then is right (an INSEE code has none). */
const withZeros = (scheme: IdentifierScheme, text: string): string | null => {
  const length = DIGITS[scheme];
  if (!length || !/^\d+$/.test(text) || text.length >= length || text.length < length - 4) return null;
  if (scheme === 'insee' && text.length !== 4) return null;
  const padded = text.padStart(length, '0');
  return isRight(scheme, padded) ? padded : null;
};

/** SIREN in a column of SIRET, and the other way. */
const otherScheme = (scheme: IdentifierScheme, compact: string): IdentifierScheme => {
  if (scheme === 'siret' && /^\d{9}$/.test(compact) && isRight('siren', compact)) return 'siren';
  return scheme === 'siren' && /^\d{14}$/.test(compact) && isRight('siret', compact) ? 'siret' : scheme;
};

/** An identifier as a file writes it: repaired where that is certain (and said), kept « à vérifier » where its key is wrong. */
export const readIdentifier = (wanted: IdentifierScheme, written: string): IdentifierRead => {
  const text = cleanLine(written);
  if (wanted === 'reference') return { scheme: wanted, value: text, problem: null };
  // Beyond, it is no identifier, whatever surrounds it.
  const unwrapped = unwrap(wanted, text.slice(0, 200));
  const compact = unwrapped.replace(/[\s.\u2011-]/g, '');
  if (SCIENTIFIC.test(unwrapped)) return { scheme: wanted, value: null, problem: 'E-IMP-SCI' };
  const scheme = otherScheme(wanted, compact);
  const check = checkIdentifier(scheme, unwrapped);
  if (check.ok && check.warning === null) {
    return { scheme, value: check.value, problem: unwrapped === text ? null : 'E-IMP-REPAIRED' };
  }
  const padded = withZeros(scheme, compact);
  if (padded) return { scheme, value: padded, problem: 'E-IMP-REPAIRED' };
  return keepWrong(scheme, unwrapped.replace(/\s+/g, ''), compact);
};

const keepWrong = (scheme: IdentifierScheme, text: string, compact: string): IdentifierRead => {
  const isNumber = scheme === 'siren' || scheme === 'siret';
  const looksRight = isNumber ? /^\d{7,15}$/.test(compact) : /\d/.test(text) && text.length <= 30;
  const value = isNumber ? compact : text;
  return looksRight
    ? { scheme, value, problem: 'E-IMP-KEY' }
    : { scheme, value: null, problem: 'E-IMP-VALUE' };
};
