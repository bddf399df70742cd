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

/** A territory named by code; `name` as the list writes it. */
export const territoryDraft = (
  as: string,
  ref: Pick<TerritoryRef, 'level' | 'code' | 'name'>,
): EntityDraft => ({
  ...emptyDraft(as, 'record', 'territory'),
  territory: { ...ref, department: null, epci: null },
  fields: {
    ...(ref.level === null ? {} : { type: ref.level }),
    ...(ref.name === null ? {} : { name: ref.name }),
    ...(ref.code === null ? {} : { identifiers: identifiersOfCode(ref.code) }),
  },
});

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
