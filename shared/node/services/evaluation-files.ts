import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../contract/errors.ts';
import { readRecords } from '../../domain/import/formats/csv-records.ts';
import { ImportRefusal } from '../../domain/import/refusal.ts';
import {
  DATED_TABLES,
  type DatedTable,
  type DatedTables,
  type Records,
} from '../../domain/partnerships/evaluation/dated-folder.ts';
import { EvaluationRefusal } from '../../domain/partnerships/evaluation/refusal.ts';
import { sniffFile } from './import/sniff-file.ts';

/** A million links fit twice. */
const MEGABYTES_MAX = 100;
const MEGABYTE = 1_000_000;

const isText = (path: string): boolean => {
  try {
    return sniffFile(path) === 'text';
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    // An empty table is one without rows.
    return error.code === 'E-IMP-EMPTY';
  }
};

const readText = (path: string): string => {
  const { size } = statSync(path);
  if (size > MEGABYTES_MAX * MEGABYTE) throw new AppError('E-IMP-BIG', { megabytes: MEGABYTES_MAX });
  if (!isText(path)) throw new EvaluationRefusal('text', basename(path));
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
};

/** The separator of which the first line has most. */
const separatorOf = (text: string): string => {
  const [line = ''] = text.split(/[\r\n]/, 1);
  const counts = [',', ';', '\t', ' '].map((separator) => [separator, line.split(separator).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
};

/** Rows of cells of a table; throws an ImportRefusal for one that cannot be read. */
export function* readRows(path: string): Generator<readonly string[]> {
  const text = readText(path);
  for (const { cells } of readRecords([text], separatorOf(text))) yield cells;
}

const readRecordsOf = (path: string): Records => {
  const [header = [], ...rows] = readRows(path);
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, i) => [name.trim(), cells[i]?.trim() ?? ''])),
  );
};

/** The tables of a folder of dated partnerships; throws E-EVAL for one that is absent. */
export const readFolder = (folder: string): DatedTables => {
  const read = (name: DatedTable): readonly [DatedTable, Records] => {
    try {
      return [name, readRecordsOf(join(folder, `${name}.csv`))];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new AppError('E-EVAL', { reason: 'table', value: `${name}.csv` }, { cause: error });
    }
  };
  const names = Object.keys(DATED_TABLES) as DatedTable[];
  return Object.fromEntries(names.map(read)) as DatedTables;
};

/** What a path leads to; throws E-FILE-ABSENT where there is nothing. */
export const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new AppError('E-FILE-ABSENT', {}, { cause: error });
  }
};
