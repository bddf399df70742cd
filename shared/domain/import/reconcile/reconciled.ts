import type { Kind } from '../../vocabulary.ts';
import type { EntityDraft, RelationDraft } from '../draft.ts';
import type { RowPlace } from './import-source.ts';

/** `waits`: cited, and to be left out unless a later row describes it. */
export type Reconciled =
  | { readonly is: 'entity'; readonly id: string; readonly isNew: boolean }
  | { readonly is: 'waits' }
  | { readonly is: 'left-out' };

/** An end: its entity, and the kind that the row says of it. */
export interface End {
  readonly id: string;
  readonly kind: Kind | null;
}
export interface RelationRow {
  readonly draft: Pick<RelationDraft, 'type' | 'fields' | 'isCounted' | 'isTypeOpen'>;
  readonly from: End;
  readonly to: End;
  readonly place: RowPlace;
  /** Where an entity is: repeated in each of its rows, which says nothing. */
  readonly isPlacing: boolean;
  /** All that the row says, as text: rows with an amount are equal only when it is. */
  readonly wholeRow: string;
}

/** A relation whose ends wait for a row that describes them. */
export interface WaitingRow {
  readonly place: RowPlace;
  readonly draft: RelationDraft;
  readonly from: EntityDraft;
  readonly to: EntityDraft;
  readonly wholeRow: string;
}
