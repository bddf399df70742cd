import { z } from 'zod';
import { EntityId } from '../../domain/entity.ts';
import { TERRITORY_LEVELS } from '../../domain/territory.ts';
import { RelationType } from '../../domain/vocabulary.ts';
import type { ReadableDb } from './database.ts';

const CodedEntity = z.object({ id: EntityId, type: z.string(), scheme: z.string(), value: z.string() });
export type CodedEntity = z.infer<typeof CodedEntity>;

const CODED = `
  SELECT e.id, e.type, i.scheme, i.value FROM entity e JOIN identifier i ON i.entity_id = e.id
  WHERE e.kind = 'territory' AND e.type IN (SELECT value FROM json_each(?))
    AND i.scheme IN ('insee', 'dep', 'reg', 'siren', 'reference')
  ORDER BY e.id, i.scheme, i.position`;

/** Codes of the project's territories of an official level, in the order of ids. */
export const codedTerritories = (db: ReadableDb): CodedEntity[] =>
  z.array(CodedEntity).parse(db.prepare(CODED).all(JSON.stringify(TERRITORY_LEVELS)));

/** The identifier that is the code of a territory of each level. */
const CODE_SCHEMES: Readonly<Record<string, readonly string[]>> = {
  commune: ['insee'],
  epci: ['siren'],
  ept: ['siren'],
  department: ['dep', 'reference'],
  region: ['reg'],
};

const isOfficialCode = ({ type, scheme }: CodedEntity): boolean =>
  CODE_SCHEMES[type]?.includes(scheme) === true;

/** The official code of each of the project's territories that has one, in the order of ids. */
export const officialCodes = (db: ReadableDb): CodedEntity[] => codedTerritories(db).filter(isOfficialCode);

const Link = z.object({ type: RelationType, from: EntityId, to: EntityId });
export type Link = z.infer<typeof Link>;

const LINKS = `
  SELECT r.type, r.from_id AS "from", r.to_id AS "to"
  FROM json_each(?) wanted JOIN relation r ON r.from_id = wanted.value
  WHERE r.type IN ('part-of', 'acts-in', 'neighbour-of')`;

/** How these are placed already. */
export const placementsOf = (db: ReadableDb, ids: readonly EntityId[]): Link[] =>
  z.array(Link).parse(db.prepare(LINKS).all(JSON.stringify(ids)));
