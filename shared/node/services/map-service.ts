import { createHash } from 'node:crypto';
import type { CallContext, Handlers } from '../../contract/contract.ts';
import {
  keyOf,
  MAP_LEVELS,
  type MapGround,
  MapLevel,
  type MapTerritories,
  type TerritoryCodes,
  type TerritoryKey,
} from '../../domain/map/base.ts';
import type { GroundInput } from '../../domain/map/ground.ts';
import { departmentOf } from '../../domain/territory.ts';
import { wordsOf } from '../../domain/words/words.ts';
import type { ReadableDb } from '../store/database.ts';
import {
  listOutlines,
  type OutlineRow,
  type OutlineSummary,
  readOutlines,
  readOutlinesOf,
} from '../store/outlines.ts';
import { officialCodes } from '../store/project-territories.ts';
import type { ServiceContext } from './context.ts';
import { locateEntities } from './locating.ts';

type MapHandlers = Pick<Handlers, 'map.territories' | 'map.ground' | 'map.locate'>;

const NOWHERE: ReadonlyMap<string, string> = new Map();

const codesOf = ({ session, territories }: ServiceContext): TerritoryCodes[] => {
  const coded = officialCodes(session.reader());
  const groupings = coded.filter(({ scheme }) => scheme === 'siren').map(({ value }) => value);
  // The official list is not opened for a project that has none of its groupings.
  const departments = groupings.length === 0 ? NOWHERE : territories.departmentsOf(groupings);
  const departmentAt = (level: string, code: string): string | null => {
    if (level === 'commune') return departmentOf(code);
    return level === 'department' ? code : (departments.get(code) ?? null);
  };
  const codes = coded.map(({ id, type, value }) => ({
    id,
    level: type,
    code: value,
    department: departmentAt(type, value),
  }));
  return [...new Map(codes.map((each) => [each.id, each])).values()];
};

const isMapLevel = (level: string): level is MapLevel => MapLevel.safeParse(level).success;

const byLevel = <Value>(pick: (level: MapLevel) => Value): Record<MapLevel, Value> =>
  Object.fromEntries(MAP_LEVELS.map((level) => [level, pick(level)])) as Record<MapLevel, Value>;

const versionOf = (outlines: readonly OutlineSummary[]): string =>
  createHash('sha256')
    .update(
      outlines.map(({ level, code, length, source }) => `${level}:${code} ${length} ${source}`).join('\n'),
    )
    .digest('hex')
    .slice(0, 16);

const summaryOf = (outlines: readonly OutlineSummary[]): Omit<MapTerritories, 'codes' | 'anchors'> => {
  const known = outlines.filter(({ level }) => isMapLevel(level));
  const grouped = Map.groupBy(known, ({ level }) => level);
  const of = (level: MapLevel) => grouped.get(level) ?? [];
  return {
    outlined: byLevel((level) => of(level).length),
    sources: byLevel((level) => [...new Set(of(level).map(({ source }) => source))].sort()),
    communesOf: [...new Set(of('commune').map(({ code }) => departmentOf(code)))].sort(),
    version: versionOf(known),
  };
};

type Anchors = MapTerritories['anchors'];
/** Answers kept until the outlines change: they take a thread some time, and every edit asks again. */
export interface KeptMaps {
  readonly anchors: Map<string, Promise<Anchors>>;
  readonly grounds: Map<string, Promise<MapGround>>;
}
const KEPT_MAX = 12;

/** The answer kept under a key, else a new one; a failure is not kept. */
const keep = <Value>(
  kept: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> => {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest);
  return made;
};

const jobOf = ({ newId }: ServiceContext, { lang }: CallContext) => ({
  job: newId(),
  label: wordsOf(lang).sentences.mapJob,
});

/** Points inside the outlines of the project's territories. */
const anchorsOf = (
  context: ServiceContext,
  call: CallContext,
  kept: KeptMaps,
  {
    codes,
    outlines,
    version,
  }: { codes: readonly TerritoryCodes[]; outlines: readonly OutlineSummary[]; version: string },
): Promise<Anchors> => {
  const outlined = new Set<string>(outlines.map(({ level, code }) => keyOf(level, code)));
  const keys: TerritoryKey[] = codes
    .map(({ level, code }) => keyOf(level, code))
    .filter((key) => outlined.has(key));
  if (keys.length === 0) return Promise.resolve({});
  return keep(kept.anchors, `${version} ${keys.join(' ')}`, () =>
    context.jobs.run<Anchors>(
      'map-anchors',
      { outlines: readOutlinesOf(context.session.reader(), keys) },
      jobOf(context, call),
    ),
  );
};

/** What the project knows of where its territories are. */
export const gatherTerritories = async (
  context: ServiceContext,
  call: CallContext,
  kept: KeptMaps,
): Promise<MapTerritories> => {
  const outlines = listOutlines(context.session.reader());
  const codes = codesOf(context);
  const summary = summaryOf(outlines);
  const anchors = await anchorsOf(context, call, kept, { codes, outlines, version: summary.version });
  return { ...summary, codes, anchors };
};

const outlinesFor = (db: ReadableDb, level: MapLevel, department: string | null): OutlineRow[] => {
  if (level === 'department') return [];
  if (level !== 'commune') return readOutlines(db, level);
  return department === null ? [] : readOutlines(db, level, department);
};

export const gatherGround = (
  context: ServiceContext,
  call: CallContext,
  kept: KeptMaps,
  { level, department, version }: { level: MapLevel; department: string | null; version: string },
): Promise<MapGround> =>
  keep(kept.grounds, `${version} ${level} ${department}`, () => {
    const db = context.session.reader();
    const input: GroundInput = {
      level,
      department,
      outlines: outlinesFor(db, level, department),
      departments: readOutlines(db, 'department'),
    };
    return context.jobs.run<MapGround>('map-ground', input, jobOf(context, call));
  });

export const createKeptMaps = (): KeptMaps => ({ anchors: new Map(), grounds: new Map() });

/** The map: where territories are, what they are drawn on, and who is brought to one. */
export const createMapHandlers = (context: ServiceContext, kept: KeptMaps): MapHandlers => ({
  'map.territories': (_, call) => gatherTerritories(context, call, kept),
  'map.ground': (asked, call) => gatherGround(context, call, kept, asked),
  'map.locate': ({ entities, code }) => locateEntities(context, entities, code),
});
