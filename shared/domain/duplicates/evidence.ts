import { checkIdentifier } from '../identifier.ts';
import { IDENTIFIER_SCHEMES, type IdentifierScheme } from '../vocabulary.ts';
import type { DuplicateReason, DuplicateSubject } from './subject.ts';

/** One and the same body: an establishment's number (siret) speaks for its legal unit. A reference is one source's own key. */
const NAMES_ONE: ReadonlySet<IdentifierScheme> = new Set(
  IDENTIFIER_SCHEMES.filter((scheme) => scheme !== 'reference'),
);

export const isSoundNumber = (scheme: IdentifierScheme, value: string): boolean => {
  const check = checkIdentifier(scheme, value);
  return check.ok && check.warning === null;
};

/** « 000000000 » stands for no number. */
const isFiller = (value: string): boolean => /^(.)\1*$/.test(value);

/** Official numbers by scheme, the SIREN of each SIRET included; all that are written, or only those whose key is right. */
export const officialNumbers = (
  { identifiers }: Pick<DuplicateSubject, 'identifiers'>,
  isTaken: (scheme: IdentifierScheme, value: string) => boolean = (_, value) => !isFiller(value),
): ReadonlyMap<IdentifierScheme, ReadonlySet<string>> => {
  const numbers = new Map<IdentifierScheme, Set<string>>();
  const add = (scheme: IdentifierScheme, value: string) => {
    if (!isTaken(scheme, value)) return;
    numbers.set(scheme, (numbers.get(scheme) ?? new Set()).add(value));
  };
  for (const scheme of NAMES_ONE) for (const value of identifiers[scheme] ?? []) add(scheme, value);
  for (const siret of identifiers.siret ?? []) add('siren', siret.slice(0, 9));
  return numbers;
};
export type OfficialNumbers = ReturnType<typeof officialNumbers>;

/** An official number that both have. */
export const sharedNumber = (a: OfficialNumbers, b: OfficialNumbers): DuplicateReason | null => {
  for (const [scheme, values] of a) {
    const value = [...values].find((each) => b.get(scheme)?.has(each));
    if (value !== undefined) return { reason: 'identifier', scheme, value };
  }
  return null;
};

/** Each has a number of the same scheme, and none in common: two bodies, unless one of the lists is wrong. Two SIRET may be two establishments of one. */
export const opposedNumber = (a: OfficialNumbers, b: OfficialNumbers): DuplicateReason | null => {
  for (const [scheme, values] of a) {
    const others = b.get(scheme);
    if (scheme === 'siret' || !others) continue;
    const [one = ''] = values;
    const [other = ''] = others;
    return { reason: 'other-identifier', scheme, a: one, b: other };
  }
  return null;
};

/** Host of a web page, without `www.`; null for addresses that many share. */
export const siteOf = (url: string | null): string | null => {
  const [, host = ''] = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '') ?? [];
  return host === '' || SHARED_SITES.test(host) ? null : host.toLowerCase();
};
const SHARED_SITES =
  /(^|\.)(facebook|linkedin|instagram|twitter|x|youtube|helloasso|wordpress|blogspot|google|gouv|wikipedia|wixsite|framasite)\.[a-z.]+$/i;

/** What their places say: the first in common, or one of each. */
export const placeEvidence = (a: DuplicateSubject, b: DuplicateSubject): DuplicateReason | null => {
  const [first] = a.places;
  const [other] = b.places;
  if (!first || !other) return null;
  const common = a.places.find(({ id }) => b.places.some((place) => place.id === id));
  return common
    ? { reason: 'same-place', place: common.name }
    : { reason: 'other-place', a: first.name, b: other.name };
};
