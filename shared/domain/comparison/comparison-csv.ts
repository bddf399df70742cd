import { type CsvStyle, csvText } from '../export/csv-cell.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import type { DocumentComparison } from './compare-documents.ts';
import { CHANGE_MARKS, type ChangeMark } from './comparison.ts';

type Row = readonly (string | null)[];
type Entity = DocumentComparison['added']['entities'][number];
type Relation = DocumentComparison['added']['relations'][number];
type FieldChange = Entity['fields'][number];

/** Ids of the records that are told; null: all of them. */
export interface Told {
  readonly entityIds: ReadonlySet<string>;
  readonly relationIds: ReadonlySet<string>;
}

/** One row a field that changed; one for a record that came or went. */
const rowsOf = (head: Row, fields: readonly FieldChange[], tail: Row): Row[] =>
  fields.length === 0
    ? [[...head, null, null, null, ...tail]]
    : fields.map(({ label, before, after }) => [...head, label, before, after, ...tail]);

const placeOf = ({ territory }: Pick<Entity, 'territory'>): string | null => territory?.name ?? null;

const rowsOfMark = (compared: DocumentComparison, mark: ChangeMark, told: Told, lang: Lang): Row[] => {
  const { comparison, vocabulary } = wordsOf(lang);
  const { entities, relations } = compared[mark];
  const entityRows = ({ id, name, kind, fields, ...entity }: Entity) =>
    rowsOf([comparison.picture.marks[mark], vocabulary.kinds[kind], name], fields, [placeOf(entity), id]);
  const relationRows = ({ id, type, from, to, fields, ...relation }: Relation) =>
    rowsOf(
      [comparison.picture.links[mark], vocabulary.relations[type], `${from.name} → ${to.name}`],
      fields,
      [placeOf(relation), id],
    );
  return [
    ...entities.filter(({ id }) => told.entityIds.has(id)).flatMap(entityRows),
    ...relations.filter(({ id }) => told.relationIds.has(id)).flatMap(relationRows),
  ];
};

/** What changed as a table: what came, what went, then each field that is no longer what it was. */
export const comparisonCsv = (
  compared: DocumentComparison,
  told: Told,
  { lang, style }: { readonly lang: Lang; readonly style: CsvStyle },
): string =>
  csvText(
    [
      Object.values(wordsOf(lang).comparison.columns),
      ...CHANGE_MARKS.flatMap((mark) => rowsOfMark(compared, mark, told, lang)),
    ],
    style,
  );
