import type { EntityWithRelations } from '../../../shared/contract/graph-operations.ts';
import { SINGLE_FIELDS } from '../../../shared/domain/duplicates/merge-entities.ts';
import { type Lang, wordsOf } from '../../../shared/domain/words/words.ts';
import { CARD_FIELDS } from '../card/card-fields.ts';

type Entity = EntityWithRelations;

/** One line of the comparison. `choice`: only one of the two values can be kept; otherwise both are, or the one there is. */
export interface CompareRow {
  /** Field of the record, as `take` names it. */
  readonly field: string;
  /** Key of its label among the card's fields; the field itself for name and kind. */
  readonly label: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly choice: boolean;
}

const SINGLE: ReadonlySet<string> = new Set(SINGLE_FIELDS);
const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

const rowOf = (field: string, label: string, a: readonly string[], b: readonly string[]): CompareRow => ({
  field,
  label,
  a,
  b,
  choice: SINGLE.has(field) && a.length > 0 && b.length > 0 && !isSame(a, b),
});

/** What two records say, field by field; what neither says is left out. */
export const compareRows = (a: Entity, b: Entity, lang: Lang): readonly CompareRow[] => {
  const { kinds } = wordsOf(lang).vocabulary;
  const isOneKind = a.kind === b.kind;
  const rows = CARD_FIELDS.filter(({ key }) => key !== 'audience').map((field) =>
    rowOf(field.field, field.key, field.show(a, lang), field.show(b, lang)),
  );
  return [
    rowOf('name', 'name', [a.name], [b.name]),
    ...(isOneKind ? [] : [rowOf('kind', 'kind', [kinds[a.kind]], [kinds[b.kind]])]),
    // A type belongs to its kind: of two kinds, the kept one's stays.
    ...rows.map((row) => (row.field === 'type' && !isOneKind ? { ...row, choice: false } : row)),
  ].filter((row) => row.a.length + row.b.length > 0);
};

export const isEqualRow = ({ a, b }: CompareRow): boolean => isSame(a, b);

/** The one that says more is kept, unless said otherwise. */
export const fullerOf = (a: Entity, b: Entity): 'a' | 'b' => {
  const weight = ({ completeness, relations }: Entity) => completeness.filled * 1000 + relations.length;
  return weight(b) > weight(a) ? 'b' : 'a';
};
