import type { ProjectDocument } from '../document.ts';
import { documentFor, mayRead } from '../export/audience.ts';
import type { Audience } from '../vocabulary.ts';

type Read = { readonly id: string; readonly audience: Audience };

const readableIn = (later: readonly Read[], reader: Audience): ((record: Read) => boolean) => {
  const kept = new Set(later.filter((record) => !mayRead(reader, record)).map(({ id }) => id));
  return ({ id }) => !kept.has(id);
};

/**
 * An earlier state as its reader may see it now: what was theirs to read and was kept from them since is named nowhere,
 * not even as removed. What was not theirs then still is not: for them it is new.
 */
export const earlierFor = (
  earlier: ProjectDocument,
  later: ProjectDocument,
  reader: Audience,
): ProjectDocument =>
  documentFor(
    {
      ...earlier,
      entities: earlier.entities.filter(readableIn(later.entities, reader)),
      relations: earlier.relations.filter(readableIn(later.relations, reader)),
      ...(earlier.decisions && {
        decisions: earlier.decisions.filter(readableIn(later.decisions ?? [], reader)),
      }),
    },
    reader,
  );
