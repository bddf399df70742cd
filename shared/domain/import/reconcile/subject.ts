import type { StoredEntity } from '../../entity.ts';
import type { EntityDraft } from '../draft.ts';
import type { ResolvedTerritory } from '../resolved-territory.ts';
import type { RowPlace } from './import-source.ts';
import type { OfficialValue } from './official-ids.ts';

/** A draft and what identity reads of it. */
export interface Subject {
  readonly draft: EntityDraft;
  readonly place: RowPlace;
  readonly namespace: string;
  readonly identifiers: StoredEntity['identifiers'];
  /** Its official identifiers that pass their checks, the surest first. */
  readonly official: readonly OfficialValue[];
  readonly isOfficial: boolean;
  /** Null where the row says no name. */
  readonly name: string | null;
  readonly fold: string;
  /** What tells it from its namesakes: its source's word, and where it is. */
  readonly context: string;
  readonly territory: ResolvedTerritory | null;
  /** Ids of the territories where it is anchored, those that the project has. */
  readonly anchors: readonly string[];
}
