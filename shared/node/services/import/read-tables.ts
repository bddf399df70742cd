import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ProjectDocument } from '../../../domain/document.ts';
import type { ImportFormat, Opened } from '../../../domain/import/format.ts';
import { FORMAT_IDS, type FormatId, type ImportKind, PRESET_IDS } from '../../../domain/import/format-ids.ts';
import { separatorOf } from '../../../domain/import/formats/separator.ts';
import { FORMATS } from '../../../domain/import/formats.ts';
import type { Preset } from '../../../domain/import/preset.ts';
import { PRESETS } from '../../../domain/import/presets.ts';
import type { Problem } from '../../../domain/import/problem.ts';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import type { Grid, Table } from '../../../domain/import/table.ts';
import { ARCHIVE_LIMITS } from './archive.ts';
import { digestFile } from './file-digest.ts';
import type { Heartbeat } from './heartbeat.ts';
import { type HeadersSaid, layOut, tableId } from './lay-out.ts';
import { openText } from './open-text.ts';
import { openWorkbook } from './open-workbook.ts';
import type { ParserFile, ReadFile } from './parser-protocol.ts';
import { sniffFile } from './sniff-file.ts';

/** What of a text a format is told by. */
const START_CHARS = 64 * 1024;
const MEGABYTE = 1_000_000;

export interface ReadOptions extends HeadersSaid {
  readonly as: ImportKind;
  readonly includeHidden: boolean;
}

/** A table of a file, and the preset that reads it, if one does. */
export interface FoundTable {
  /** `file index:sheet:first column`. */
  readonly id: string;
  readonly file: number;
  readonly isHidden: boolean;
  /** The sheet as it lies, where there is one: to choose another header. */
  readonly grid: Grid | null;
  readonly table: Table;
  readonly preset: Preset | null;
}
export interface FoundFile {
  readonly read: ReadFile;
  readonly tables: readonly FoundTable[];
  readonly problems: readonly Problem[];
  /** One of our own documents, instead of tables. */
  readonly document: ProjectDocument | null;
}

const startOf = (opened: Opened): string => {
  if (opened.is === 'workbook') return '';
  let start = '';
  for (const chunk of opened.chunks()) {
    start += chunk;
    if (start.length >= START_CHARS) break;
  }
  return start.slice(0, START_CHARS);
};

const isFormat = (as: ImportKind): as is FormatId => (FORMAT_IDS as readonly string[]).includes(as);
const isPreset = (as: ImportKind): boolean => (PRESET_IDS as readonly string[]).includes(as);

const formatOf = (opened: Opened, as: ImportKind): ImportFormat => {
  const start = startOf(opened);
  // A format may be written in two ways (Kumu: JSON and XLSX), each with its entry.
  const asked = isFormat(as) ? FORMATS.filter(({ id }) => id === as) : FORMATS;
  const found =
    asked.find((format) => format.recognises(opened, start)) ?? (isFormat(as) ? asked[0] : undefined);
  if (!found) throw new ImportRefusal('E-IMP-FORMAT', { file: opened.fileName, looksLike: null });
  return found;
};

const presetOf = (table: Table, as: ImportKind): Preset | null => {
  if (isPreset(as)) return PRESETS.find(({ id }) => id === as) ?? null;
  return PRESETS.find((preset) => preset.recognises(table.head)) ?? null;
};

/** The file as text or workbook, by its bytes. */
const openFile = async (file: ParserFile, heartbeat: Heartbeat): Promise<Opened> => {
  const name = basename(file.path);
  if (sniffFile(file.path) === 'text') return heartbeat.watch(openText(file.path, file.encoding));
  const { size } = statSync(file.path);
  // Before its bytes are in memory.
  if (size > ARCHIVE_LIMITS.zipped) {
    const limit = ARCHIVE_LIMITS.zipped / MEGABYTE;
    const details = { file: name, size: Math.ceil(size / MEGABYTE), limit };
    throw new ImportRefusal('E-IMP-BIG', details);
  }
  return openWorkbook(readFileSync(file.path), name);
};

const describe = (file: ParserFile, opened: Opened, format: ImportFormat): ReadFile => ({
  name: opened.fileName,
  bytes: statSync(file.path).size,
  format: format.id,
  encoding: opened.is === 'text' ? opened.encoding : null,
  separator:
    opened.is === 'text' && format.id === 'csv' ? (file.separator ?? separatorOf(opened, file)) : null,
  sha256: digestFile(file.path),
});

const readFile = async (
  file: ParserFile,
  index: number,
  options: ReadOptions,
  heartbeat: Heartbeat,
): Promise<FoundFile> => {
  const opened = await openFile(file, heartbeat);
  const format = formatOf(opened, options.as);
  const { separator } = file;
  const reading = format.read(opened, { separator, includeHidden: options.includeHidden });
  const place = { file: index, name: opened.fileName, format: format.id };
  const laid = reading.grids.map((grid) => layOut(grid, place, options));
  const known = reading.tables.map((table, at) => ({
    id: tableId(index, table.head.sheet, at + 1),
    table,
    grid: null,
  }));
  return {
    read: describe(file, opened, format),
    tables: [...known, ...laid.flatMap(({ tables }) => tables)].map(({ id, table, grid }) => ({
      id,
      file: index,
      isHidden: grid?.isHidden ?? false,
      grid,
      table,
      preset: presetOf(table, options.as),
    })),
    problems: [...reading.problems, ...laid.flatMap((one) => one.problems)],
    document: reading.document ?? null,
  };
};

/** Every file, in order: its format, its tables and who reads them. Refuses by throwing ImportRefusal. */
export const readFiles = async (
  files: readonly ParserFile[],
  options: ReadOptions,
  heartbeat: Heartbeat,
): Promise<FoundFile[]> => {
  const found: FoundFile[] = [];
  heartbeat.begin(files.reduce((sum, { path }) => sum + statSync(path).size, 0));
  for (const [index, file] of files.entries()) found.push(await readFile(file, index, options, heartbeat));
  return found;
};
