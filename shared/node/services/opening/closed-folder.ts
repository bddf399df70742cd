import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { namesIn } from '../backups/shelf.ts';
import { moveJson, writeJson, writeJsonPart } from '../json-file.ts';
import { PRIVATE_FOLDER } from '../private-modes.ts';

/** Places of one project that are remembered, the last ones seen. */
const PLACES_MAX = 50;
/** Enough for no two places to have one name. */
const NAME_DIGITS = 32;

/** What a project's file was when it was last closed, at one place. */
const ClosedRecord = z.object({
  path: z.string(),
  /** The file's own count of its closes after a write. */
  closes: z.int(),
  sha256: z.string(),
  bytes: z.int(),
  /** Checksum of the pages but the one of the count, and which one that is. */
  rest: z.int(),
  statePage: z.int(),
  pageSize: z.int(),
  /** Number of the last journal entry. */
  revision: z.int(),
  at: z.string(),
  /** False from the first write of a session to its close. */
  clean: z.boolean(),
  /** Last full verification; before the first one, when it was first seen. */
  checkedAt: z.string(),
  history: z.array(z.object({ closes: z.int(), sha256: z.string() })),
});
export type ClosedRecord = z.infer<typeof ClosedRecord>;

export interface FoundRecord {
  readonly projectId: string;
  readonly record: ClosedRecord;
}
const PlaceFile = z.object({ projectId: z.string(), record: ClosedRecord });
/** As earlier versions wrote it: all places of a project in one file, of which two processes lost one another's. */
const ProjectFile = z.object({ projectId: z.string(), records: z.array(ClosedRecord) });

const parsed = <Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | null => {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
};
const isJson = (name: string): boolean => name.endsWith('.json');
/** An id that is none of ours would be a path. */
const isProjectId = (name: string): boolean => /^[0-9A-Z]{26}$/.test(name);

const nameOf = (place: string): string =>
  `${createHash('sha256').update(place).digest('hex').slice(0, NAME_DIGITS)}.json`;

/** The first word counts: false where a record of that place is there already, or another process is a moment ahead. */
const writeFirst = (file: string, value: unknown): boolean => {
  const part = writeJsonPart(file, value);
  try {
    linkSync(part, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // A file system without links: what is lost in a race is the older record.
    if (parsed(file, PlaceFile)) return false;
    moveJson(part, file);
    return true;
  } finally {
    rmSync(part, { force: true });
  }
};

/** `closed/<project>/<place>.json`: one file a place, so that nobody writes what somebody else is changing. */
export interface ClosedFolder {
  /** Everything that is known, the last seen first. */
  all(): FoundRecord[];
  /** What is known of one place. */
  at(place: string): FoundRecord[];
  ofProject(projectId: string): FoundRecord[];
  /** `next` gives null where nothing is to be written. */
  change(projectId: string, place: string, next: (before: ClosedRecord | null) => ClosedRecord | null): void;
}

const lastFirst = (found: readonly FoundRecord[]): FoundRecord[] =>
  [...found].sort((a, b) => (a.record.at < b.record.at ? 1 : -1));

/** Where the records of a project are: each place's own, and the file of before. */
const createPaths = (home: string) => {
  const folder = join(home, 'closed');
  const folderOf = (projectId: string) => join(folder, projectId);
  return {
    folderOf,
    fileOf: (projectId: string, place: string) => join(folderOf(projectId), nameOf(place)),
    oldFileOf: (projectId: string) => join(folder, `${projectId}.json`),
    projects: () =>
      [...new Set(namesIn(folder).map((name) => name.replace(/\.json$/, '')))].filter(isProjectId),
  };
};

export const createClosedFolder = (home: string): ClosedFolder => {
  const { folderOf, fileOf, oldFileOf, projects } = createPaths(home);
  const inOldFile = (projectId: string): FoundRecord[] =>
    parsed(oldFileOf(projectId), ProjectFile)?.records.map((record) => ({ projectId, record })) ?? [];
  const inFolder = (projectId: string): FoundRecord[] =>
    namesIn(folderOf(projectId))
      .filter(isJson)
      .flatMap((name) => parsed(join(folderOf(projectId), name), PlaceFile) ?? []);
  const ofProject = (projectId: string): FoundRecord[] => {
    const found = inFolder(projectId);
    const known = new Set(found.map(({ record }) => record.path));
    return lastFirst([...found, ...inOldFile(projectId).filter(({ record }) => !known.has(record.path))]);
  };
  const atPlace = (projectId: string, place: string): FoundRecord[] => {
    const own = parsed(fileOf(projectId, place), PlaceFile);
    return own ? [own] : inOldFile(projectId).filter(({ record }) => record.path === place);
  };
  /** Each of its records in a file of its own, then it goes: whoever else does the same finds them there. */
  const splitOldFile = (projectId: string): void => {
    for (const found of inOldFile(projectId)) writeFirst(fileOf(projectId, found.record.path), found);
    rmSync(oldFileOf(projectId), { force: true });
  };
  const forgetOldest = (projectId: string): void => {
    if (namesIn(folderOf(projectId)).length <= PLACES_MAX) return;
    for (const { record } of ofProject(projectId).slice(PLACES_MAX))
      rmSync(fileOf(projectId, record.path), { force: true });
  };
  return {
    all: () => lastFirst(projects().flatMap(ofProject)),
    at: (place) => lastFirst(projects().flatMap((projectId) => atPlace(projectId, place))),
    ofProject: (projectId) => (isProjectId(projectId) ? ofProject(projectId) : []),
    change: (projectId, place, next) => {
      if (!isProjectId(projectId)) return;
      mkdirSync(folderOf(projectId), { recursive: true, mode: PRIVATE_FOLDER });
      splitOldFile(projectId);
      const record = next(parsed(fileOf(projectId, place), PlaceFile)?.record ?? null);
      if (!record) return;
      writeJson(fileOf(projectId, place), { projectId, record });
      forgetOldest(projectId);
    },
  };
};
