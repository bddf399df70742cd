import type { ProjectDocument } from '../../shared/domain/document.ts';

type Content = Pick<ProjectDocument, 'entities' | 'relations' | 'positions'>;

const textOf = (record: object): string =>
  JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * A project without what is of the file that holds it (ids, times of writing): two are equal when their graphs are
 * isomorphic with equal attributes. Entities are told by all that they say.
 */
export const contentOf = ({ entities, relations, positions }: Content) => {
  const texts = new Map<string, string>(
    entities.map(({ id, updatedAt: _, ...fields }) => [id, textOf(fields)]),
  );
  return {
    entities: [...texts.values()].sort(),
    relations: relations
      .map(({ id: _, updatedAt: _at, from, to, ...fields }) =>
        textOf({ ...fields, from: texts.get(from), to: texts.get(to) }),
      )
      .sort(),
    positions: positions.map(({ id, x, y }) => textOf({ x, y, of: texts.get(id) })).sort(),
  };
};
