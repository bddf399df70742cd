import { type EntityFields, isTypeOf } from '../../entity.ts';
import { foldText } from '../../text.ts';
import type { Kind } from '../../vocabulary.ts';
import type { TerritoryRef } from '../draft.ts';
import { publicBodyOf } from '../public-siren.ts';
import { kindOfName } from '../recognise/name-kinds.ts';
import { readTerritoryName } from '../territory-name.ts';

type Ref = Pick<TerritoryRef, 'level' | 'code' | 'name'>;

/** The territory whose council an organisation is: by its SIREN, or where it has none by a name that says its level. */
export const councilOf = (siren: string | null, name: string): Ref | null => {
  const body = siren === null ? null : publicBodyOf(siren);
  if (body) return { level: body.level, code: body.code ?? siren, name: name || null };
  const { level } = readTerritoryName(name);
  if (siren === null) return level === null ? null : { level, code: null, name };
  // A SIREN that begins with 2 is a public body's: the name tells which have a territory.
  return siren.startsWith('2') && (level === 'epci' || level === 'ept') ? { level, code: siren, name } : null;
};

export interface OrganisationKind {
  readonly kind: Extract<Kind, 'actor' | 'funder'>;
  readonly fields: Pick<EntityFields, 'type' | 'roles'>;
}

/** What an organisation is, as far as its name or its RNA tells. */
export const organisationKind = (name: string, hasRna: boolean): OrganisationKind => {
  const told = foldText(name) === '' ? null : kindOfName(name);
  if (told?.kind === 'funder') return { kind: 'funder', fields: { type: told.type, roles: ['actor'] } };
  const type = told?.kind === 'actor' && told.type && isTypeOf('actor', told.type) ? told.type : null;
  return { kind: 'actor', fields: { type: type ?? (hasRna ? 'association' : null), roles: [] } };
};
