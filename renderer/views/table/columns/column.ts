import type { EntitySummary, RelationSummary } from '../../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../../shared/domain/entity.ts';
import type { EntityColumn, RelationColumn } from '../../../../shared/domain/record-columns.ts';
import type { CellValue } from '../../../../shared/domain/table/cell-value.ts';
import type { Criterion, CriterionField } from '../../../../shared/domain/view.ts';
import type { Kind } from '../../../../shared/domain/vocabulary.ts';
import type { Words } from '../../../../shared/domain/words/words.ts';
import type { TextKey } from '../../../i18n/i18n.ts';

export type TableRow = EntitySummary | RelationSummary;
export const isRelation = (row: TableRow): row is RelationSummary => 'from' in row;

/** How full the card of an entity is. */
export interface Fullness {
  readonly filled: number;
  readonly of: number;
  readonly missing: readonly string[];
}

/** What the cells say beyond their own record. */
export interface TableFacts {
  readonly nameOf: (id: string) => string | null;
  readonly entities: ReadonlyMap<EntityId, EntitySummary>;
  readonly anchored: ReadonlyMap<EntityId, readonly EntityId[]>;
  readonly acts: ReadonlyMap<EntityId, readonly EntityId[]>;
  readonly links: ReadonlyMap<EntityId, number>;
  /** Cents by known funding. */
  readonly received: ReadonlyMap<EntityId, number>;
  readonly given: ReadonlyMap<EntityId, number>;
  /** Columns that are asked of the host, by column then record. */
  readonly asked: ReadonlyMap<string, ReadonlyMap<string, CellValue>>;
  readonly fullness: ReadonlyMap<string, Fullness>;
}

/** How a cell is edited. What is typed goes to the host as people write it: one parser serves window and command line. */
export type Editor =
  | 'text'
  | 'long'
  | 'date'
  | 'money'
  | 'number'
  | 'choice'
  | 'choices'
  | 'tags'
  | 'territories';

/** What a value is, which decides how it is shown. */
export type Shape = 'text' | 'code' | 'date' | 'day' | 'money' | 'number' | 'percent' | 'entities' | 'yes-no';

type Vocabulary = Words['vocabulary'];
export type Labels = (vocabulary: Vocabulary) => Readonly<Record<string, string>>;

export interface Column {
  /** Its name in `view.table`. */
  readonly id: string;
  readonly label: TextKey;
  /** In px, to begin with. */
  readonly width: number;
  readonly shape: Shape;
  /** FIELD of `record.setMany`, and its editor; null: computed. */
  readonly write: { readonly field: string; readonly editor: Editor } | null;
  /** Kinds that it concerns. */
  readonly kinds: 'all' | readonly Kind[];
  readonly codes?: (row: TableRow) => readonly string[];
  readonly labels?: Labels;
  readonly suggestions?: readonly string[];
  /** The chip that its menu opens. */
  readonly filter: CriterionField | null;
  /** The chip of « non renseigné »; null where no chip says the same. */
  readonly unknown: Criterion | null;
  /** Column of the host that holds it; null: it is in the summary. */
  readonly asked: EntityColumn | RelationColumn | null;
  readonly needsFullness?: true;
  readonly isSummed?: true;
  /** Only an empty one can be filled here: the card changes the others. */
  readonly fillsOnly?: true;
  readonly read: (row: TableRow, facts: TableFacts) => CellValue;
  /** What the host holds where the cell reads this, when that is something else. */
  readonly held?: (value: CellValue) => unknown;
}

/** « non renseigné » as a chip of one value, or of a range. */
export const unknownValue = (field: CriterionField): Criterion => ({ field, op: 'in', values: ['none'] });
export const unknownRange = (field: CriterionField): Criterion => ({
  field,
  op: 'in',
  values: ['', '', 'none'],
});
export const lacking = (field: CriterionField, value: string): Criterion => ({
  field,
  op: 'not-in',
  values: [value],
});

export const concerns = (column: Column, row: TableRow): boolean =>
  column.kinds === 'all' || isRelation(row) || column.kinds.includes(row.kind);
