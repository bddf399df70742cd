import type { z } from 'zod';
import type { EntityId } from '../../domain/entity.ts';
import {
  isOfficialKey,
  type OfficialKey,
  type OfficialPlace,
  type OfficialPlaces,
} from '../../domain/official-places.ts';
import type { ReadableDb } from '../store/database.ts';
import { officialCodes } from '../store/project-territories.ts';
import type { Territories } from '../store/territories.ts';

/** What the official list says of where the project's territories are; nothing where there is no list. */
export const gatherPlaces = (db: ReadableDb, territories: Territories): z.infer<typeof OfficialPlaces> => {
  const names: Record<string, string> = {};
  const places = new Map<EntityId, OfficialPlace>();
  if (!territories.isThere()) return { places: [], names };
  const codes = officialCodes(db).map(({ id, type, value }) => ({ id, key: `${type}:${value}` }));
  const holders = territories.holdersOf(codes.map(({ key }) => key));
  for (const { id, key } of codes) {
    if (!isOfficialKey(key)) continue;
    const within = (holders.get(key) ?? []).map(({ level, code, name }) => {
      const holder = `${level}:${code}` as OfficialKey;
      names[holder] = name;
      return holder;
    });
    places.set(id, { id, key, within });
  }
  return { places: [...places.values()], names };
};
