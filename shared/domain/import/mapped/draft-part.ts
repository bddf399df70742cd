import { TEXT_MAX } from '../../entity.ts';
import { foldText } from '../../text.ts';
import type { EntityDraft } from '../draft.ts';
import type { Mapping } from '../mapping.ts';
import type { DraftContext } from '../preset.ts';
import type { RawRow, Table } from '../table.ts';
import { inspectCell } from '../text-problems.ts';
import { readFlag } from '../values/flags.ts';
import { isUnknown } from '../values/unknown-words.ts';
import { type Building, startBuilding } from './building.ts';
import { expectedOfPart, finishEntity } from './finish-entity.ts';
import type { Plan, Step } from './plan.ts';
import type { RowReport } from './row-report.ts';
import type { Part } from './target.ts';

export interface Drafting {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly plan: Plan;
  readonly context: DraftContext;
  readonly rowReport: RowReport;
}

/** Reads cells of one row: cleaned once, unknown ones empty. */
export interface RowReading {
  readonly textOf: (step: Step<never>) => string;
  /** Reads a step's text into what is being made. */
  readonly write: <Made>(made: Made, step: Step<Made>, text?: string) => void;
}

const isVerbatim = (field: string): boolean => field === 'name' || field === 'key' || field === 'aliases';

const meantBy = (text: string, { values }: Step<never>): string =>
  values === null ? text : (values.get(text) ?? values.get(foldText(text)) ?? text);

/** The title of a column that the row checks; a cell that is neither yes nor no is said. */
const readChecked = (text: string, title: string, header: string, rowReport: RowReport): string => {
  if (isUnknown(text)) return '';
  const flag = readFlag(text);
  if (flag !== null) return flag ? title : '';
  rowReport.column = header;
  rowReport.report('E-IMP-VALUE', text, { value: text });
  return '';
};

/** A list that no person wrote: said once, and not cut into its values. */
const refuseLongList = (text: string, { split, header }: Step<never>, rowReport: RowReport): boolean => {
  if (split === null || text.length <= TEXT_MAX) return false;
  rowReport.column = header;
  rowReport.report('E-IMP-LONG', text, { count: text.length, limit: TEXT_MAX });
  return true;
};

/** Cells of a row are cleaned once, when a column first wants them. */
export const readingOf = ({ cells }: RawRow, { context, rowReport }: Drafting): RowReading => {
  const cleaned: (string | undefined)[] = [];
  const cellAt = (index: number, header: string): string => {
    const known = cleaned[index];
    if (known !== undefined) return known;
    const { clean, problems } = inspectCell(cells[index] ?? '', context.decisions);
    rowReport.column = header;
    for (const { code, details } of problems) rowReport.report(code, cells[index] ?? '', details);
    cleaned[index] = clean;
    return clean;
  };
  const textOf = (step: Step<never>): string => {
    const text = step.index === null ? step.constant : cellAt(step.index, step.header);
    if (step.index !== null && refuseLongList(text, step, rowReport)) {
      cleaned[step.index] = '';
      return '';
    }
    if (step.checked !== null) return readChecked(text, step.checked, step.header, rowReport);
    return !isVerbatim(step.field) && isUnknown(text) ? '' : text;
  };
  return {
    textOf,
    write: (made, step, given) => {
      const text = given ?? textOf(step);
      if (text === '') return;
      rowReport.column = step.index === null ? null : step.header;
      step.write(made, meantBy(text, step), rowReport.report);
    },
  };
};

/** An entity of the row; null when nothing of the row is about it. */
export const draftPart = (
  part: Part,
  mode: EntityDraft['mode'],
  reading: RowReading,
  drafting: Drafting,
): EntityDraft | null => {
  const steps = drafting.plan.parts.get(part);
  if (!steps) return null;
  const made = startBuilding(part, mode, null);
  for (const step of steps) reading.write(made, step);
  drafting.rowReport.column = null;
  if (!isIdentified(made)) return null;
  if (made.draft.mode === 'record' && made.draft.fields.name === undefined) nameByKey(made);
  return finishEntity(
    made,
    expectedOfPart(part, drafting.mapping.rowIs === 'territory'),
    drafting.rowReport.report,
  );
};

const hasIdentifier = ({ draft }: Building): boolean =>
  Object.keys(draft.fields.identifiers ?? {}).length > 0;
const isIdentified = (made: Building): boolean =>
  made.draft.fields.name !== undefined ||
  made.draft.key !== null ||
  hasIdentifier(made) ||
  made.place.code !== null;

/** A key names what nothing else names; an identifier alone only updates what is there. */
const nameByKey = (made: Building): void => {
  const { draft, place } = made;
  if (draft.key !== null) draft.fields.name = draft.key.slice(0, 300);
  else if (place.code === null) draft.mode = 'match';
};
