import { foldText } from '../../text.ts';
import type { RelationType } from '../../vocabulary.ts';
import type { MappedColumn, Mapping } from '../mapping.ts';
import type { DraftContext } from '../preset.ts';
import type { TableHead } from '../table.ts';
import type { Building } from './building.ts';
import type { Column, Writer } from './column.ts';
import type { ColumnFormats } from './column-formats.ts';
import { entityWriter } from './entity-columns.ts';
import { type Linking, relationWriter } from './relation-columns.ts';
import { type End, type Part, parseTarget, type Target } from './target.ts';

/** One cell to read, or a constant. */
export interface Step<Made> {
  readonly field: string;
  readonly header: string;
  /** Of its column; null for a constant. */
  readonly index: number | null;
  readonly constant: string;
  readonly split: string | null;
  /** What a cross or a « oui » under this title says; null where the cell says it itself. */
  readonly checked: string | null;
  /** Meanings of words, by the word as written and folded. */
  readonly values: ReadonlyMap<string, string> | null;
  readonly write: Writer<Made>;
}
export interface LinkPlan {
  readonly type: RelationType;
  readonly end: End;
  readonly steps: Step<Building>[];
}
/** A mapping ready to read rows: every column found, every writer chosen. */
export interface Plan {
  readonly parts: ReadonlyMap<Part, Step<Building>[]>;
  readonly relation: readonly Step<Linking>[];
  readonly links: readonly LinkPlan[];
  readonly linkRelations: ReadonlyMap<RelationType, Step<Linking>[]>;
}

/** A kind before what refines it, codes last. */
const rankOf = (field: string): number => {
  const known = ['kind', 'type'].indexOf(field);
  if (known >= 0) return known;
  return field === 'legalCategory' || field === 'activity' ? 3 : 2;
};

interface Draft {
  readonly parts: Map<Part, Step<Building>[]>;
  readonly relation: Step<Linking>[];
  readonly links: LinkPlan[];
  readonly linkRelations: Map<RelationType, Step<Linking>[]>;
}

type Cell = Omit<Step<never>, 'write' | 'field'>;

const linkFor = (links: LinkPlan[], type: RelationType, end: End, field: string): LinkPlan => {
  const found = links.find(
    (link) => link.type === type && link.end === end && !link.steps.some((step) => step.field === field),
  );
  if (found) return found;
  const made = { type, end, steps: [] };
  links.push(made);
  return made;
};

const pushTo = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Adds a column to the plan; false when its field does not exist. */
const addStep = (plan: Draft, target: Target, cell: Cell, column: Column): boolean => {
  const { field } = target;
  if (target.is === 'part' || target.is === 'link') {
    const write = entityWriter(field, column);
    if (!write) return false;
    const step = { ...cell, field, write };
    if (target.is === 'part') pushTo(plan.parts, target.part, step);
    else linkFor(plan.links, target.type, target.end, field).steps.push(step);
    return true;
  }
  const write = relationWriter(field, column);
  if (!write) return false;
  if (target.is === 'relation') plan.relation.push({ ...cell, field, write });
  else pushTo(plan.linkRelations, target.type, { ...cell, field, write });
  return true;
};

/** `values` of a field, by the word as written and by its folding. */
const valuesOf = (mapping: Mapping, field: string): ReadonlyMap<string, string> | null => {
  const words = Object.hasOwn(mapping.values, field) ? mapping.values[field] : undefined;
  if (!words) return null;
  const entries = Object.entries(words);
  return new Map([...entries.map(([word, meant]) => [foldText(word), meant] as const), ...entries]);
};

/** A column or constant as the plan wants it. */
interface Entry {
  readonly header: string;
  readonly index: number | null;
  readonly constant: string;
  readonly mapped: MappedColumn;
}

const entriesOf = (mapping: Mapping, headers: readonly string[]): readonly Entry[] => [
  ...Object.entries(mapping.constants).map(([field, constant]) => ({
    header: field,
    index: null,
    constant,
    mapped: { field },
  })),
  ...headers.flatMap((header, index) => {
    const mapped = Object.hasOwn(mapping.columns, header) ? mapping.columns[header] : undefined;
    return mapped ? [{ header, index, constant: '', mapped }] : [];
  }),
];

/** Fields of a mapping that name nothing, and columns that the table has not. */
export const unknownOf = (mapping: Mapping, heads: readonly TableHead[]): readonly string[] => {
  const headers = new Set(heads.flatMap((head) => head.headers));
  const columns = Object.keys(mapping.columns).filter((header) => !headers.has(header));
  const fields = [
    ...Object.values(mapping.columns).map(({ field }) => field),
    ...Object.keys(mapping.constants),
  ].filter((field) => !isField(field, mapping));
  return [...columns, ...fields];
};

const PLAIN: Omit<Column, 'header' | 'mapped'> = {
  dates: null,
  amounts: { style: null, unit: null },
  meanings: {},
  withPersons: false,
};
const isField = (field: string, { rowIs }: Mapping): boolean => {
  const target = parseTarget(field, rowIs);
  const column = { ...PLAIN, header: '', mapped: { field } };
  if (!target) return false;
  const isEntity = target.is === 'part' || target.is === 'link';
  return (isEntity ? entityWriter(target.field, column) : relationWriter(target.field, column)) !== null;
};

/** `format: header`: a matrix, whose title is the value (« Thèmes / Mobilité » → « Mobilité »). */
const checkedBy = (header: string, { format }: MappedColumn): string | null =>
  format === 'header' ? (header.split(' / ').at(-1) ?? header) : null;

/** Fields that name nothing are left out: checkMapping refuses them first. */
export const planOf = (
  mapping: Mapping,
  head: TableHead,
  formats: ColumnFormats,
  context: DraftContext,
): Plan => {
  const plan: Draft = { parts: new Map(), relation: [], links: [], linkRelations: new Map() };
  const entries = [...entriesOf(mapping, head.headers)].sort(
    (a, b) => rankOf(a.mapped.field.split('.').at(-1) ?? '') - rankOf(b.mapped.field.split('.').at(-1) ?? ''),
  );
  for (const { header, index, constant, mapped } of entries) {
    const target = parseTarget(mapped.field, mapping.rowIs);
    if (!target) continue;
    const column = {
      header,
      mapped,
      ...formats.of(header, mapped),
      meanings: context.meanings,
      withPersons: context.withPersons,
    };
    const split = mapped.split ?? null;
    addStep(
      plan,
      target,
      {
        header,
        index,
        constant,
        split,
        checked: checkedBy(header, mapped),
        values: valuesOf(mapping, mapped.field),
      },
      column,
    );
  }
  return plan;
};
