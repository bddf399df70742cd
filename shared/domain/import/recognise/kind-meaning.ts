import { type EntityFields, isTypeOf } from '../../entity.ts';
import { KINDS, type Kind, type Role } from '../../vocabulary.ts';

/** What a word says an entity is. */
export interface KindMeaning {
  readonly kind: Kind;
  readonly type: string | null;
  readonly roles: readonly Role[];
  readonly form?: EntityFields['form'];
  /** False when the word only suggests it: asked, never decided. */
  readonly isSure: boolean;
}

/** `actor/association`, `funder/foundation/hosted` (the third is a foundation's form) or `actor` → its meaning; null when no such kind or type exists. */
export const parseMeaning = (code: string): KindMeaning | null => {
  const [kind = '', type, third] = code.split('/');
  const known = KINDS.find((one) => one === kind.trim());
  if (!known || (type && !isTypeOf(known, type))) return null;
  const base = { kind: known, type: type || null, roles: [], isSure: true };
  if (third === 'third-place' || third === 'catalyst' || third === 'funder' || third === 'carrier') {
    return { ...base, roles: [third] };
  }
  return third === 'hosted' || third === 'company' || third === 'recognised' || third === 'endowment-fund'
    ? { ...base, form: third }
    : base;
};

/** The text that `parseMeaning` reads. */
export const writeMeaning = ({ kind, type }: KindMeaning): string => (type ? `${kind}/${type}` : kind);
