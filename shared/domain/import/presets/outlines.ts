import { emptyRow, type RowDraft } from '../draft.ts';
import { startReport } from '../mapped/row-report.ts';
import type { DraftContext, Preset } from '../preset.ts';
import type { Table } from '../table.ts';
import { type Area, isArea } from './area.ts';
import { columnIndexes, type RowCells, readRows } from './row-cells.ts';
import { simplifyOutlines } from './simplify-outlines.ts';
import { codeColumns, isOfTerritories, levelOfCodes, nameColumns } from './territory-columns.ts';

/** Key of the column that the reader of GeoJSON gives to the geometry. */
const GEOMETRY = 'geometry';

type Level = NonNullable<ReturnType<typeof levelOfCodes>>;
interface Outlined {
  readonly row: number;
  readonly code: string;
  readonly level: Level | null;
  readonly name: string;
  readonly areas: Area[];
}

/** Surfaces of a geometry, those inside a collection too; points and lines are left. */
const areasOf = (geometry: unknown, depth = 0): Area[] => {
  if (typeof geometry !== 'object' || geometry === null || depth > 4) return [];
  if (isArea(geometry)) return [geometry];
  const { type, geometries } = geometry as Record<string, unknown>;
  return type === 'GeometryCollection' && Array.isArray(geometries)
    ? geometries.flatMap((each) => areasOf(each, depth + 1))
    : [];
};

const parseGeometry = (text: string): Area[] => {
  try {
    return areasOf(JSON.parse(text));
  } catch {
    return [];
  }
};

/** The first column of codes that says something, and its level where its name tells it. */
const codeOf = ({ get }: RowCells, table: Table): Pick<Outlined, 'code' | 'level'> => {
  for (const { key, level } of codeColumns(table.head.headers)) {
    const code = get(key).replace(/\s/g, '').toUpperCase();
    if (code !== '') return { code, level };
  }
  return { code: '', level: null };
};

const readOutlines = (table: Table, context: DraftContext) => {
  const outlined = new Map<string, Outlined>();
  const others: RowDraft[] = [];
  const names = nameColumns(table.head.headers);
  for (const cells of readRows(table, context)) {
    const { code, level } = codeOf(cells, table);
    const areas = parseGeometry(cells.get(GEOMETRY));
    if (code === '' || areas.length === 0) {
      if (code === '') cells.report.report('E-IMP-NONAME', '');
      cells.report.skip();
      others.push(cells.draft({}));
      continue;
    }
    const known = outlined.get(code);
    if (known) known.areas.push(...areas);
    else outlined.set(code, { row: cells.raw.row, code, level, name: cells.get(...names) || code, areas });
  }
  return { outlined: [...outlined.values()], others };
};

const draftOutlines = function* (table: Table, context: DraftContext): Generator<RowDraft> {
  const { outlined, others } = readOutlines(table, context);
  yield* others;
  if (outlined.length === 0) return;
  const { sheet } = table.head;
  const codes = outlined.map(({ code }) => code);
  const guessed = levelOfCodes(codes, sheet);
  const shapes = simplifyOutlines(new Map(outlined.map(({ code, areas }) => [code, areas])));
  const report = startReport(table.head, context);
  for (const { row, code, level: told, name } of outlined) {
    const geometry = shapes.get(code);
    const level = told ?? guessed;
    report.begin(row);
    if (!geometry || !level) report.report('E-IMP-VALUE', code);
    const outlines = geometry && level ? [{ level, code, name, geometry: JSON.stringify(geometry) }] : [];
    yield {
      ...emptyRow(context.file, sheet, row),
      outlines,
      problems: report.problems(),
      isSkipped: outlines.length === 0,
    };
  }
};

/** Outlines of communes, groupings, départements or régions: kept for the maps, matched by code. */
export const outlinesPreset: Preset = {
  id: 'outlines',
  recognises: ({ headers, format }) => {
    const columns = columnIndexes(headers);
    return format === 'geojson' && columns.has(GEOMETRY) && !columns.has('lon') && isOfTerritories(headers);
  },
  publisher: null,
  namespace: 'outlines',
  draft: draftOutlines,
};
