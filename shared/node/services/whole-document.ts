import { type ProjectDocument, toDocumentMethod, toDocumentView } from '../../domain/document.ts';
import type { ReadableDb } from '../store/database.ts';
import { listDecisions, listOverrides, listSettings } from '../store/decisions.ts';
import { listEntities } from '../store/entities.ts';
import { listPositions } from '../store/positions.ts';
import { readProject } from '../store/project.ts';
import { listRelations } from '../store/relations.ts';
import { listViews } from '../store/saved-views.ts';

/** What a whole project holds beside its records; nothing where there is nothing. */
export const readBeside = (
  db: ReadableDb,
): Pick<ProjectDocument, 'views' | 'decisions' | 'overrides' | 'method'> => {
  const [decisions, overrides, settings] = [listDecisions(db), listOverrides(db), listSettings(db)];
  return {
    views: listViews(db).map(toDocumentView),
    ...(decisions.length > 0 ? { decisions } : {}),
    ...(overrides.length > 0 ? { overrides } : {}),
    ...(settings.length > 0 ? { method: toDocumentMethod(settings) } : {}),
  };
};

/** The whole project, for its own team: every record, nothing withheld. Contact persons are in no document. */
export const readDocument = (db: ReadableDb): ProjectDocument => {
  const { name, territoryId, fictional, sample } = readProject(db);
  return {
    format: 'alliage',
    version: 1,
    project: { name, territoryId, fictional, sample },
    entities: listEntities(db),
    relations: listRelations(db),
    positions: [...listPositions(db)].map(([id, position]) => ({ id, ...position })),
    ...readBeside(db),
  };
};
