import type { DuplicateSubject } from '../../shared/domain/duplicates/subject.ts';
import type { EntityId } from '../../shared/domain/entity.ts';

/** An actor known by its name alone; `at` is its id. */
export const duplicateSubject = (
  at: number,
  name: string,
  more: Partial<DuplicateSubject> = {},
): DuplicateSubject => ({
  id: String(at).padStart(26, '0') as EntityId,
  kind: 'actor',
  name,
  shortName: null,
  aliases: [],
  identifiers: {},
  url: null,
  places: [],
  ...more,
});
