import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../contract/errors.ts';
import {
  fromDocumentMethod,
  fromDocumentViews,
  type ProjectDocument,
  parseDocument,
} from '../../domain/document.ts';
import { type EntityId, Label } from '../../domain/entity.ts';
import type { ProjectContent } from '../store/write-project.ts';
import type { ServiceContext } from './context.ts';
import { gatherTerritory } from './territory-gathering.ts';

export interface WantedProject {
  readonly name: string | null;
  readonly sample: string | null;
  readonly territory: string | null;
}

/** A sample of ours, by its name; E-INPUT for a name that is none. */
const readSample = (resources: string, sample: string): ProjectDocument => {
  const path = join(resources, 'samples', `${sample}.json`);
  if (!/^[a-z-]{1,40}$/.test(sample) || !existsSync(path)) {
    throw new AppError('E-INPUT', { field: 'sample', reason: 'vocabulary', value: sample });
  }
  return parseDocument(JSON.parse(readFileSync(path, 'utf8')));
};

type Content = Omit<ProjectContent, 'project'> & {
  readonly name: string | null;
  readonly territoryId: EntityId | null;
  readonly fictional: boolean;
};
const EMPTY: Content = {
  name: null,
  territoryId: null,
  fictional: false,
  entities: [],
  relations: [],
  positions: [],
};

/** What a document holds, as a project stores it; its ids are kept. */
export const contentOfDocument = ({
  entities,
  relations,
  positions,
  views = [],
  decisions,
  overrides,
  method = {},
}: ProjectDocument): Omit<ProjectContent, 'project'> => ({
  entities,
  relations,
  positions,
  views: fromDocumentViews(views),
  ...(decisions && { decisions }),
  ...(overrides && { overrides }),
  method: fromDocumentMethod(method),
});

const fromSample = (resources: string, sample: string): Content => {
  const document = readSample(resources, sample);
  const { name, territoryId, fictional } = document.project;
  return { name, territoryId, fictional, ...contentOfDocument(document) };
};

const fromTerritory = ({ territories, newId, clock }: ServiceContext, code: string): Content => {
  const gathered = gatherTerritory(territories, code, { newId, now: clock().toISOString() });
  if (!gathered) throw new AppError('E-TERRITORY-UNKNOWN', { code });
  const { rootId, entities, relations } = gathered;
  const name = entities.find(({ id }) => id === rootId)?.name ?? null;
  return { ...EMPTY, name, territoryId: rootId, entities, relations };
};

const contentOf = (context: ServiceContext, { sample, territory }: WantedProject): Content => {
  if (sample !== null && territory !== null) {
    throw new AppError('E-INPUT', { field: 'territory', reason: 'value', value: territory });
  }
  if (sample !== null) return fromSample(context.resources, sample);
  return territory === null ? EMPTY : fromTerritory(context, territory);
};

/** A name as it is stored; E-INPUT when there is none or it is too long. */
export const parseName = (name: string): string => {
  const parsed = Label.safeParse(name);
  if (parsed.success) return parsed.data;
  throw new AppError('E-INPUT', {
    field: 'name',
    reason: parsed.error.issues[0]?.message ?? 'value',
    value: name,
  });
};

/** Everything that a new project holds; `fileName` names it when nothing else does. */
export const gatherContent = (
  context: ServiceContext,
  wanted: WantedProject,
  fileName: string,
): ProjectContent => {
  const { name, territoryId, fictional, ...records } = contentOf(context, wanted);
  return {
    ...records,
    project: {
      projectId: context.newId(),
      createdAt: context.clock().toISOString(),
      name: parseName(wanted.name ?? name ?? fileName),
      territoryId,
      fictional,
      sample: wanted.sample,
    },
  };
};
