import type { EntityFields } from '../../entity.ts';
import { checkIdentifier } from '../../identifier.ts';
import type { IdentifierScheme } from '../../vocabulary.ts';

type Identifiers = EntityFields['identifiers'];

/** Identifiers that name one thing wherever they are; a source's own reference does not. */
const OFFICIAL = [
  'siren',
  'siret',
  'rna',
  'crte',
  'qpv',
  'insee',
  'dep',
  'reg',
] as const satisfies readonly IdentifierScheme[];
export type OfficialScheme = (typeof OFFICIAL)[number];

const isSound = (scheme: IdentifierScheme, value: string): boolean => {
  const check = checkIdentifier(scheme, value);
  return check.ok && check.warning === null && check.value === value;
};
/** Values of a scheme that pass its check: those that do not are kept, but name nothing. */
export const soundValues = (identifiers: Identifiers, scheme: IdentifierScheme): readonly string[] =>
  (identifiers[scheme] ?? []).filter((value) => isSound(scheme, value));

const SIREN_LENGTH = 9;
export const sirenOfSiret = (siret: string): string => siret.slice(0, SIREN_LENGTH);

/** SIREN of an organisation: its own, or that of its establishments. */
export const sirensOf = (identifiers: Identifiers): readonly string[] => {
  const own = soundValues(identifiers, 'siren');
  return own.length > 0 ? own : [...new Set(soundValues(identifiers, 'siret').map(sirenOfSiret))];
};

/** A SIRET says the SIREN: it is written where none is. */
export const withSiren = (identifiers: Identifiers): Identifiers => {
  const sirens = sirensOf(identifiers);
  if (identifiers.siren || sirens.length === 0) return identifiers;
  return { siren: [...sirens], ...identifiers };
};

/** A SIREN or a SIRET that fails its check adds nothing to an organisation whose SIREN is known. */
export const worthAdding = (added: Identifiers, known: Identifiers): Identifiers => {
  if (soundValues(known, 'siren').length === 0) return added;
  const { siren: _, siret: __, ...others } = added;
  const kept = (['siren', 'siret'] as const).map((scheme) => [scheme, soundValues(added, scheme)] as const);
  return { ...others, ...Object.fromEntries(kept.filter(([, values]) => values.length > 0)) };
};

export const hasOfficial = (identifiers: Identifiers): boolean =>
  OFFICIAL.some((scheme) => soundValues(identifiers, scheme).length > 0);

/** Schemes and values by which a draft is looked for, the surest first. */
export interface OfficialValue {
  readonly scheme: OfficialScheme;
  readonly value: string;
}
export const officialValues = (identifiers: Identifiers): readonly OfficialValue[] =>
  OFFICIAL.flatMap((scheme) => soundValues(identifiers, scheme).map((value) => ({ scheme, value })));

const differ = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value));

/** Two that have different SIREN are never the same, whatever their names. */
export const haveDifferentSiren = (a: Identifiers, b: Identifiers): boolean =>
  differ(sirensOf(a), sirensOf(b));
/** The same for any official identifier that both have. */
export const haveDifferentIds = (a: Identifiers, b: Identifiers): boolean =>
  haveDifferentSiren(a, b) ||
  OFFICIAL.filter((scheme) => scheme !== 'siren' && scheme !== 'siret').some((scheme) =>
    differ(soundValues(a, scheme), soundValues(b, scheme)),
  );
