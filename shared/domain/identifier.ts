import { validate as validateSiren } from 'stdnum/lib/cjs/fr/siren.js';
import { validate as validateSiret } from 'stdnum/lib/cjs/fr/siret.js';
import { cleanText } from './text.ts';
import { IDENTIFIER_SCHEMES, type IdentifierScheme } from './vocabulary.ts';

/** `key`: the check digit does not match. */
export type IdentifierCheck =
  | { readonly ok: true; readonly value: string; readonly warning: 'key' | null }
  | { readonly ok: false; readonly reason: 'shape' | 'key' };

interface Rule {
  readonly shape: RegExp;
  readonly case?: 'upper' | 'lower';
  /** Absent where the scheme has no check digit. */
  readonly hasGoodKey?: (value: string) => boolean;
  /** What a bad key does to a value typed by hand (domain.md). */
  readonly onBadKey?: 'refuse' | 'warn';
}

/** domain.md, « Identifiers ». `stdnum` knows La Poste's exception (356000000…: digit sum multiple of 5). */
const RULES: Readonly<Record<IdentifierScheme, Rule>> = {
  insee: { shape: /^(\d{2}|2[AB])\d{3}$/, case: 'upper' },
  dep: { shape: /^(\d{2}|2[AB]|97\d)$/, case: 'upper' },
  reg: { shape: /^\d{2}$/ },
  siren: { shape: /^\d{9}$/, hasGoodKey: (value) => validateSiren(value).isValid, onBadKey: 'refuse' },
  siret: { shape: /^\d{14}$/, hasGoodKey: (value) => validateSiret(value).isValid, onBadKey: 'warn' },
  rna: { shape: /^(W\d[A-Z0-9]\d{7}|0\d{3}00\d{4})$/, case: 'upper' },
  crte: { shape: /^crte-\d{2}-[0-9AB]{2,8}-\d{1,2}$/ },
  qpv: { shape: /^(QP[0-9AB]{6}|QN[0-9AB]{5}[A-Z])$/, case: 'upper' },
  reference: { shape: /^.{1,300}$/u },
};

/** `CRTE-11-200054781-1` → `crte-11-200054781-1`, but a Corsican `2A` keeps its capital. */
const normaliseCrte = (text: string): string => text.toUpperCase().replace(/^CRTE/, 'crte');

const normalise = (scheme: IdentifierScheme, text: string): string => {
  // Most are plain already, and asked a million times in an import.
  const cleaned = /^[0-9A-Za-z]+$/.test(text) ? text : cleanText(text);
  if (scheme === 'reference') return cleaned;
  const bare = cleaned.replace(/\s+/g, '');
  if (scheme === 'crte') return normaliseCrte(bare);
  if (scheme === 'siren' || scheme === 'siret') return bare.replace(/[.\u2011-]/g, '');
  return RULES[scheme].case === 'upper' ? bare.toUpperCase() : bare;
};

/** A value typed by hand: spaces are removed; a wrong shape or a bad SIREN key is refused, a bad SIRET key kept with a warning. */
export const checkIdentifier = (scheme: IdentifierScheme, text: string): IdentifierCheck => {
  const rule = RULES[scheme];
  const value = normalise(scheme, text);
  if (!rule.shape.test(value)) return { ok: false, reason: 'shape' };
  if (!rule.hasGoodKey || rule.hasGoodKey(value)) return { ok: true, value, warning: null };
  return rule.onBadKey === 'refuse' ? { ok: false, reason: 'key' } : { ok: true, value, warning: 'key' };
};

/** `siren:552 081 317` → its scheme and value, or null when the text names no scheme or the value has not its shape. */
export const parseIdentifierRef = (
  text: string,
): { readonly scheme: IdentifierScheme; readonly value: string } | null => {
  const [, name = '', rest = ''] = /^([a-z]+):(.+)$/i.exec(text.trim()) ?? [];
  const scheme = IDENTIFIER_SCHEMES.find((known) => known === name.toLowerCase());
  if (!scheme) return null;
  const value = normalise(scheme, rest);
  return RULES[scheme].shape.test(value) ? { scheme, value } : null;
};
