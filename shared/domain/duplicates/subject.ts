import type { EntityFields, EntityId } from '../entity.ts';

/** What tells whether two entities are the same. `places`: ids of the territories that it is anchored in. */
export interface DuplicateSubject
  extends Pick<EntityFields, 'kind' | 'name' | 'shortName' | 'aliases' | 'identifiers' | 'url'> {
  readonly id: EntityId;
  readonly places: readonly { readonly id: EntityId; readonly name: string }[];
}

/** Why two may be the same, or not; the sentence is in words/. */
export type DuplicateReason =
  | { readonly reason: 'identifier'; readonly scheme: string; readonly value: string }
  | { readonly reason: 'same-name'; readonly name: string }
  | { readonly reason: 'close-name'; readonly a: string; readonly b: string }
  | { readonly reason: 'same-site'; readonly host: string }
  | { readonly reason: 'same-place'; readonly place: string }
  | { readonly reason: 'other-place'; readonly a: string; readonly b: string }
  | { readonly reason: 'other-identifier'; readonly scheme: string; readonly a: string; readonly b: string }
  | { readonly reason: 'other-kind' };

export interface FoundPair {
  readonly a: EntityId;
  readonly b: EntityId;
  readonly score: number;
  readonly certainty: 'sure' | 'probable' | 'possible';
  readonly why: readonly DuplicateReason[];
}
