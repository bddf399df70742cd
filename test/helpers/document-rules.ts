import type { ProjectDocument } from '../../shared/domain/document.ts';
import { isTypeOf, type StoredEntity } from '../../shared/domain/entity.ts';
import { isRelationAllowed } from '../../shared/domain/relation.ts';

/** Entities whose type is not one of their kind. */
export const wrongTypes = ({ entities }: ProjectDocument): string[] =>
  entities.filter(({ kind, type }) => type !== null && !isTypeOf(kind, type)).map(({ name }) => name);

/** Relations that the schema table forbids or whose ends are missing, as readable text. */
export const forbiddenRelations = ({ entities, relations }: ProjectDocument): string[] => {
  const byId = new Map<string, StoredEntity>(entities.map((entity) => [entity.id, entity]));
  return relations.flatMap(({ type, from, to }) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    const fits = start && end && from !== to && isRelationAllowed(type, start, end);
    return fits ? [] : [`${start?.name} ${type} ${end?.name}`];
  });
};

/** Ids that a chain of part-of relations leads back to. */
export const partOfLoops = ({ relations }: ProjectDocument): string[] => {
  const parents = new Map<string, string[]>();
  for (const { type, from, to } of relations) {
    if (type === 'part-of') parents.set(from, [...(parents.get(from) ?? []), to]);
  }
  const reaches = (id: string, goal: string, seen: Set<string>): boolean =>
    (parents.get(id) ?? []).some(
      (parent) => parent === goal || (!seen.has(parent) && reaches(parent, goal, seen.add(parent))),
    );
  return [...parents.keys()].filter((id) => reaches(id, id, new Set()));
};

/** Paths of empty strings anywhere in a JSON value. */
export const emptyStrings = (value: unknown, path = ''): string[] => {
  if (value === '') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => emptyStrings(inner, `${path}/${key}`));
};

/** Identifiers, ids of entities and of relations that occur twice. */
export const repeatedIds = ({ entities, relations }: ProjectDocument): string[] => {
  const ids = [...entities, ...relations].map(({ id }) => id as string);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
};
