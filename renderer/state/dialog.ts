import type { Backup } from '../../shared/contract/backup-operations.ts';
import type { PersonRecord } from '../../shared/contract/person-operations.ts';
import type { FileToken } from '../../shared/contract/project-operations.ts';
import type { SuggestionRecord } from '../../shared/contract/suggestion-operations.ts';
import type { Answer } from '../../shared/domain/decision.ts';
import type { EntityId } from '../../shared/domain/entity.ts';
import type { HelpPlace } from '../help/help-history.ts';
import type { Screen } from './screens.ts';

/** What an answer needs to know of a suggestion, listed or decided. */
export type AnsweredPair = Pick<SuggestionRecord, 'id' | 'relation' | 'decision' | 'isBack'> & {
  readonly [End in 'a' | 'b']: Pick<SuggestionRecord['a'], 'id' | 'name'>;
};

/** The dialog that is open, with what it was opened for; one at a time. */
export type Dialog =
  /** `place`: a page that is asked for; otherwise that of the screen. */
  | { readonly name: 'help'; readonly place?: HelpPlace }
  | {
      readonly name: 'accessibility' | 'rename-project' | 'check-project' | 'history';
    }
  /** `compare`: of two states, snapshots or `now`, and nothing else. */
  | { readonly name: 'export'; readonly compare?: { readonly a: string; readonly b: string } }
  | { readonly name: 'views' | 'save-view' }
  | { readonly name: 'freeze' | 'minutes' | 'share' }
  /** `file`: the copy that is looked at first, when it is known. */
  | { readonly name: 'reconcile'; readonly file?: FileToken }
  | { readonly name: 'restore-backup'; readonly backup: Backup }
  /** `person`: the one to rectify; otherwise somebody new, of `organisation` when it is known. */
  | { readonly name: 'person'; readonly person?: PersonRecord; readonly organisation?: EntityId }
  | { readonly name: 'person-dossier'; readonly person: PersonRecord }
  | {
      readonly name: 'erase-persons';
      readonly persons: readonly PersonRecord[];
      readonly reason: 'asked' | 'expired';
    }
  | { readonly name: 'method' | 'method-quality' }
  /** Answers that ask something first. */
  | {
      readonly name: 'suggestion-answer';
      readonly answer: Answer | 'note';
      readonly suggestion: AnsweredPair;
    }
  /** Those who took part, as far as is known. */
  | { readonly name: 'exchange'; readonly organisations: readonly EntityId[] }
  /** `goTo`: the screen to go to once the project is made. */
  | { readonly name: 'new-project'; readonly goTo?: Screen }
  /** The two ends, when they are known; otherwise the selection. */
  | { readonly name: 'link'; readonly from?: EntityId; readonly to?: EntityId }
  | {
      readonly name: 'add-entity';
      readonly entityName: string;
      readonly position: { readonly x: number; readonly y: number } | null;
    };
