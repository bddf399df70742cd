import type { ContactFields, OutlineFields } from '../../change.ts';
import type { StoredDecision } from '../../decision.ts';
import type { CheckOverride } from '../../diagnosis/override.ts';
import type { StoredEntity } from '../../entity.ts';
import type { KeptSetting } from '../../partnerships/method-keys.ts';
import type { StoredRelation } from '../../relation.ts';
import type { StoredView } from '../../saved-view.ts';
import type { IdentifierScheme, RelationType } from '../../vocabulary.ts';
import type { TerritoryRef } from '../draft.ts';
import type { ResolvedTerritory } from '../resolved-territory.ts';

/** A field that a person changed: as it was before the first edit (undefined when they made the record), and as they left it. */
export interface HandEdit {
  readonly before: unknown;
  readonly after: unknown;
}
/** By id of a record, then by field: operations in force that are not imports. */
export type HandEdits = ReadonlyMap<string, ReadonlyMap<string, HandEdit>>;

export interface FoundContact extends ContactFields {
  readonly id: string;
}

/**
 * What reconciling asks of the project, and of the official list of territories. It answers with what is in the project
 * now: the changes of an earlier `take` must have been applied, those of the present one are not.
 */
export interface Lookup {
  /** Ids of entities with that identifier, in order. */
  readonly identified: (scheme: IdentifierScheme, value: string) => readonly string[];
  /** Ids of entities one of whose establishments (SIRET) is of that SIREN, in order. */
  readonly withEstablishmentOf: (siren: string) => readonly string[];
  /** Ids of entities whose name, short name or alias folds to that text, in order. */
  readonly named: (fold: string) => readonly string[];
  /** Those of them anchored there, at most so many. */
  readonly namedIn: (fold: string, place: string, most: number) => readonly string[];
  readonly entity: (id: string) => StoredEntity | null;
  /** Ids of territories where it is anchored. */
  readonly locatedIn: (id: string) => readonly string[];
  /** Relations of that type from one to the other, by id. */
  readonly between: (type: RelationType, from: string, to: string) => readonly StoredRelation[];
  readonly relation: (id: string) => StoredRelation | null;
  /** Ids of what it is part of. */
  readonly parents: (id: string) => readonly string[];
  readonly sourceKey: (key: string) => string | null;
  /** Source keys that begin so, in order. */
  readonly sourceKeysFrom: (start: string) => Iterable<{ readonly key: string; readonly value: string }>;
  readonly meaning: (key: string) => string | null;
  readonly outline: (id: string) => OutlineFields | null;
  readonly views: () => readonly StoredView[];
  readonly decisions: () => readonly StoredDecision[];
  readonly overrides: () => readonly CheckOverride[];
  readonly settings: () => readonly KeptSetting[];
  readonly contacts: (organisationId: string) => readonly FoundContact[];
  /** Read once, before the first row. */
  readonly handEdits: () => HandEdits;
  /** Where people said that something is not, or does not act: `type from to`. Read once. */
  readonly removedPlacings: () => ReadonlySet<string>;
  /** Null when it is no official territory, or when the name alone does not tell which. */
  readonly territory: (ref: TerritoryRef) => ResolvedTerritory | null;
}
