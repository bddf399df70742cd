import type { StoredEntity } from '../../shared/domain/entity.ts';
import type { StoredRelation } from '../../shared/domain/relation.ts';
import { createProjectFile } from '../../shared/node/store/write-project.ts';

const PROJECT = {
  projectId: '01PR0JECT00000000000000001',
  createdAt: '2026-01-01T00:00:00.000Z',
  name: 'Essai',
  territoryId: null,
  fictional: false,
  sample: null,
};

/** A project on disk, with these records. */
export const aProjectFile = (
  path: string,
  entities: readonly StoredEntity[] = [],
  relations: readonly StoredRelation[] = [],
): void => {
  const content = { project: PROJECT, entities, relations, positions: [] };
  createProjectFile(path, content, { overwrite: false, now: new Date() });
};
