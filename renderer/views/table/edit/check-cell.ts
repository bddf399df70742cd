import { emptyEntity } from '../../../../shared/domain/entity.ts';
import { emptyRelation } from '../../../../shared/domain/relation.ts';
import { parseEntitySet } from '../../../../shared/domain/set-entity.ts';
import { parseRelationSet } from '../../../../shared/domain/set-relation.ts';
import type { SetIssue } from '../../../../shared/domain/set-value.ts';
import { itemsOf, oneText } from '../../../../shared/domain/set-value.ts';
import { type CellValue, isUnknown } from '../../../../shared/domain/table/cell-value.ts';
import { errorSentence, type Lang } from '../../../../shared/domain/words/words.ts';
import type { TextKey } from '../../../i18n/i18n.ts';
import { type Column, concerns, isRelation, type TableFacts, type TableRow } from '../columns/column.ts';

/** A value as it is typed: a text, or the items of a list. */
export type Typed = string | readonly string[];

/** Why a cell cannot be written here at all; null when it can. */
export const lockOf = (column: Column, row: TableRow, facts: TableFacts): TextKey | null => {
  if (!column.write) return 'table.edit.computed';
  if (!concerns(column, row)) return 'table.edit.notHere';
  return column.fillsOnly && !isUnknown(column.read(row, facts)) ? 'table.edit.onCard' : null;
};

type Parsed =
  | { readonly ok: true; readonly fields: object }
  | { readonly ok: false; readonly issue: SetIssue };

/** By the parser of the host, on what is known here of the record. */
const parse = (row: TableRow, field: string, value: Typed): Parsed => {
  const set = { [field]: value };
  if (isRelation(row)) {
    const { type, from, to, startsOn, endsOn } = row;
    return parseRelationSet(set, { ...emptyRelation(type, from, to, ''), startsOn, endsOn });
  }
  const { kind, name, type, startsOn, endsOn } = row;
  return parseEntitySet(set, { ...emptyEntity(kind, name, ''), type, startsOn, endsOn });
};

/** Whether a row holds the cell as the host does; otherwise the host is asked, or reads it in its own way. */
export const isInSummary = ({ asked, write, fillsOnly }: Column): boolean =>
  asked === null && write?.editor !== 'territories' && !fillsOnly;

export type Checked =
  | { readonly ok: true; readonly shown: CellValue }
  | { readonly ok: false; readonly message: string };

/** What a cell would hold, before the host is asked, or the sentence that refuses it. */
export const checkCell = (
  { column, row, lang }: { readonly column: Column; readonly row: TableRow; readonly lang: Lang },
  value: Typed,
  facts: TableFacts,
): Checked => {
  const field = column.write?.field ?? '';
  const parsed = parse(row, field, value);
  if (!parsed.ok) return { ok: false, message: errorSentence(lang, 'E-INPUT', { ...parsed.issue }) };
  if (isInSummary(column))
    return { ok: true, shown: column.read({ ...row, ...parsed.fields } as TableRow, facts) };
  const isList = column.write?.editor === 'tags' || column.write?.editor === 'territories';
  return { ok: true, shown: isList ? itemsOf(value) : oneText(value) || null };
};
