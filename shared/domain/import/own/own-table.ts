import type { RecordColumn } from '../../export/records/column.ts';
import { ENTITY_COLUMNS, ID_COLUMN, type ReadEntity } from '../../export/records/entity-columns.ts';
import { RELATION_COLUMNS, type ReadRelation } from '../../export/records/relation-columns.ts';
import { foldText } from '../../text.ts';
import { type Lang, wordsOf } from '../../words/words.ts';

/** A column that is there, and where. */
export interface FoundColumn<Fields> {
  readonly index: number;
  readonly header: string;
  readonly column: Pick<RecordColumn<never, Fields>, 'id' | 'read'>;
}
interface Found<Fields> {
  readonly lang: Lang;
  /** In the order of the export: a type is read once its kind is. */
  readonly columns: readonly FoundColumn<Fields>[];
  /** Of columns that are not ours. */
  readonly others: readonly string[];
}
export type OwnTable =
  | ({ readonly is: 'entities' } & Found<ReadEntity>)
  | ({ readonly is: 'relations' } & Found<ReadRelation>);

const LANGS: readonly Lang[] = ['fr', 'en'];
const NEEDED = {
  entities: [ID_COLUMN, 'name', 'kind'],
  relations: [ID_COLUMN, 'fromId', 'type', 'toId'],
} as const;

/** The title itself before one that only reads alike: formats of graphs have columns of their own. */
const placeOf = (heading: string, headers: readonly string[]): number => {
  const exact = headers.indexOf(heading);
  if (exact >= 0) return exact;
  const folded = foldText(heading);
  return headers.findIndex((header) => foldText(header) === folded);
};

const isNote = (header: string): boolean =>
  LANGS.some((lang) => header.startsWith(wordsOf(lang).sheet.filteredView));

const findColumns = <Record, Fields>(
  columns: readonly RecordColumn<Record, Fields>[],
  headers: readonly string[],
  lang: Lang,
): Found<Fields> => {
  const found = columns.flatMap(({ id, heading, read }): FoundColumn<Fields>[] => {
    const index = placeOf(heading(lang), headers);
    return index < 0 ? [] : [{ index, header: headers[index] ?? '', column: { id, read } }];
  });
  const taken = new Set(found.map(({ index }) => index));
  return {
    lang,
    columns: found,
    others: headers.filter((header, index) => !taken.has(index) && header.trim() !== '' && !isNote(header)),
  };
};

const hasAll = ({ columns }: Found<never>, needed: readonly string[]): boolean =>
  needed.every((id) => columns.some(({ column }) => column.id === id));

/** True for the title of the column that only our exports have. */
export const isOwnTitle = (title: string): boolean =>
  LANGS.some((lang) => foldText(wordsOf(lang).sheet.csvId) === foldText(title));

/** A table that we exported, told by its titles, in French or English, columns in any order; null when it is another. */
export const findOwnTable = (headers: readonly string[]): OwnTable | null => {
  if (!headers.some(isOwnTitle)) return null;
  for (const lang of LANGS) {
    const relations = findColumns(RELATION_COLUMNS, headers, lang);
    if (hasAll(relations as Found<never>, NEEDED.relations)) return { is: 'relations', ...relations };
    const entities = findColumns(ENTITY_COLUMNS, headers, lang);
    if (hasAll(entities as Found<never>, NEEDED.entities)) return { is: 'entities', ...entities };
  }
  return null;
};
