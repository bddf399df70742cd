import { join } from 'node:path';
import { z } from 'zod';
import type { Place } from '../../contract/view-operations.ts';
import { type ReadView, readViewValue, ViewScreen } from '../../domain/saved-view.ts';
import { readJson, writeJson } from './json-file.ts';

const MAX_PROJECTS = 50;

const KeptPlace = z.object({ projectId: z.string(), screen: ViewScreen, view: z.unknown() });

export interface LastPlaces {
  read(projectId: string): (Omit<Place, 'view'> & ReadView) | null;
  keep(projectId: string, place: Place): void;
}

/** Where the person was in each project, on this computer; the last used first. */
export const createLastPlaces = (home: string): LastPlaces => {
  const file = join(home, 'places.json');
  const readAll = () => readJson(file, z.array(KeptPlace), []);
  return {
    read: (projectId) => {
      const kept = readAll().find((place) => place.projectId === projectId);
      return kept ? { screen: kept.screen, ...readViewValue(kept.view) } : null;
    },
    keep: (projectId, place) => {
      const others = readAll().filter((kept) => kept.projectId !== projectId);
      writeJson(file, [{ projectId, ...place }, ...others].slice(0, MAX_PROJECTS));
    },
  };
};
