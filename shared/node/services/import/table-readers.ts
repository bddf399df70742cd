import { checkMapping, draftMapped } from '../../../domain/import/apply-mapping.ts';
import type { RowDraft } from '../../../domain/import/draft.ts';
import type { Mapping } from '../../../domain/import/mapping.ts';
import type { DraftContext, Preset } from '../../../domain/import/preset.ts';
import type { Problem } from '../../../domain/import/problem.ts';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import type { TableHead } from '../../../domain/import/table.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { DraftAsked } from './parser-protocol.ts';
import { proposeReading } from './propose-mapping.ts';
import { type FoundFile, type FoundTable, readFiles } from './read-tables.ts';

type Asked = Omit<DraftAsked, 'ask'>;

/** How the rows of a table become drafts. */
export interface TableReader {
  readonly found: FoundTable;
  /** Null where a mapping reads it. */
  readonly preset: Preset | null;
  /** What relations name comes before them: 0 entities, 1 both, 2 relations. */
  readonly rank: number;
  readonly problems: (context: DraftContext) => readonly Problem[];
  readonly rows: (context: DraftContext) => Iterable<RowDraft>;
}

const RANK_OF_ROWS: Readonly<Record<Mapping['rowIs'], number>> = {
  territory: 0,
  entity: 0,
  funding: 1,
  relation: 2,
};

const rankOf = ({ role }: TableHead, otherwise: number): number => {
  if (role === null) return otherwise;
  return role === 'nodes' ? 0 : 2;
};

const byPreset = (found: FoundTable, preset: Preset): TableReader => ({
  found,
  preset,
  rank: rankOf(found.table.head, preset.rank?.(found.table.head) ?? 1),
  problems: (context) => preset.inspect?.(found.table, context) ?? [],
  rows: (context) => preset.draft(found.table, context),
});

const byMapping = (found: FoundTable, mapping: Mapping, problems: readonly Problem[] = []): TableReader => ({
  found,
  preset: null,
  rank: rankOf(found.table.head, RANK_OF_ROWS[mapping.rowIs]),
  problems: () => problems,
  rows: (context) => draftMapped(found.table, mapping, context),
});

const isFor = ({ sheet }: Mapping, { table }: FoundTable): boolean =>
  sheet === null || sheet === undefined || sheet === table.head.sheet;

/** Null where the table is not taken, or where nothing tells what its columns are. */
const readerOf = (found: FoundTable, asked: Asked): TableReader | null => {
  const planned = asked.tables.find(({ id }) => id === found.id);
  if (planned ? !planned.isTaken : found.isHidden && !asked.includeHidden) return null;
  if (planned?.mapping) return byMapping(found, planned.mapping);
  if (asked.mapping && isFor(asked.mapping, found)) return byMapping(found, asked.mapping);
  if (asked.mapping) return null;
  if (found.preset) return byPreset(found, found.preset);
  const proposed = proposeReading(found.table, asked);
  return proposed && byMapping(found, proposed.mapping, proposed.problems);
};

const checkMappings = (tables: readonly FoundTable[], asked: Asked): void => {
  for (const { id, mapping } of asked.tables) {
    const found = tables.find((table) => table.id === id);
    if (mapping && found) checkMapping(mapping, [found.table.head]);
  }
  const { mapping } = asked;
  if (!mapping) return;
  const heads = tables.filter((found) => isFor(mapping, found)).map(({ table }) => table.head);
  checkMapping(mapping, heads);
};

/** Readers of the tables that are taken, those of entities first. Refuses with E-IMP-COLUMNS when nothing can be read. */
const readersOf = (files: readonly FoundFile[], asked: Asked): TableReader[] => {
  const tables = files.flatMap((file) => file.tables);
  checkMappings(tables, asked);
  const readers = tables.map((found) => readerOf(found, asked)).filter((reader) => reader !== null);
  const hasDocument = files.some(({ document }) => document !== null);
  const isLeftOut = asked.tables.some(({ isTaken }) => !isTaken);
  if (readers.length === 0 && !hasDocument && !isLeftOut) {
    throw new ImportRefusal('E-IMP-COLUMNS', { file: files[0]?.read.name ?? null });
  }
  return readers.sort((a, b) => a.rank - b.rank);
};

/** The files, and who reads each table that is taken. */
export const readTaken = async (
  asked: Asked,
  heartbeat: Heartbeat,
): Promise<{ readonly files: readonly FoundFile[]; readonly readers: readonly TableReader[] }> => {
  const headerRows = Object.fromEntries(
    asked.tables.flatMap(({ id, headerRow }) => (headerRow === null ? [] : [[id, headerRow]])),
  );
  const files = await readFiles(asked.files, { ...asked, headerRows }, heartbeat);
  return { files, readers: readersOf(files, asked) };
};
