import type { StoredDecision } from '../../../../shared/domain/decision.ts';
import type { EntityId } from '../../../../shared/domain/entity.ts';
import { mayRead } from '../../../../shared/domain/export/audience.ts';
import type { Audience } from '../../../../shared/domain/vocabulary.ts';

type Audiences = ReadonlyMap<EntityId, { readonly audience: Audience }>;

/** Decisions that a reader may not see, for themselves or for one of the two that they are about. */
export const countWithheld = (
  decisions: readonly Pick<StoredDecision, 'audience' | 'a' | 'b'>[],
  entities: Audiences,
  reader: Audience,
): number =>
  decisions.filter((decision) => {
    const ends = [decision.a, decision.b].flatMap((id) => entities.get(id) ?? []);
    return ![decision, ...ends].every((one) => mayRead(reader, one));
  }).length;
