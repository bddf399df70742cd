import type { Source } from '../../entity.ts';
import type { RelationType } from '../../vocabulary.ts';
import { type EntityDraft, emptyDraft, type RelationDraft, type TerritoryRef } from '../draft.ts';
import type { NationalProgramme } from '../national-programmes.ts';
import { identifiersOfCode } from './territory-code.ts';

export const ANCT = 'Agence nationale de la cohésion des territoires (ANCT)';

/** A relation without an amount. */
export const plainRelation = (
  type: RelationType,
  from: string,
  to: string,
  fields: RelationDraft['fields'] = {},
): RelationDraft => ({ type, from, to, fields, isCounted: false });

/** A PETR is a territory that the official list does not have: its SIREN makes it. */
export const petrDraft = (as: string, siren: string, name: string): EntityDraft => ({
  ...emptyDraft(as, 'record', 'territory'),
  fields: { name, type: 'petr', roles: ['actor'], identifiers: identifiersOfCode(siren) },
});

/** A territory named by code; `name` as the list writes it. */
export const territoryDraft = (
  as: string,
  { level, code, name }: Pick<TerritoryRef, 'level' | 'code' | 'name'>,
): EntityDraft => {
  if (name !== null && code !== null && /^PETR\b|^p[ôo]le d['’][ée]quilibre territorial\b/i.test(name)) {
    return petrDraft(as, code, name);
  }
  return {
    ...emptyDraft(as, 'record', 'territory'),
    territory: { level, code, name, department: null, epci: null },
    fields: {
      ...(level === null ? {} : { type: level }),
      ...(name === null ? {} : { name }),
      ...(code === null ? {} : { identifiers: identifiersOfCode(code) }),
    },
  };
};

/** The programme that contracts of a list are parts of. */
export const nationalDraft = (programme: NationalProgramme, sources: readonly Source[]): EntityDraft => ({
  ...emptyDraft('national', 'record', 'programme'),
  key: `national:${programme.id}`,
  fields: {
    name: programme.name,
    type: 'national',
    aliases: [...programme.aliases],
    ...(programme.description === null ? {} : { description: programme.description }),
    ...(programme.url === null ? {} : { url: programme.url }),
    sources: [...sources],
  },
});
