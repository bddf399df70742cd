import type { EntityDraft, TerritoryRef } from '../draft.ts';
import { unionOf } from './list-union.ts';
import type { Scene } from './scene.ts';
import type { Subject } from './subject.ts';

/** Insee numbers communes, départements, régions and their groupings so. */
const PUBLIC = /^2[0-5]/;
/** Types that leave open what a body is; an école or a CCAS is none of them. */
const OPEN_TYPES: ReadonlySet<string | null> = new Set([null, 'other', 'local-authority', 'public-body']);

const isOpen = ({ kind, territory, fields }: EntityDraft): boolean =>
  territory === null &&
  (kind === null || kind === 'actor' || kind === 'funder') &&
  OPEN_TYPES.has(fields.type ?? null);

/** « CARENE », SIREN 244400644: a council named by its brand is the territory that the official list has under its SIREN. */
export const asTerritory = (
  { territories }: Scene,
  draft: EntityDraft,
  { siren }: Subject['identifiers'],
): EntityDraft => {
  const code = isOpen(draft) ? siren?.find((value) => PUBLIC.test(value)) : undefined;
  if (code === undefined) return draft;
  const territory: TerritoryRef = { level: null, code, name: null, department: null, epci: null };
  if (territories.resolve(territory) === null) return draft;
  const { type: _, ...fields } = draft.fields;
  const roles =
    draft.kind === 'funder' ? { roles: [...unionOf(fields.roles ?? [], ['funder' as const])] } : {};
  return { ...draft, kind: 'territory', territory, anchored: [], fields: { ...fields, ...roles } };
};
