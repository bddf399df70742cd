import type { DuplicateSubject } from '../../domain/duplicates/subject.ts';
import { isGeneric, type StoredEntity } from '../../domain/entity.ts';
import type { ReadableDb } from '../store/database.ts';
import { listPlaces } from '../store/merge-gathering.ts';

/** What is compared of each entity; classes of actors are no double of anything. */
export const gatherSubjects = (db: ReadableDb, entities: readonly StoredEntity[]): DuplicateSubject[] => {
  const places = listPlaces(db);
  return entities
    .filter((entity) => !isGeneric(entity))
    .map(({ id, kind, name, shortName, aliases, identifiers, url }) => ({
      id,
      kind,
      name,
      shortName,
      aliases,
      identifiers,
      url,
      places: (places.get(id) ?? []) as DuplicateSubject['places'],
    }));
};
