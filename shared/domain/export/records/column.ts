import type { EntityId } from '../../entity.ts';
import type { PartialDate } from '../../partial-date.ts';
import type { StoredRelation } from '../../relation.ts';
import type { VocabularyName } from '../../set-vocabulary.ts';
import type { Lang } from '../../words/words.ts';
import type { RecordCell } from './cell.ts';
import { itemsOf, joinItems, markText, unmarkText } from './marks.ts';
import { codeOf, headingOf, labelOf, readAll, readDate, type Tongue, UNREAD, type Unread } from './tongue.ts';

/** What columns may look at beside their record. */
export interface Surroundings {
  readonly names: ReadonlyMap<EntityId, string>;
  /** Places of an entity, by type of relation: `located-in ID`. */
  readonly places: ReadonlyMap<string, readonly string[]>;
}

export const surroundingsOf = (
  entities: readonly { readonly id: EntityId; readonly name: string }[],
  relations: readonly StoredRelation[],
): Surroundings => {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const places = new Map<string, string[]>();
  for (const { type, from, to } of relations) {
    if (type !== 'located-in' && type !== 'acts-in') continue;
    const key = `${type} ${from}`;
    const known = places.get(key);
    const name = names.get(to) ?? to;
    if (known) known.push(name);
    else places.set(key, [name]);
  }
  return { names, places };
};

/** One column of a table of records: one way to write it, whatever the format, and one to read it back. */
export interface RecordColumn<Record, Fields> {
  /** As the command line names it; unique in its table. */
  readonly id: string;
  readonly heading: (lang: Lang) => string;
  readonly holds: 'text' | 'integer' | 'decimal';
  /** Digits that a spreadsheet would take for a number. */
  readonly isCode?: true;
  readonly write: (record: Record, tongue: Tongue, around: Surroundings) => RecordCell;
  /** What the text says, `soFar` being what the columns before it say; null: derived from other columns, not read. */
  readonly read: ((text: string, tongue: Tongue, soFar: Partial<Fields>) => Partial<Fields> | Unread) | null;
}

/** A column of the field of the same name, or of `field`. */
export const columnOf =
  <Record, Fields>() =>
  <Field extends keyof Record & keyof Fields & string>(
    id: string,
    field: Field,
    parts: {
      readonly holds?: 'integer' | 'decimal';
      readonly write: (value: Record[Field], tongue: Tongue) => RecordCell;
      readonly read: (text: string, tongue: Tongue, soFar: Partial<Fields>) => Fields[Field] | Unread;
    },
  ): RecordColumn<Record, Fields> => ({
    id,
    heading: (lang) => headingOf(id, lang),
    holds: parts.holds ?? 'text',
    write: (record, tongue) => parts.write(record[field], tongue),
    read: (text, tongue, soFar) => {
      const value = parts.read(text, tongue, soFar);
      return value === UNREAD ? UNREAD : ({ [field]: value } as unknown as Partial<Fields>);
    },
  });

export const asText = {
  write: (value: string | null): RecordCell => value,
  read: (text: string): string => text,
};
export const asDate = {
  write: (date: PartialDate | null): RecordCell => (date === null ? null : { date }),
  read: readDate,
};
export const asTexts = {
  write: (values: readonly string[]): RecordCell => joinItems(values.map((value) => markText(value, ';'))),
  read: (text: string): string[] => itemsOf(text).map(unmarkText),
};
/** One word of a closed vocabulary. */
export const asCode = <Code extends string>(name: VocabularyName, codes: readonly Code[]) => ({
  write: (code: Code | null, tongue: Tongue): RecordCell => code && labelOf(tongue, name, code),
  read: (text: string, tongue: Tongue): Code | Unread => codeOf(tongue, name, codes, text),
});
/** Several. */
export const asCodes = <Code extends string>(name: VocabularyName, codes: readonly Code[]) => ({
  write: (values: readonly Code[], tongue: Tongue): RecordCell =>
    joinItems(values.map((code) => markText(labelOf(tongue, name, code), ';'))),
  read: (text: string, tongue: Tongue): Code[] | Unread =>
    readAll(itemsOf(text), (item) => codeOf(tongue, name, codes, unmarkText(item))),
});
