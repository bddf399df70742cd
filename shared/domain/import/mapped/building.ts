import { type EntityFields, emptyEntity } from '../../entity.ts';
import type { PartialDate } from '../../partial-date.ts';
import type { Kind } from '../../vocabulary.ts';
import { type EntityDraft, emptyDraft, type TerritoryRef } from '../draft.ts';
import { noPlace, type PlaceParts } from './place-parts.ts';

/** An entity being made of the cells of a row. */
export interface Building {
  readonly draft: EntityDraft;
  readonly place: PlaceParts;
  readonly acts: PlaceParts;
  readonly actsIn: TerritoryRef[];
  /** As written; settled once the whole row is read. */
  point: { lon: number | null; lat: number | null };
  /** Of when the figures of the row are, where their titles do not say. */
  statedOn: PartialDate | null;
}

export const startBuilding = (as: string, mode: EntityDraft['mode'], kind: Kind | null): Building => ({
  draft: emptyDraft(as, mode, kind),
  place: noPlace(),
  acts: noPlace(),
  actsIn: [],
  point: { lon: null, lat: null },
  statedOn: null,
});

const UNKNOWN = emptyEntity('actor', '', '');

/** What is said so far as a whole record, for setters that look at the rest. */
export const recordSoFar = ({ draft }: Building): EntityFields =>
  // Fields that are present are set: `partial` only lets them be absent.
  ({ ...UNKNOWN, ...draft.fields, kind: draft.kind ?? 'actor' }) as EntityFields;
