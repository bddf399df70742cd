import { z } from 'zod';
import { EntityId } from './entity.ts';

/** `level:code` of a territory of the official list, whether the project has it or not. */
export type OfficialKey = `${'commune' | 'epci' | 'ept' | 'department' | 'region'}:${string}`;
export const isOfficialKey = (value: string): value is OfficialKey =>
  /^(commune|epci|ept|department|region):/.test(value);
// A test by hand: thousands of them come with each graph, and a template of zod takes ten times as long.
const OfficialKey = z.custom<OfficialKey>((value) => typeof value === 'string' && isOfficialKey(value));
export const levelOfKey = (key: OfficialKey): string => key.slice(0, key.indexOf(':'));

/** A territory of the project that the official list knows, and what it says holds it whole, the narrowest first. */
export const OfficialPlace = z.object({ id: EntityId, key: OfficialKey, within: z.array(OfficialKey) });
export type OfficialPlace = z.infer<typeof OfficialPlace>;

/** What the official list adds to what the project says of its territories; nothing of it is stored in the project. */
export const OfficialPlaces = z.object({
  places: z.array(OfficialPlace),
  /** Names of the territories that `within` names. */
  names: z.record(z.string(), z.string()),
});
export interface OfficialPlaces {
  readonly places: readonly OfficialPlace[];
  readonly names: Readonly<Record<string, string>>;
}

export const noPlaces: OfficialPlaces = { places: [], names: {} };

/** The project's own territory of each key. */
export const entitiesByKey = ({ places }: OfficialPlaces): ReadonlyMap<OfficialKey, EntityId> =>
  new Map(places.map(({ id, key }) => [key, id]));

/** Official territories that hold some of the project's, and that the project has not: those one may still choose. */
export const furtherPlaces = (official: OfficialPlaces): OfficialKey[] => {
  const own = entitiesByKey(official);
  return [...new Set(official.places.flatMap(({ within }) => within))].filter((key) => !own.has(key));
};
