import type { Diagnosed } from '../../domain/diagnosis/diagnose.ts';
import type { Observed } from '../../domain/diagnosis/observatory.ts';
import type { EntitySummary, RelationSummary } from '../../domain/ecosystem.ts';
import type { EntityId } from '../../domain/entity.ts';
import type { OfficialPlace, OfficialPlaces } from '../../domain/official-places.ts';
import type { EntityFacts } from '../../domain/partnerships/input.ts';
import type { ContentChanges } from '../../domain/partnerships/input-changes.ts';
import type { MethodSettings } from '../../domain/partnerships/method.ts';
import type { Suggested } from '../../domain/partnerships/suggest/suggest.ts';

/** Settings that are tried and not kept. */
export type Trial = Partial<Pick<MethodSettings, 'weights' | 'signals'>> | null;

/** What may be asked of the thread, as of a day, and what it gives. */
export interface Questions {
  readonly suggest: {
    readonly asked: {
      readonly on: string;
      readonly trial: Trial;
      readonly territory: EntityId | null;
      readonly entity: EntityId | null;
      /** Only the suggestion of this id. */
      readonly only: string | null;
      readonly hash?: boolean;
    };
    readonly answer: Suggested;
  };
  readonly diagnose: {
    readonly asked: { readonly on: string; readonly subjects: readonly EntityId[] };
    readonly answer: readonly Diagnosed[];
  };
  readonly observe: {
    readonly asked: { readonly on: string; readonly subject: EntityId };
    readonly answer: Observed | null;
  };
}
export type QuestionName = keyof Questions;

/** Some records of a whole project: its lists, in their order, in pieces. */
export interface ContentPart {
  readonly entities: readonly EntitySummary[];
  readonly relations: readonly RelationSummary[];
  readonly places: readonly OfficialPlace[];
  readonly facts: readonly (readonly [EntityId, EntityFacts])[];
}

/** What the host says to the thread, in order. */
export type ToThread =
  | { readonly say: 'begin' }
  | { readonly say: 'part'; readonly part: ContentPart }
  | {
      readonly say: 'whole';
      readonly names: OfficialPlaces['names'];
      readonly beside: ContentChanges['beside'];
    }
  | { readonly say: 'changes'; readonly changes: ContentChanges }
  | {
      readonly say: 'ask';
      readonly id: number;
      readonly question: QuestionName;
      readonly asked: Questions[QuestionName]['asked'];
      /** One number: not 0 once nobody waits for the answer any more. */
      readonly cancel: SharedArrayBuffer;
    };

/** What the thread says of a question. */
export type FromThread =
  | { readonly say: 'progress'; readonly id: number; readonly done: number }
  | { readonly say: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly say: 'stopped'; readonly id: number }
  | { readonly say: 'failed'; readonly id: number; readonly error: unknown };
